using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Yuanjie.Data.Jobs;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;
using Yuanjie.Directory;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Localities;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Architecture;

namespace Yuanjie.Tests.Fixtures;

/// <summary>
/// The whole program on a database and a data folder of its own, with the places, people and sign-ins of the demo county and no dispute.
/// Its clock stands still until a test moves it. Usable as a class fixture; then the tests of the class share it.
/// </summary>
public class YuanjieHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Of every demo sign-in.</summary>
    public const string Password = "yuanjie-test-2026";

    private static readonly DateOnly Founded = new(2023, 1, 1);

    /// <summary>A Wednesday morning.</summary>
    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>Keys and files of this host.</summary>
    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("yuanjie-host-").FullName;

    /// <summary>The statements its requests sent to the database.</summary>
    public StatementLog Statements { get; } = new();

    /// <summary>The setting <c>Yuanjie:Database</c> of this host, for another node on the same database.</summary>
    public string DatabaseSetting => Database ?? throw new InvalidOperationException("InitializeAsync makes the database; call it first.");

    /// <summary>The county that was loaded, by the keys of its pack.</summary>
    public SeededDirectory County { get; private set; } = null!;

    /// <summary>Makes the database and loads the county.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        await UseDatabaseAsync();
        County = await InScopeAsync<DirectorySeed, SeededDirectory>(seed =>
            seed.LoadAsync(Pack, Founded, Password, Act(), default));
    }

    /// <summary>A browser without script: cookies are kept, redirects are shown and not followed.</summary>
    public PageClient NewVisitor() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

    /// <summary>A browser in which this demo person has signed in on the sign-in page.</summary>
    public async Task<PageClient> SignInAsync(string userName)
    {
        var client = NewVisitor();
        await client.SignInAsync(userName, Password);
        return client;
    }

    /// <summary>A browser in which a resident has signed in with the code that came to this telephone.</summary>
    public async Task<PageClient> SignInResidentAsync(string phone)
    {
        var client = NewVisitor();
        using var asked = await client.SubmitAsync(await client.GetPageAsync("/account/phone"), "main form", ("Input.Phone", phone));
        using var entered = await client.SubmitAsync(await client.GetPageAsync(asked.LeadsTo()!), "main form", ("Input.Code", await LastCodeAsync(phone)));
        return entered.LeadsTo() is not null ? client : throw await entered.UnexpectedAsync();
    }

    /// <summary>The six digits that came to this telephone last.</summary>
    public async Task<string> LastCodeAsync(string phone)
    {
        await RunWorkAsync("outbox");
        var messages = await InScopeAsync<PhoneInbox, IReadOnlyList<PhoneInboxRow>>(inbox =>
            inbox.LatestAsync(PhoneNumber.TryParse(phone, out var number) ? number : throw new ArgumentException(phone, nameof(phone)), default));
        return Regex.Match(messages[0].Text, @"\d{6}").Value;
    }

    /// <summary>One turn of the recurring work of this name, now.</summary>
    public async Task RunWorkAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IRecurringWork>().Single(w => w.Name == name).RunAsync(Instant.From(Clock.Now), default);
    }

    /// <summary>Runs one request's worth of work past the pages.</summary>
    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>An act of this actor at the host's clock.</summary>
    public Act Act(Actor? actor = null, string? reason = null) =>
        new() { Actor = actor ?? Actor.System, At = Instant.From(Clock.Now), Reason = reason, Device = "test" };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Database is not null)
        {
            await DropDatabaseAsync(Database);
        }

        System.IO.Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The county that <see cref="InitializeAsync"/> loads.</summary>
    protected virtual LocalityPack Pack => LocalityPack.Load(Repository.PathTo("localities/demo"));

    /// <summary>Null until <see cref="InitializeAsync"/>.</summary>
    protected string? Database { get; private set; }

    protected async Task UseDatabaseAsync() => Database = await NewDatabaseAsync();

    protected virtual Task DropDatabaseAsync(string database) => TestDatabases.DropAsync(database);

    protected virtual Task<string> NewDatabaseAsync() => TestDatabases.NewSqliteAsync();

    /// <summary>Settings as an operator gives them, over those of the fixture.</summary>
    protected virtual IEnumerable<(string Key, string Value)> OwnSettings => [("Yuanjie:Jobs:On", "false")];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        (string Key, string Value)[] settings =
        [
            ("Yuanjie:Database", DatabaseSetting),
            ("Yuanjie:Data", Folder),
            ("Yuanjie:Locality", Repository.PathTo("localities/demo")),
            ("Yuanjie:Demo:Disputes", "0"),
            ("Yuanjie:Demo:Password", Password),
            .. OwnSettings,
        ];
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<SqliteYuanjieDb>(db => db.AddInterceptors(Statements));
            services.ConfigureDbContext<PostgresYuanjieDb>(db => db.AddInterceptors(Statements));
        });
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresHost : YuanjieHost
{
    protected override Task<string> NewDatabaseAsync() => TestDatabases.NewPostgresAsync();
}

/// <summary>The same on either database, listening on a free loopback port, for a real browser. Recurring work runs when a test says so.</summary>
public sealed class KestrelHost : YuanjieHost
{
    private readonly bool onPostgres;
    private readonly IReadOnlyDictionary<string, string> signIns;

    /// <param name="onPostgres">Else on SQLite.</param>
    /// <param name="signIns">People of the pack, by key, who get a sign-in beside those of the demo: key and user name.</param>
    public KestrelHost(bool onPostgres, IReadOnlyDictionary<string, string> signIns)
    {
        (this.onPostgres, this.signIns) = (onPostgres, signIns);
        UseKestrel(0);
    }

    /// <summary>Where a browser finds it.</summary>
    public Uri Address { get; private set; } = null!;

    protected override LocalityPack Pack
    {
        get
        {
            var pack = base.Pack;
            return pack with { People = [.. pack.People.Select(p => signIns.TryGetValue(p.Key, out var name) ? p with { UserName = name, Demo = true } : p)] };
        }
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        StartServer();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new Uri(address.Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseStaticWebAssets(); // styles and scripts as the build left them; only Development reads them there by itself
    }

    protected override Task<string> NewDatabaseAsync() => onPostgres ? TestDatabases.NewPostgresAsync() : base.NewDatabaseAsync();
}
