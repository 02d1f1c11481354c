using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Performance;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Clocks;

/// <summary>What bled elsewhere, told as stories: in each the log alone gives the clocks again.</summary>
public sealed class ClockStoryTests
{
    [Theory, OnEachDatabase]
    public async Task ADisputeOnItsWholeWay_StartsAndEndsItsClocks(TestDb testDb)
    {
        var promise = await PromiseCase.ConfirmedAsync(testDb, PromiseCase.TwoInstalments);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 30));
        RoutingTown.Granted(await promise.PayAsync(1, 500_000));

        var clocks = await ReplayedAsync(testDb, promise.Id);

        Assert.Equal(
            [
                (LocalClock.Answer, ClockState.Met), ("C01", ClockState.Missed), // the community has ten days and took fourteen
                ("C12", ClockState.Met), (LocalClock.Performance, ClockState.Met), (LocalClock.Performance, ClockState.Running),
                ("C13", ClockState.Met), ("C14", ClockState.Met), ("C15", ClockState.Met),
            ],
            clocks.Select(c => (c.Rule, c.State)));
        var header = await promise.ReadAsync();
        Assert.Equal((LocalClock.Performance, new DateOnly(2026, 6, 30)), (header.DueRule, header.DueOn));
        Assert.Equal(new DateOnly(2026, 3, 30), clocks[3].EndedOn);
    }

    [Theory, OnEachDatabase]
    public async Task ATransfer_DropsTheTermAndAsksTheNextBodyForItsAnswer(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync();
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 9));
        RoutingTown.Granted(await testDb.InScopeAsync<DispatchService, Outcome<DisputeId>>(s => s.TransferAsync(new TransferDispute(id, town.TownCommittee, "涉及两个社区", "当事人同意"), testDb.Act(town.Dispatcher), default)));

        var clocks = await ReplayedAsync(testDb, id);

        Assert.Equal([(LocalClock.Answer, ClockState.Met), ("C01", ClockState.Dropped), (LocalClock.Answer, ClockState.Running)], clocks.Select(c => (c.Rule, c.State)));
        Assert.Equal(new DateOnly(2026, 1, 14), clocks[^1].DueOn); // three working days after Friday the 9th
    }

    // D4-9: the rules of operation change from one term to another; what was accepted before keeps its own.
    [Theory, OnEachDatabase]
    public async Task AShorterTermOfThePlace_HoldsForWhatIsAcceptedAfterwards(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var before = await town.AcceptedAsync();
        var after = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(after, town.CommunityCommittee));

        await using (var scope = testDb.Scope())
        {
            var ladder = TestLocality.Pack.Mediation;
            var shorter = RoutingRules.Of(TestLocality.Pack with { Mediation = ladder with { Levels = [ladder.Levels[0] with { TermDays = 5 }, .. ladder.Levels.Skip(1)] } });
            var changed = ActivatorUtilities.CreateInstance<DispatchService>(scope.ServiceProvider, shorter);
            RoutingTown.Granted(await changed.AcceptAsync(after, testDb.Act(RoutingTown.Of(town.CommunityCommittee)), default));
        }

        Assert.Equal(new DateOnly(2026, 1, 15), (await town.HeaderAsync(before))!.DueOn); // ten days from 5 January
        Assert.Equal(new DateOnly(2026, 1, 12), (await town.HeaderAsync(after))!.DueOn); // five, and the tenth is a Saturday
        Assert.Equal(new DateOnly(2026, 1, 15), (await ReplayedAsync(testDb, before))[^1].DueOn);
    }

    [Theory, OnEachDatabase]
    public async Task AReturnedTicket_LeavesNothingRunning(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
        RoutingTown.Granted(await town.ReturnAsync(id, town.CommunityCommittee));

        Assert.Equal([(LocalClock.Answer, ClockState.Met)], (await ReplayedAsync(testDb, id)).Select(c => (c.Rule, c.State)));
        Assert.Null((await town.HeaderAsync(id))!.DueOn);
    }

    [Theory, OnEachDatabase]
    public async Task AStopForAnAppraisal_WaitsAndGoesOnOverTheYearsEnd(TestDb testDb)
    {
        testDb.Clock.MoveTo(new DateOnly(2026, 12, 21));
        var promise = await RunningAsync(testDb);
        await DoAsync(promise, (s, act) => s.SuspendAsync(new SuspendMediation(promise.Id, SuspensionReason.Appraisal, "等鉴定", new DateOnly(2027, 1, 20)), act, default));
        var waiting = await ReplayedAsync(testDb, promise.Id);
        testDb.Clock.MoveTo(new DateOnly(2027, 1, 11), 23);
        await DoAsync(promise, (s, act) => s.ResumeAsync(new ResumeMediation(promise.Id), act, default));

        var clocks = await ReplayedAsync(testDb, promise.Id);

        Assert.Equal(("C01", ClockState.Paused, null), (waiting[1].Rule, waiting[1].State, waiting[1].DueOn));
        Assert.Equal((LocalClock.SuspensionReview, new DateOnly(2027, 1, 20)), (waiting[2].Rule, waiting[2].DueOn));
        // Stopped on the day it began, it has all its ten days left after 11 January, and no day of the year's end was counted.
        Assert.Equal((ClockState.Running, new DateOnly(2027, 1, 21)), (clocks[1].State, clocks[1].DueOn));
        Assert.Equal(ClockState.Met, clocks[2].State);
    }

    [Theory, OnEachDatabase]
    public async Task APaymentTheCreditorDenies_RunsAgain(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new DateOnly(2026, 3, 31)), (500_000, new DateOnly(2026, 6, 30)));
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 30));
        var paid = RoutingTown.Granted(await promise.PayAsync(1, 500_000));
        var done = await ReplayedAsync(testDb, promise.Id);
        RoutingTown.Granted(await promise.EchoAsync(paid.Entry, received: false, note: "账户没有收到"));

        var clocks = await ReplayedAsync(testDb, promise.Id);

        Assert.Equal(ClockState.Met, done.First(c => c.Rule == LocalClock.Performance).State);
        Assert.Equal((ClockState.Running, new DateOnly(2026, 3, 31), null), (clocks[2].State, clocks[2].DueOn, clocks[2].EndedOn));
        Assert.Equal(new DateOnly(2026, 3, 31), (await promise.ReadAsync()).DueOn);
    }

    [Theory, OnEachDatabase]
    public async Task AMatterThatIsMerged_TakesItsClocksWithIt(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync();
        var other = (await town.HeaderAsync(await town.AcceptedAsync("李小龙")))!;
        RoutingTown.Granted(await testDb.InScopeAsync<MergeService, Outcome<DisputeId>>(s => s.MergeAsync(new MergeDispute(id, other.Number, "同一处漏水"), testDb.Act(town.Dispatcher), default)));

        Assert.DoesNotContain(await ReplayedAsync(testDb, id), c => c.State is ClockState.Running or ClockState.Paused);
        Assert.Contains(await ReplayedAsync(testDb, other.Id), c => c is { Rule: "C01", State: ClockState.Running });
    }

    [Theory, OnEachDatabase]
    public async Task AFailedMediationThatGoesToCourt_RunsTheCourtsDaysAlone(TestDb testDb)
    {
        var promise = await RunningAsync(testDb);
        RoutingTown.Granted(await promise.Do<EndingService, Outcome<DisputeId>>(s => s.FailAsync(
            new FailMediation { DisputeId = promise.Id, ReasonCode = "GAP_TOO_WIDE", Told = Routes.All, LimitationTold = true }, testDb.Act(promise.Mediator), default)));

        var clocks = await ReplayedAsync(testDb, promise.Id);

        Assert.Equal([(LocalClock.Answer, ClockState.Met), ("C01", ClockState.Met)], clocks.Select(c => (c.Rule, c.State)));
    }

    private static async Task<IReadOnlyList<ClockLine>> ReplayedAsync(TestDb testDb, DisputeId id)
    {
        var both = await testDb.InScopeAsync<ClockAudit, ClockComparison>(a => a.CompareAsync(id, default));
        Assert.Equal(both.Stored, both.Replayed);
        return both.Stored;
    }

    private static async Task<PromiseCase> RunningAsync(TestDb testDb)
    {
        var day = testDb.Clock.Today;
        var promise = await PromiseCase.MediatingAsync(testDb);
        testDb.Clock.MoveTo(day);
        return promise;
    }

    private static async Task DoAsync(PromiseCase promise, Func<TermService, Act, Task<Outcome<DisputeId>>> work) =>
        RoutingTown.Granted(await promise.Do<TermService, Outcome<DisputeId>>(s => work(s, promise.TestDb.Act(promise.Mediator))));
}
