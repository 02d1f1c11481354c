using Yuanjie.Disputes;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Performance;

public sealed class EnforcementTests
{
    /// <summary>The worked case of the handbook from the agreement on: urged on 1 July, enforcement asked for on 3 August.</summary>
    [Theory, OnEachDatabase]
    public async Task ConfirmedAgreement_SecondInstalmentUnpaid_IsUrgedAndEnforced(TestDb testDb)
    {
        var promise = await PromiseCase.ConfirmedAsync(testDb, PromiseCase.TwoInstalments);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 30));
        RoutingTown.Granted(await promise.PayAsync(1, 500_000));
        testDb.Clock.MoveTo(new DateOnly(2026, 6, 30));
        var onTheLastDay = await promise.SweepAsync();
        testDb.Clock.MoveTo(new DateOnly(2026, 7, 1));
        await promise.SweepAsync();
        var overdue = await promise.ObligationAsync(2);

        var urged = RoutingTown.Granted(await promise.Do<PerformanceService, Outcome<UrgingNoticeId>>(s => s.UrgeAsync(
            new UrgePerformance { DisputeId = promise.Id, Obligation = overdue.Id, NewDueOn = new DateOnly(2026, 7, 10) }, testDb.Act(promise.Mediator), default)));
        var notice = (await promise.Do<PerformanceQueries, PrintedPaper?>(q => q.UrgingPaperAsync(promise.Id, urged, promise.Mediator, default)))!;
        testDb.Clock.MoveTo(new DateOnly(2026, 8, 3));
        RoutingTown.Granted(await ApplyAsync(promise));
        var view = await promise.ViewAsync();

        Assert.Equal(0, onTheLastDay.Defaulted);
        Assert.True(overdue.Overdue);
        Assert.Contains("强制执行", string.Concat(notice.Sections.SelectMany(s => s.Lines)), StringComparison.Ordinal);
        Assert.EndsWith("人调督〔2026〕1号", notice.Number, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2028, 6, 30), view.EnforceBy.LastDay);
        Assert.Equal(500_000, view.Enforcement!.BalanceFen);
        Assert.Equal("（2026）示0123民特1号", view.Enforcement.RulingNumber);
        Assert.Equal(0.875m, EnforcementCost.DelayInterestPerDay(Money.FromFen(view.Enforcement.BalanceFen)));
        Assert.Equal(Stage.Enforcing, await promise.StageAsync());
        var paper = (await promise.Do<CourtPackets, PrintedPaper?>(p => p.PaperAsync(promise.Id, view.Enforcement.Packet, promise.Mediator, default)))!;
        Assert.Contains(paper.Sections, s => s.Lines.Any(l => l.Contains("2026年7月1日", StringComparison.Ordinal) && l.Contains("0.875", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task UnconfirmedAgreement_CannotBeEnforcedAndIsUrgedWithASuit(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new(2026, 3, 31)));
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await promise.SweepAsync();
        var before = await promise.KindsAsync();

        var refused = await ApplyAsync(promise);
        var after = await promise.KindsAsync();
        var overdue = await promise.ObligationAsync(1);
        var urged = RoutingTown.Granted(await promise.Do<PerformanceService, Outcome<UrgingNoticeId>>(s => s.UrgeAsync(
            new UrgePerformance { DisputeId = promise.Id, Obligation = overdue.Id, NewDueOn = new DateOnly(2026, 4, 10) }, testDb.Act(promise.Mediator), default)));
        var notice = (await promise.Do<PerformanceQueries, PrintedPaper?>(q => q.UrgingPaperAsync(promise.Id, urged, promise.Mediator, default)))!;

        Assert.Equal("performance.not-confirmed", refused.Refused?.Code);
        Assert.Contains("起诉", refused.Refused!.Message, StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.Contains("提起诉讼", string.Concat(notice.Sections.SelectMany(s => s.Lines)), StringComparison.Ordinal);
        Assert.DoesNotContain("强制执行", string.Concat(notice.Sections.SelectMany(s => s.Lines)), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 4, 10), (await promise.ReadAsync()).DueOn);
    }

    [Theory, OnEachDatabase]
    public async Task Enforcement_AskedForByTheDebtor_IsRefused(TestDb testDb)
    {
        var promise = await PromiseCase.ConfirmedAsync(testDb, (500_000, new(2026, 3, 31)));
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await promise.SweepAsync();

        var outcome = await ApplyAsync(promise, promise.Debtor, promise.DebtorSelf);

        Assert.Equal("performance.only-creditor-enforces", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task PaidInFull_WhileEnforcing_IsPerformed(TestDb testDb)
    {
        var promise = await PromiseCase.ConfirmedAsync(testDb, (500_000, new(2026, 3, 31)));
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await promise.SweepAsync();
        RoutingTown.Granted(await ApplyAsync(promise));

        var paid = await promise.PayAsync(1, 500_000);

        Assert.True(paid.Value.Completed);
        Assert.Equal(Stage.Performed, await promise.StageAsync());
    }

    private static Task<Outcome<EnforcementId>> ApplyAsync(PromiseCase promise, PartyId? applicant = null, Actor? by = null) =>
        promise.Do<EnforcementService, Outcome<EnforcementId>>(s => s.ApplyAsync(
            new ApplyForEnforcement { DisputeId = promise.Id, Applicant = applicant ?? promise.Creditor, PropertyClues = "名下有一辆货车" }, promise.TestDb.Act(by ?? promise.CreditorSelf), default));
}
