using Microsoft.EntityFrameworkCore;

namespace Yuanjie.Tests.Architecture;

/// <summary>A model that its migrations do not make fails here, not at a customer's.</summary>
public sealed class MigrationTests
{
    private const string Remedy = "The model has changed: run `dotnet run scripts/migration.cs -- Name`.";

    [Fact]
    public void Sqlite_HasAMigrationForEverything()
    {
        using var db = Model.Sqlite();

        Assert.False(db.Database.HasPendingModelChanges(), Remedy);
    }

    [Fact]
    public void Postgres_HasAMigrationForEverything()
    {
        using var db = Model.Postgres();

        Assert.False(db.Database.HasPendingModelChanges(), Remedy);
    }
}
