using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Files;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;
using Yuanjie.Directory;
using Yuanjie.Disputes;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Fixtures;

/// <summary>One empty database with the modules over it, for one test.</summary>
public sealed class TestDb : IAsyncDisposable
{
    private readonly string database;
    private readonly ServiceProvider services;

    private TestDb(string database)
    {
        this.database = database;
        var collection = new ServiceCollection().AddLogging();
        if (database.StartsWith("sqlite:", StringComparison.Ordinal))
        {
            collection.AddSqliteData(database["sqlite:".Length..], TestDatabases.Parts);
        }
        else
        {
            collection.AddPostgresData(database, TestDatabases.Parts);
        }

        collection.AddSingleton(new CalendarBook(LegalCalendar.China, []));
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(FieldKeys.ReadOrCreate(Path.Combine(Folder, "field-keys.json")));
        collection.AddSingleton<FieldCipher>();
        collection.AddSingleton(new EventCatalogue(TestDatabases.Parts));
        collection.AddModules(Folder);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>A folder of this test's own for keys and files.</summary>
    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("yuanjie-files-").FullName;

    internal static async Task<TestDb> OnSqliteAsync() => new(await TestDatabases.NewSqliteAsync());

    internal static async Task<TestDb> OnPostgresAsync() => new(await TestDatabases.NewPostgresAsync());

    /// <summary>Another empty database of the same kind.</summary>
    internal static Task<TestDb> LikeAsync(TestDb other) => other.ToString() == "SQLite" ? OnSqliteAsync() : OnPostgresAsync();

    /// <summary>A unit of work of its own, as one request has it.</summary>
    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <summary>Runs one request's worth of work.</summary>
    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = Scope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>An act of this actor at the test's clock.</summary>
    public Act Act(Actor? actor = null, string? reason = null, int? seenVersion = null, string? requestKey = null) => new()
    {
        Actor = actor ?? Actor.System,
        At = Instant.From(Clock.Now),
        Reason = reason,
        SeenVersion = seenVersion,
        RequestKey = requestKey,
        Device = "test",
    };

    public override string ToString() => database.StartsWith("sqlite:", StringComparison.Ordinal) ? "SQLite" : "PostgreSQL";

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await TestDatabases.DropAsync(database);
        System.IO.Directory.Delete(Folder, recursive: true);
    }
}

internal static class TestModules
{
    /// <summary>The modules and the test's stand-ins for what the host supplies.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services, string folder)
    {
        services.AddSingleton<FakeCourt>().AddSingleton<ICourtGateway>(host => host.GetRequiredService<FakeCourt>());
        services.AddSingleton<IFileStore>(new LocalFileStore(Path.Combine(folder, "files")));
        return services.AddDirectory().AddDisputes().AddSingleton(TestLocality.Pack);
    }
}
