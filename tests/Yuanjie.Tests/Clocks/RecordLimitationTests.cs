using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Mediation;
using Yuanjie.Tests.Performance;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Clocks;

/// <summary>The limitation period is read from the log of the dispute; persons add what happened elsewhere.</summary>
public sealed class RecordLimitationTests
{
    [Theory, OnEachDatabase]
    public async Task WhatHappenedElsewhere_IsRecordedWithItsEvidenceAndCounts(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        var knew = await RecordAsync(matter, LimitationKind.Knew, new DateOnly(2023, 5, 10));
        var demanded = await RecordAsync(matter, LimitationKind.Demanded, new DateOnly(2025, 11, 3), "快递签收单");
        var period = await FindAsync(matter, matter.Mediator);

        Assert.Null(knew.Refused);
        Assert.Null(demanded.Refused);
        Assert.Equal([LimitationKind.Knew, LimitationKind.Demanded, LimitationKind.Requested], period.Lines.Select(l => l.Fact.Kind));
        Assert.Equal(("快递签收单", "周明"), (period.Lines[1].Fact.Note, period.Lines[1].Fact.NotedBy));
        Assert.Equal(LimitationState.Pending, period.State);
        Assert.Equal([LimitationProcedure.Mediation], period.Pending);
        Assert.Empty(period.Doubts);
        Assert.Equal(["dispute.limitation-recorded", "dispute.limitation-recorded"], (await matter.KindsAsync()).TakeLast(2));
        Assert.DoesNotContain("签收单", await matter.PayloadsAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task WhenMediationEnds_ThreeYearsRunFromThen(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 20));
        Assert.Null((await matter.Do<EndingService, Outcome<DisputeId>>(s => s.FailAsync(
            new FailMediation { DisputeId = matter.Id, ReasonCode = "GAP_TOO_WIDE", Told = Routes.All, LimitationTold = true }, matter.Act(matter.Mediator), default))).Refused);

        var period = await FindAsync(matter, matter.Mediator);

        Assert.Equal((LimitationState.Running, new DateOnly(2026, 1, 20), new DateOnly(2029, 1, 22)), (period.State, period.From, period.LastDay)); // a Saturday gives way
    }

    [Theory, OnEachDatabase]
    public async Task APayment_CountsUnlessTheCreditorDeniesIt(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new DateOnly(2026, 3, 31)), (500_000, new DateOnly(2026, 6, 30)));
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 13));
        var receipt = RoutingTown.Granted(await promise.PayAsync(1, 200_000));
        var paid = await FindAsync(promise);
        RoutingTown.Granted(await promise.EchoAsync(receipt.Entry, received: false, note: "没有收到"));
        var denied = await FindAsync(promise);

        Assert.Equal((new DateOnly(2026, 4, 13), new DateOnly(2029, 4, 13)), (paid.From, paid.LastDay));
        Assert.Equal(new DateOnly(2026, 3, 31), denied.From); // the first promise
        Assert.Contains(LimitationDoubt.SeveralDays, denied.Doubts);
    }

    [Theory, OnEachDatabase]
    public async Task AnErrorIsStruck_AndStaysInTheLog(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await RecordAsync(matter, LimitationKind.Knew, new DateOnly(2013, 5, 10));
        var seq = (await FindAsync(matter, matter.Mediator)).Lines[0].Fact.Seq;

        var mute = await StrikeAsync(matter, seq, null);
        var automatic = await StrikeAsync(matter, 1, "不对");
        var struck = await StrikeAsync(matter, seq, "年份写错了");
        var again = await StrikeAsync(matter, seq, "年份写错了");

        Assert.Equal("clock.strike-needs-words", mute.Refused?.Code);
        Assert.Equal("clock.nothing-to-strike", automatic.Refused?.Code);
        Assert.Null(struck.Refused);
        Assert.Equal("clock.nothing-to-strike", again.Refused?.Code);
        Assert.Equal([LimitationKind.Requested], (await FindAsync(matter, matter.Mediator)).Lines.Select(l => l.Fact.Kind));
        Assert.Equal(["dispute.limitation-recorded", "dispute.limitation-struck"], (await matter.KindsAsync()).TakeLast(2));
    }

    [Theory, OnEachDatabase]
    public async Task BrokenInput_IsRefusedAndNothingIsRecorded(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        var before = await matter.KindsAsync();

        Assert.Equal("clock.limitation-kind-missing", (await RecordAsync(matter, LimitationKind.Requested, new DateOnly(2025, 1, 6))).Refused?.Code);
        Assert.Equal("clock.limitation-kind-missing", (await RecordAsync(matter, (LimitationKind)99, new DateOnly(2025, 1, 6))).Refused?.Code);
        Assert.Equal("clock.limitation-day-outside", (await RecordAsync(matter, LimitationKind.Knew, testDb.Clock.Today.AddDays(1))).Refused?.Code);
        Assert.Equal("clock.limitation-day-outside", (await RecordAsync(matter, LimitationKind.Knew, new DateOnly(1986, 12, 31))).Refused?.Code);
        Assert.Equal("clock.limitation-note-too-long", (await RecordAsync(matter, LimitationKind.Knew, new DateOnly(2025, 1, 6), new string('长', 501))).Refused?.Code);
        Assert.NotNull((await RecordAsync(matter, LimitationKind.Knew, new DateOnly(2025, 1, 6), by: matter.Officer)).Refused);
        Assert.NotNull((await RecordAsync(matter, LimitationKind.Knew, new DateOnly(2025, 1, 6), by: matter.Supervisor)).Refused);
        Assert.Equal(before, await matter.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task AParty_SeesWhatFollowsFromTheProcedureAlone(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await RecordAsync(matter, LimitationKind.Demanded, new DateOnly(2025, 11, 3), "聊天记录");

        Assert.Equal([LimitationKind.Requested], (await FindAsync(matter, matter.RespondentSelf)).Lines.Select(l => l.Fact.Kind));
        Assert.Null(await matter.Do<LimitationQueries, Limitation?>(q => q.FindAsync(matter.Id, matter.Officer, default)));
    }

    private static Task<Outcome<DisputeId>> RecordAsync(MediationCase matter, LimitationKind kind, DateOnly on, string? note = null, Actor? by = null) =>
        matter.Do<LimitationService, Outcome<DisputeId>>(s => s.RecordAsync(new RecordLimitation(matter.Id, kind, on), matter.Act(by ?? matter.Mediator) with { Reason = note }, default));

    private static Task<Outcome<DisputeId>> StrikeAsync(MediationCase matter, int seq, string? why) =>
        matter.Do<LimitationService, Outcome<DisputeId>>(s => s.StrikeAsync(new StrikeLimitation(matter.Id, seq), matter.Act(matter.Mediator) with { Reason = why }, default));

    private static async Task<Limitation> FindAsync(MediationCase matter, Actor actor) =>
        (await matter.Do<LimitationQueries, Limitation?>(q => q.FindAsync(matter.Id, actor, default)))!;

    private static async Task<Limitation> FindAsync(PromiseCase promise) =>
        (await promise.Do<LimitationQueries, Limitation?>(q => q.FindAsync(promise.Id, promise.Mediator, default)))!;
}
