using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Yuanjie.Kernel;

namespace Yuanjie.Perf;

/// <summary>What the product costs with a table of a given size: opening disputes, and the pages that clerks live in.</summary>
internal static class Benchmark
{
    public static async Task<int> Main(string[] args)
    {
        if (Options.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(Options.Usage);
            return 1;
        }

        var folder = options.Reuse ?? System.IO.Directory.CreateTempSubdirectory("yuanjie-perf-").FullName;
        Store store = options.OnPostgres ? new PostgresStore(folder) : new SqliteStore(folder);
        try
        {
            var report = await RunAsync(options, store, folder);
            Console.WriteLine(report);
            var results = System.IO.Directory.CreateDirectory(Path.Combine(Root(), "perf", "results")).FullName;
            await File.WriteAllTextAsync(Path.Combine(results, $"{Today():yyyy-MM-dd}-{(options.OnPostgres ? "postgres" : "sqlite")}-{options.Disputes}.md"), report);
        }
        finally
        {
            if (options.Keep)
            {
                Say($"kept: {store.Setting}, data in {folder}");
            }
            else
            {
                await store.DropAsync();
                System.IO.Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static async Task<string> RunAsync(Options options, Store store, string folder)
    {
        var watch = Stopwatch.StartNew();
        var stories = Math.Clamp(options.Disputes / 50, 100, 200);
        if (options.Reuse is null)
        {
            await store.MakeAsync();
        }

        var crowd = await Crowd.MakeAsync(store, folder, options.Reuse is null ? stories : 0);
        Say($"{crowd.Templates.Count} disputes told by the services, {watch.Elapsed.TotalSeconds:N0} s");
        watch.Restart();
        if (options.Reuse is null)
        {
            await store.LoadAsync(crowd.Tables, crowd.Rows(options.Disputes - stories));
            Say($"{options.Disputes - stories} copies loaded, {watch.Elapsed.TotalSeconds:N0} s");
        }

        await using var host = new PerfHost(store.Setting, folder, stories: 0);
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"# {options.Disputes:N0} disputes on {(options.OnPostgres ? "PostgreSQL" : "SQLite")}, {Today():yyyy-MM-dd}");
        report.AppendLine();
        report.AppendLine(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:N0} GB, .NET {Environment.Version}; {await store.DescribeAsync()}.");
        report.AppendLine();
        await new Opening(options, store, host, crowd).WriteAsync(report);
        await new Reading(options, host, crowd).WriteAsync(report);
        await new Clocking(options, store, host, crowd).WriteAsync(report);
        return report.ToString();
    }

    internal static DateOnly Today() => Instant.From(TimeProvider.System.GetUtcNow()).LegalDay();

    internal static void Say(string what) => Console.Error.WriteLine(what);

    /// <summary>The source tree.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Yuanjie.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run it from the source tree.");
        }

        return folder.FullName;
    }
}
