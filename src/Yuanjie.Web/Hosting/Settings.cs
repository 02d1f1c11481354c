using System.Globalization;
using System.Net;

namespace Yuanjie.Web.Hosting;

/// <summary>A setting that cannot be used. The message is one sentence that names the key.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>What an operator sets, read and checked once at the start.</summary>
public sealed record Settings
{
    /// <summary><c>sqlite:file</c> or a PostgreSQL connection string (<c>Yuanjie:Database</c>).</summary>
    public required string Database { get; init; }

    /// <summary>The folder for keys, files and the SQLite database (<c>Yuanjie:Data</c>).</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of the locality pack (<c>Yuanjie:Locality</c>, a name under <c>localities/</c> or a path).</summary>
    public required string LocalityFolder { get; init; }

    public required DemoSettings Demo { get; init; }

    /// <summary>When the product's clock starts; null for the machine's own time (<c>Yuanjie:Clock</c>).</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>False for a node that answers pages and leaves recurring work to others (<c>Yuanjie:Jobs:On</c>).</summary>
    public required bool RunsJobs { get; init; }

    /// <summary>The largest request taken, in bytes (<c>Yuanjie:MaxRequestMegabytes</c>).</summary>
    public required long MaxRequestBytes { get; init; }

    /// <summary>Proxies whose word about the caller is taken; empty takes nobody's (<c>Yuanjie:Proxies</c>, addresses with commas).</summary>
    public required IReadOnlyList<IPAddress> Proxies { get; init; }

    public bool OnSqlite => Database.StartsWith(SqlitePrefix, StringComparison.Ordinal);

    public string SqliteFile => Database[SqlitePrefix.Length..];

    private const string SqlitePrefix = "sqlite:";

    /// <exception cref="SettingsException">A key is missing or cannot be used.</exception>
    public static Settings Read(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection("Yuanjie");
        var data = Path.GetFullPath(section["Data"] is { Length: > 0 } folder ? folder : "data", contentRoot);
        return new Settings
        {
            DataFolder = Writable(data, "Yuanjie:Data"),
            Database = ReadDatabase(section["Database"], data),
            LocalityFolder = ReadLocality(section["Locality"] is { Length: > 0 } locality ? locality : "demo", contentRoot),
            Clock = ReadClock(section["Clock"]),
            MaxRequestBytes = ReadNumber(section["MaxRequestMegabytes"], "Yuanjie:MaxRequestMegabytes", 1, 2048, 100) * 1024L * 1024,
            Proxies = ReadProxies(section["Proxies"]),
            RunsJobs = ReadSwitch(section["Jobs:On"], "Yuanjie:Jobs:On"),
            Demo = DemoSettings.Read(section.GetSection("Demo")),
        };
    }

    private static string Writable(string folder, string key)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{key}: the folder '{folder}' cannot be made or written ({e.Message}).");
        }
    }

    private static string ReadDatabase(string? value, string data)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return SqlitePrefix + Path.Combine(data, "yuanjie.db");
        }

        if (value.StartsWith(SqlitePrefix, StringComparison.Ordinal))
        {
            var file = value[SqlitePrefix.Length..];
            if (file.Length == 0)
            {
                throw new SettingsException("Yuanjie:Database: 'sqlite:' must be followed by a file, such as sqlite:data/yuanjie.db.");
            }

            var full = Path.GetFullPath(file);
            Writable(Path.GetDirectoryName(full)!, "Yuanjie:Database");
            return SqlitePrefix + full;
        }

        return value.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? value
            : throw new SettingsException("Yuanjie:Database: give 'sqlite:<file>' or a PostgreSQL connection string with Host=.");
    }

    // A name is looked for beside the program and upwards from it, so that a run from the source tree finds localities/.
    private static string ReadLocality(string name, string contentRoot)
    {
        if (Path.IsPathRooted(name))
        {
            return System.IO.Directory.Exists(name) ? name : throw new SettingsException($"Yuanjie:Locality: there is no folder '{name}'.");
        }

        for (var place = new DirectoryInfo(contentRoot); place is not null; place = place.Parent)
        {
            var folder = Path.Combine(place.FullName, "localities", name);
            if (System.IO.Directory.Exists(folder))
            {
                return folder;
            }
        }

        throw new SettingsException($"Yuanjie:Locality: there is no pack '{name}' under localities/.");
    }

    private static int ReadNumber(string? value, string key, int least, int most, int usual) =>
        string.IsNullOrWhiteSpace(value) ? usual
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new SettingsException($"{key}: '{value}' is not a number from {least} to {most}.");

    private static IReadOnlyList<IPAddress> ReadProxies(string? value) =>
        [.. (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => IPAddress.TryParse(text, out var address) ? address : throw new SettingsException($"Yuanjie:Proxies: '{text}' is not an IP address."))];

    private static bool ReadSwitch(string? value, string key) =>
        string.IsNullOrWhiteSpace(value) || (bool.TryParse(value, out var on) ? on : throw new SettingsException($"{key}: '{value}' is neither true nor false."));

    private static DateTimeOffset? ReadClock(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null
        : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment) ? moment
        : throw new SettingsException($"Yuanjie:Clock: '{value}' is not a moment such as 2026-03-18T09:00:00+08:00.");
}

/// <summary>The demo county (<c>Yuanjie:Demo:…</c>).</summary>
public sealed record DemoSettings
{
    /// <summary>True to fill an empty database with the demo county and show the phone inbox.</summary>
    public required bool On { get; init; }

    /// <summary>The password of every demo sign-in.</summary>
    public required string Password { get; init; }

    /// <summary>How many disputes to tell.</summary>
    public required int Disputes { get; init; }

    internal static DemoSettings Read(IConfigurationSection section)
    {
        var count = section["Disputes"] is { Length: > 0 } text ? text : "3000";
        return new DemoSettings
        {
            On = !string.Equals(section["On"], "false", StringComparison.OrdinalIgnoreCase),
            Password = section["Password"] is { Length: > 0 } password ? password : "yuanjie-demo-2026",
            Disputes = int.TryParse(count, out var disputes) && disputes is >= 0 and <= 1_000_000
                ? disputes
                : throw new SettingsException($"Yuanjie:Demo:Disputes: '{count}' is not a number from 0 to 1000000."),
        };
    }
}

/// <summary>A clock that was set to a moment at the start and runs on from there.</summary>
public sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
