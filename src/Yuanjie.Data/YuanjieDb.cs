using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Outbox;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Data;

/// <summary>
/// The one context. It names no entity of a module: each module maps its own and reaches them through its own sets.
/// One act is one <c>SaveChangesAsync</c>: rows, events, outbox and the request key stand or fall together.
/// </summary>
public abstract class YuanjieDb(DbContextOptions options) : DbContext(options)
{
    private readonly ModelParts parts = options.GetExtension<Carried<ModelParts>>().Value;
    private readonly CalendarBook calendars = options.GetExtension<Carried<CalendarBook>>().Value;

    /// <summary>Which days are worked: the national calendar, the days of the place, and the notices that were taken in.</summary>
    public LegalCalendar Calendar => calendars.Current;

    public DbSet<EventRecord> Events => Set<EventRecord>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<RequestRecord> Requests => Set<RequestRecord>();

    /// <summary>Appends a fact to the stream. It is stored, with the changed rows, by the next save.</summary>
    public void Record(EventStream stream, IEvent fact, Act act)
    {
        var record = EventRecord.Following(stream, fact, act);
        stream.Append(record);
        stream.Hear(fact, act, Calendar);
        Events.Add(record);
        if (act.RequestKey is { } key && Requests.Local.All(r => r.Key != key))
        {
            Requests.Add(new RequestRecord(key, stream.StreamId, act.At));
        }
    }

    /// <summary>Puts a message for people or systems outside into the save; a job delivers it at least once.</summary>
    public void Send<T>(T message, Act act, Guid? about = null)
        where T : notnull =>
        Outbox.Add(new OutboxMessage(typeof(T).Name, JsonSerializer.Serialize(message, EventJson.Options), act.At, about));

    /// <summary>The stream that an earlier act with this request key wrote to; null when the key is new.</summary>
    public Task<Guid?> FindRequestAsync(string key, CancellationToken ct) =>
        Requests.Where(r => r.Key == key).Select(r => (Guid?)r.StreamId).SingleOrDefaultAsync(ct);

    /// <summary>The next number of a series, starting at 1. A number taken and then not used leaves a gap.</summary>
    public abstract Task<int> NextInSeriesAsync(string series, CancellationToken ct);

    /// <summary>True when the save failed because a unique key was already there.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Saves what a job did to one stream.</summary>
    /// <returns>False when somebody else was faster and nothing was saved.</returns>
    public async Task<bool> SaveUnlessStaleAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Of two acts on the same state one is refused, whichever row the database came to first: a number of the log that is taken says the same as a version that moved.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was faster.</exception>
    protected async Task<int> FirstOrStaleAsync(Func<Task<int>> save)
    {
        try
        {
            return await save();
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && IsEventTaken(e))
        {
            throw new DbUpdateConcurrencyException("Another act was recorded first.", e);
        }
    }

    /// <summary>True when the save failed because the stream has an event of this number.</summary>
    protected abstract bool IsEventTaken(DbUpdateException exception);

    /// <summary>Tells the planner how large the tables have become. PostgreSQL learns it by itself.</summary>
    public virtual Task RefreshStatisticsAsync(CancellationToken ct) => Task.CompletedTask;

    protected abstract Type ConverterFor(Type typedId);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<AreaCode>().HaveConversion<AreaCodeConverter>().HaveMaxLength(17);
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>();
        foreach (var id in parts.TypedIds)
        {
            configurationBuilder.Properties(id).HaveConversion(ConverterFor(id));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(YuanjieDb).Assembly);
        foreach (var assembly in parts.Assemblies)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            UseOwnKeys(entity);
            UseSnakeCase(entity);
        }
    }

    // Keys are made by the application, in time order; the database generates none.
    private static void UseOwnKeys(IMutableEntityType entity)
    {
        if (entity.IsOwned())
        {
            return;
        }

        foreach (var property in entity.FindPrimaryKey()?.Properties ?? [])
        {
            property.ValueGenerated = ValueGenerated.Never;
        }

        if (typeof(EventStream).IsAssignableFrom(entity.ClrType))
        {
            entity.FindProperty(nameof(EventStream.Version))!.IsConcurrencyToken = true;
        }
    }

    private static void UseSnakeCase(IMutableEntityType entity)
    {
        if (entity.IsMappedToJson())
        {
            return;
        }

        if (entity.GetTableName() is { } table)
        {
            entity.SetTableName(SnakeCase(table));
        }

        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(SnakeCase(property.GetColumnName()));
        }
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 && !char.IsUpper(name[i - 1]) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
