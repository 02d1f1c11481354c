using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;

namespace Yuanjie.Perf;

/// <summary>The real program on Kestrel and a free loopback port, with the demo county and as many told disputes as asked for.</summary>
internal sealed partial class PerfHost : WebApplicationFactory<Program>
{
    private const string Password = "yuanjie-perf-2026";
    private readonly string database;
    private readonly string folder;
    private readonly int stories;

    public PerfHost(string database, string folder, int stories)
    {
        (this.database, this.folder, this.stories) = (database, folder, stories);
        UseKestrel(0);
        StartServer();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new UriBuilder(address.Replace("[::]", "127.0.0.1", StringComparison.Ordinal)) { Host = "127.0.0.1" }.Uri;
    }

    public Uri Address { get; }

    public StatementLog Statements { get; } = new();

    /// <summary>Ends when the demo county has all its disputes.</summary>
    public Task ToldAsync() =>
        Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(s => s.GetType().Name == "DemoCounty").ExecuteTask!;

    /// <summary>A browser in which this demo person has signed in.</summary>
    public async Task<HttpClient> SignInAsync(string userName)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(10) };
        var form = FirstForm().Match(await browser.GetStringAsync("/account/sign-in")).Value;
        var fields = HiddenField().Matches(form).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        fields["Input.UserName"] = userName;
        fields["Input.Password"] = Password;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync("/account/sign-in", content);
        return answer.StatusCode is HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"{userName} was not let in: {answer.StatusCode}.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production").UseContentRoot(Path.Combine(Benchmark.Root(), "src", "Yuanjie.Web"));
        foreach (var (key, value) in new[]
        {
            ("Database", database),
            ("Data", folder),
            ("Locality", "demo"),
            ("Jobs:On", "false"),
            ("Demo:Disputes", $"{stories}"),
            ("Demo:Password", Password),
        })
        {
            builder.UseSetting($"Yuanjie:{key}", value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<SqliteYuanjieDb>(db => db.AddInterceptors(Statements));
            services.ConfigureDbContext<PostgresYuanjieDb>(db => db.AddInterceptors(Statements));
        });
    }

    [GeneratedRegex("<form.*?password.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FirstForm();

    [GeneratedRegex("""<input[^>]*?(?=[^>]*type="hidden")[^>]*?name="(?<name>[^"]+)"[^>]*?value="(?<value>[^"]*)"[^>]*>""")]
    private static partial Regex HiddenField();
}

/// <summary>The statements sent to the database while <see cref="On"/>, with the time to the first row.</summary>
internal sealed class StatementLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Sql, TimeSpan Time)> sent = new();

    public bool On { get; set; }

    public IReadOnlyCollection<(string Sql, TimeSpan Time)> Sent => sent;

    public void Clear() => sent.Clear();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return new(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return new(result);
    }

    private void Note(DbCommand command, CommandExecutedEventData data)
    {
        if (On)
        {
            sent.Enqueue((command.CommandText, data.Duration));
        }
    }
}
