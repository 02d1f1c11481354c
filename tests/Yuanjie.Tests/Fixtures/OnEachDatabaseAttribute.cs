using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Yuanjie.Tests.Fixtures;

/// <summary>Runs the test on SQLite and on PostgreSQL; without a server the second is a visible skip, where strict a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => false;

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var sqlite = await TestDb.OnSqliteAsync();
        disposalTracker.Add(sqlite);
        if (TestDatabases.Postgres is null)
        {
            return TestDatabases.Strict
                ? throw new InvalidOperationException("YUANJIE_TEST_POSTGRES is not set, and skips are failures here.")
                : [new TheoryDataRow<TestDb>(sqlite), new TheoryDataRow<TestDb?>(null) { Skip = "YUANJIE_TEST_POSTGRES is not set" }];
        }

        var postgres = await TestDb.OnPostgresAsync();
        disposalTracker.Add(postgres);
        return [new TheoryDataRow<TestDb>(sqlite), new TheoryDataRow<TestDb>(postgres)];
    }
}
