namespace Yuanjie.Perf;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage = """
        dotnet run -c Release --project perf/Yuanjie.Perf -- [--disputes 20000] [--database sqlite|postgres] [--clients 16] [--clocks 0] [--keep] [--reuse folder] [--statements]
          --database    postgres takes the server of YUANJIE_TEST_POSTGRES, in a database of its own
          --clocks      so many open clocks beside those of the disputes
          --keep        leaves the database and says where it is
          --reuse       takes what an earlier run kept in this folder, and keeps it
          --statements  writes the statements of each page with their times to stderr
        """;

    public int Disputes { get; init; } = 20_000;

    public bool OnPostgres { get; init; }

    /// <summary>How many callers open disputes at once.</summary>
    public int Clients { get; init; } = 16;

    /// <summary>How many open clocks are added; 0 leaves out what is measured on them.</summary>
    public int Clocks { get; init; }

    public bool Keep { get; init; }

    /// <summary>Where an earlier run kept its database and keys; null for a run that makes its own.</summary>
    public string? Reuse { get; init; }

    public bool Statements { get; init; }

    /// <returns>Null when the words cannot be understood.</returns>
    public static Options? Parse(ReadOnlySpan<string> args) => args switch
    {
        [] => new Options(),
        ["--disputes", var text, .. var rest] when int.TryParse(text, out var disputes) && disputes is >= 1_000 and <= 10_000_000 => Parse(rest) is { } other ? other with { Disputes = disputes } : null,
        ["--database", "sqlite" or "postgres", .. var rest] => Parse(rest) is { } other ? other with { OnPostgres = args[1] == "postgres" } : null,
        ["--clients", var text, .. var rest] when int.TryParse(text, out var clients) && clients is >= 1 and <= 256 => Parse(rest) is { } other ? other with { Clients = clients } : null,
        ["--clocks", var text, .. var rest] when int.TryParse(text, out var clocks) && clocks is >= 0 and <= 10_000_000 => Parse(rest) is { } other ? other with { Clocks = clocks } : null,
        ["--keep", .. var rest] => Parse(rest) is { } other ? other with { Keep = true } : null,
        ["--reuse", var folder, .. var rest] when System.IO.Directory.Exists(folder) => Parse(rest) is { } other ? other with { Reuse = folder, Keep = true } : null,
        ["--statements", .. var rest] => Parse(rest) is { } other ? other with { Statements = true } : null,
        _ => null,
    };
}
