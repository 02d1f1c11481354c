using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Tests.Architecture;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Hosting;

/// <summary>
/// The program dies, or runs twice, while it tells people about their deadlines: in the end each was told once. Real processes on the
/// database that the test prepared.
/// </summary>
public sealed class KilledSweepTests
{
    private const int Each = 12;
    private const int Enough = 3;
    private const string Warned = "dispute.clock-warned";
    private const string Breached = "dispute.clock-breached";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public Task Sweep_KilledHalfway_TellsEachOnce_OnSqlite() => KillAsync(new YuanjieHost());

    [Fact]
    public Task Sweep_KilledHalfway_TellsEachOnce_OnPostgres() => KillAsync(OnPostgres());

    [Fact]
    public async Task Sweep_OnTwoNodes_TellsEachOnce()
    {
        await using var host = OnPostgres();
        var due = await DueAsync(host);

        using var first = new Node(host);
        using var second = new Node(host);
        await UntilAsync(host, Each * 2);
        await first.KillAsync();
        await second.KillAsync();

        await AssertOnceAsync(host, due);
    }

    private static async Task KillAsync(YuanjieHost host)
    {
        await using var disposed = host;
        var due = await DueAsync(host);

        using (var first = new Node(host))
        {
            await UntilAsync(host, Enough);
            await first.KillAsync();
        }

        var told = await ToldAsync(host);
        using (var second = new Node(host))
        {
            await UntilAsync(host, Each * 2);
            await second.KillAsync();
        }

        Assert.InRange(told, Enough, (Each * 2) - 1); // it died in the middle
        await AssertOnceAsync(host, due);
    }

    // Mediations whose term ends on the next working day, and tickets that nobody answered in three.
    private static async Task<Due> DueAsync(YuanjieHost host)
    {
        await host.InitializeAsync();
        var (over, near) = (new HashSet<Guid>(), new HashSet<Guid>());
        for (var i = 0; i < Each; i++)
        {
            near.Add((await host.AcceptedAsync()).Id.Value);
        }

        var term = (await host.InScopeAsync<ClockQueries, List<OpenClock>>(q => q.OpenAsync(DisputeId.From(near.First()), default))).Single().DueOn!.Value;
        var day = LegalCalendar.China.AddWorkingDays(term, -1);
        host.Clock.MoveTo(LegalCalendar.China.AddWorkingDays(day, -4), 10);
        for (var i = 0; i < Each; i++)
        {
            over.Add((await host.DispatchedAsync()).Id.Value);
        }

        host.Clock.MoveTo(day, 10);
        return new Due(over, near, await MessagesAsync(host));
    }

    private static async Task AssertOnceAsync(YuanjieHost host, Due due)
    {
        await host.RunWorkAsync("clocks"); // finds nothing left to tell
        var events = await host.InScopeAsync<YuanjieDb, List<(Guid Stream, string Kind)>>(async db =>
            [.. (await db.Events.Where(e => e.Kind == Warned || e.Kind == Breached).Select(e => new { e.StreamId, e.Kind }).ToListAsync()).Select(e => (e.StreamId, e.Kind))]);
        Assert.Equal(due.Over.Order(), events.Where(e => e.Kind == Breached).Select(e => e.Stream).Order());
        Assert.Equal(due.Near.Order(), events.Where(e => e.Kind == Warned).Select(e => e.Stream).Order());

        // Each reminder is one message to the mediator, in the save of its event.
        var messages = await MessagesAsync(host);
        Assert.All(due.Near, id => Assert.Equal(due.Messages.GetValueOrDefault(id) + 1, messages.GetValueOrDefault(id)));
        foreach (var id in due.Over.Concat(due.Near))
        {
            var both = await host.InScopeAsync<ClockAudit, ClockComparison>(a => a.CompareAsync(DisputeId.From(id), default));
            Assert.Equal(both.Stored, both.Replayed);
        }
    }

    private static Task<int> ToldAsync(YuanjieHost host) =>
        host.InScopeAsync<YuanjieDb, int>(db => db.Events.CountAsync(e => e.Kind == Warned || e.Kind == Breached));

    private static Task<Dictionary<Guid, int>> MessagesAsync(YuanjieHost host) =>
        host.InScopeAsync<YuanjieDb, Dictionary<Guid, int>>(async db =>
            (await db.Outbox.Where(m => m.About != null).Select(m => m.About!.Value).ToListAsync()).CountBy(id => id).ToDictionary());

    private static async Task UntilAsync(YuanjieHost host, int told)
    {
        var watch = Stopwatch.StartNew();
        while (await ToldAsync(host) < told)
        {
            Assert.True(watch.Elapsed < Longest, "The sweep did not come so far.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static PostgresHost OnPostgres()
    {
        Assert.SkipWhen(TestDatabases.Postgres is null && !TestDatabases.Strict, "YUANJIE_TEST_POSTGRES is not set");
        return new PostgresHost();
    }

    /// <param name="Over">Disputes with a clock to be reported.</param>
    /// <param name="Near">Disputes with a clock to be reminded of.</param>
    /// <param name="Messages">How many messages there were about each before.</param>
    private sealed record Due(HashSet<Guid> Over, HashSet<Guid> Near, Dictionary<Guid, int> Messages);

    /// <summary>The built program as a process of its own, its clock at that of the host.</summary>
    private sealed class Node : IDisposable
    {
        private readonly Process process;

        public Node(YuanjieHost host)
        {
            var start = new ProcessStartInfo("dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            };
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "Yuanjie.Web.dll"),
                "--urls=http://127.0.0.1:0",
                $"--Yuanjie:Data={host.Folder}",
                $"--Yuanjie:Database={host.DatabaseSetting}",
                $"--Yuanjie:Locality={Repository.PathTo("localities/demo")}",
                $"--Yuanjie:Clock={host.Clock.Now:O}",
                "--Yuanjie:Demo:Disputes=0",
                $"--Yuanjie:Demo:Password={YuanjieHost.Password}",
            ];
            Array.ForEach(arguments, start.ArgumentList.Add);
            process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        /// <summary>As a power cut would: nothing is closed or finished.</summary>
        public async Task KillAsync()
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.Dispose();
        }
    }
}
