using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Yuanjie.Data.Postgres;

/// <summary>The context on PostgreSQL, which groups commits itself.</summary>
public sealed class PostgresYuanjieDb(DbContextOptions<PostgresYuanjieDb> options) : YuanjieDb(options)
{
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        FirstOrStaleAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));

    public override async Task<int> NextInSeriesAsync(string series, CancellationToken ct) =>
        (await Database.SqlQuery<int>($"insert into series (name, last) values ({series}, 1) on conflict (name) do update set last = series.last + 1 returning last as \"Value\"").ToListAsync(ct)).Single();

    protected override bool IsEventTaken(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "PK_event" };

    protected override Type ConverterFor(Type typedId) => typeof(TypedIdConverter<>).MakeGenericType(typedId);
}
