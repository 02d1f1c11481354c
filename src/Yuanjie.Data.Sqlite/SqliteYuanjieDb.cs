using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Yuanjie.Data.Sqlite;

/// <summary>The context on one SQLite file. Saves go through the one writer; reads have connections of their own.</summary>
public sealed class SqliteYuanjieDb(DbContextOptions<SqliteYuanjieDb> options) : YuanjieDb(options)
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private readonly SqliteWriter? writer = options.FindExtension<Carried<SqliteWriter>>()?.Value;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (writer is null || Database.CurrentTransaction is not null)
        {
            return FirstOrStaleAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));
        }

        return ChangeTracker.HasChanges()
            ? FirstOrStaleAsync(() => SaveThroughAsync(writer, acceptAllChangesOnSuccess, cancellationToken))
            : Task.FromResult(0);
    }

    public override async Task<int> NextInSeriesAsync(string series, CancellationToken ct)
    {
        const string next = "insert into series (name, last) values ($name, 1) on conflict (name) do update set last = last + 1 returning last as \"Value\"";
        if (writer is null || Database.CurrentTransaction is not null)
        {
            return (await Database.SqlQueryRaw<int>(next, new SqliteParameter("$name", series)).ToListAsync(ct)).Single();
        }

        return await writer.RunAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = next;
                command.Parameters.AddWithValue("$name", series);
                return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
            },
            ct);
    }

    // Without statistics SQLite takes every equality for a rare one, and "in this county" before a person's number.
    public override async Task RefreshStatisticsAsync(CancellationToken ct)
    {
        const string sampleAllTables = "pragma optimize = 0x10002";
        if (writer is null)
        {
            await Database.ExecuteSqlRawAsync(sampleAllTables, ct);
            return;
        }

        await writer.RunAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = sampleAllTables;
                return command.ExecuteNonQuery();
            },
            ct);
        SqliteConnection.ClearPool((SqliteConnection)Database.GetDbConnection()); // a connection reads statistics when it opens
    }

    protected override bool IsEventTaken(DbUpdateException exception) =>
        IsUniqueViolation(exception) && exception.InnerException!.Message.Contains("event.stream_id, event.seq", StringComparison.Ordinal);

    protected override Type ConverterFor(Type typedId) => typeof(TypedIdBytesConverter<>).MakeGenericType(typedId);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytesConverter>();
    }

    private async Task<int> SaveThroughAsync(SqliteWriter through, bool accept, CancellationToken ct)
    {
        var own = Database.GetDbConnection();
        try
        {
            var rows = await through.RunAsync(
                (connection, transaction) =>
                {
                    Database.SetDbConnection(connection);
                    Database.UseTransaction(transaction);
                    try
                    {
                        // Inside a transaction EF sets a savepoint, so a refused save undoes itself and not its neighbours.
                        return SaveChanges(acceptAllChangesOnSuccess: false);
                    }
                    finally
                    {
                        Database.UseTransaction(null);
                    }
                },
                ct);
            if (accept)
            {
                ChangeTracker.AcceptAllChanges();
            }

            return rows;
        }
        finally
        {
            Database.SetDbConnection(own, contextOwnsConnection: true);
        }
    }
}
