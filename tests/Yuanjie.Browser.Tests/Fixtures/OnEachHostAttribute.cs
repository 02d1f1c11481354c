using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Browser.Tests.Fixtures;

/// <summary>Tells the story on SQLite and on PostgreSQL; without a browser or a server a visible skip, where strict a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachHostAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var noBrowser = Chromium.Executable is null ? "There is no Chromium on PATH, and YUANJIE_CHROMIUM names none" : null;
        return new([Row("SQLite", noBrowser), OnPostgres(noBrowser)]);
    }

    // The stories have not been seen to their ends on PostgreSQL yet; YUANJIE_STORIES=all tells them there.
    private static TheoryDataRow<string> OnPostgres(string? noBrowser) => Environment.GetEnvironmentVariable("YUANJIE_STORIES") == "all"
        ? Row("PostgreSQL", noBrowser ?? (TestDatabases.Postgres is null ? "YUANJIE_TEST_POSTGRES is not set" : null))
        : new("PostgreSQL") { Skip = "Not yet seen to its end on PostgreSQL; YUANJIE_STORIES=all runs it" };

    private static TheoryDataRow<string> Row(string database, string? missing) => missing is not null && TestDatabases.Strict
        ? throw new InvalidOperationException($"{missing}, and skips are failures here.")
        : new(database) { Skip = missing };
}
