using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Clocks;

/// <summary>Who sees which clocks, the most pressing first.</summary>
public sealed class ClockBoardTests
{
    [Theory, OnEachDatabase]
    public async Task ABoard_ShowsTheClocksOfItsPlace_TheMostPressingFirst(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var taken = await town.AcceptedAsync(); // ten days of the community, to the 15th
        var sent = await town.RegisterAsync(respondent: "李小龙");
        RoutingTown.Granted(await town.DispatchAsync(sent, town.CommunityCommittee)); // three working days, to the 8th
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 12));

        var open = await PageAsync(testDb, ClockView.Open, town.Supervisor);
        var counts = await CountsAsync(testDb, town.Supervisor);

        Assert.Equal([(LocalClock.Answer, new DateOnly(2026, 1, 8)), ("C01", new DateOnly(2026, 1, 15))], open.Rows.Select(r => (r.Rule, r.DueOn!.Value)));
        Assert.Equal((await town.HeaderAsync(taken))!.Number, open.Rows[1].Number);
        Assert.Equal(new ClockCounts(Over: 1, Near: 1, Paused: 0, Open: 2, Supervised: 0), counts);
        Assert.Equal(LocalClock.Answer, Assert.Single((await PageAsync(testDb, ClockView.Over, town.Supervisor)).Rows).Rule);
        Assert.Equal("C01", Assert.Single((await PageAsync(testDb, ClockView.Near, town.Supervisor)).Rows).Rule);
        Assert.Empty((await PageAsync(testDb, ClockView.Open, town.Supervisor, "C13")).Rows);
    }

    [Theory, OnEachDatabase]
    public async Task EachActor_SeesTheOwn(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        await town.AcceptedAsync();
        var elsewhere = town.Supervisor with { Scope = AreaCode.Parse("990124") };
        var resident = new Actor { Name = "路人", Account = AccountId.New(), Permissions = new HashSet<Permission> { Permission.ActForParty } };

        Assert.Single((await PageAsync(testDb, ClockView.Open, RoutingTown.Of(town.CommunityCommittee))).Rows);
        Assert.Empty((await PageAsync(testDb, ClockView.Open, RoutingTown.Of(town.Medical))).Rows);
        Assert.Empty((await PageAsync(testDb, ClockView.Open, elsewhere)).Rows);
        Assert.Empty((await PageAsync(testDb, ClockView.Open, resident)).Rows);
        Assert.Empty((await PageAsync(testDb, ClockView.Open, RoutingTown.Of(town.CommunityCommittee), mine: true)).Rows); // nobody mediates it yet
    }

    [Theory, OnEachDatabase]
    public async Task ASweepThatIsStopped_IsGoneOnFrom(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        foreach (var name in new[] { "李小龙", "王小明", "陈小红" })
        {
            RoutingTown.Granted(await town.DispatchAsync(await town.RegisterAsync(respondent: name), town.CommunityCommittee));
        }

        testDb.Clock.MoveTo(new DateOnly(2026, 1, 9));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SweepAsync(testDb, stop.Token, afterFirst: stop.Cancel));
        var next = await SweepAsync(testDb, CancellationToken.None);
        var last = await SweepAsync(testDb, CancellationToken.None);

        var (told, reported) = (next.Breached, (await PageAsync(testDb, ClockView.Over, town.Supervisor)).Rows.Count(r => r.BreachedOn is not null));
        Assert.InRange(told, 1, 2); // the stopped run told of one or two
        Assert.Equal(3, reported);
        Assert.Equal(0, last.Breached);
    }

    // Stops when the first matter is saved: the host's clock is read once for each.
    private static async Task<ClockSweepResult> SweepAsync(TestDb testDb, CancellationToken ct, Action? afterFirst = null)
    {
        await using var scope = testDb.Scope();
        var services = scope.ServiceProvider;
        var time = afterFirst is null ? testDb.Clock : (TimeProvider)new StoppingClock(testDb.Clock, afterFirst);
        T Get<T>() => (T)services.GetService(typeof(T))!;
        var sweep = new ClockSweep(Get<Yuanjie.Data.YuanjieDb>(), TestLocality.Pack, Get<Yuanjie.Directory.Organisations.Superiors>(), Get<Yuanjie.Directory.People.StaffMessages>(), time);
        return await sweep.RunAsync(Instant.From(testDb.Clock.Now), ct);
    }

    private static Task<ClockPage> PageAsync(TestDb testDb, ClockView view, Actor actor, string? rule = null, bool mine = false) =>
        testDb.InScopeAsync<ClockBoard, ClockPage>(b => b.PageAsync(new ClockFilter(view, rule, mine), Soon(testDb), actor, testDb.Clock.Today, default));

    private static Task<ClockCounts> CountsAsync(TestDb testDb, Actor actor) =>
        testDb.InScopeAsync<ClockBoard, ClockCounts>(b => b.CountsAsync(mine: false, Soon(testDb), actor, testDb.Clock.Today, default));

    private static DateOnly Soon(TestDb testDb) => LegalCalendar.China.AddWorkingDays(testDb.Clock.Today, 3);

    private sealed class StoppingClock(TimeProvider inner, Action stop) : TimeProvider
    {
        private int looks;

        public override DateTimeOffset GetUtcNow()
        {
            if (++looks == 2)
            {
                stop();
            }

            return inner.GetUtcNow();
        }
    }
}
