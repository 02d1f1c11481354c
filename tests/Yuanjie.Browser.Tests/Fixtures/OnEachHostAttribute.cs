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
        return new([Row("SQLite", noBrowser), Row("PostgreSQL", noBrowser ?? (TestDatabases.Postgres is null ? "YUANJIE_TEST_POSTGRES is not set" : null))]);
    }

    private static TheoryDataRow<string> Row(string database, string? missing) => missing is not null && TestDatabases.Strict
        ? throw new InvalidOperationException($"{missing}, and skips are failures here.")
        : new(database) { Skip = missing };
}
