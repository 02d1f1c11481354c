using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Agreements;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Confirmation;

public sealed class ReviewConfirmationTests
{
    [Theory, OnEachDatabase]
    public async Task TheWorkedCase_RunsToARulingAndItsObjections(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);
        var court = made.Agreement.County.Court;
        Assert.Equal((Stage.UnderReview, "C14", new DateOnly(2026, 3, 13)), await made.StandingAsync());
        Assert.Equal(new DateOnly(2026, 3, 30), (await made.OutlookAsync()).Application!.LimitOn);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 10));

        Assert.Null((await made.ConfirmAsync()).Refused);
        Assert.Null((await made.CourtAsync(s => s.RecordServiceAsync(new RecordService(made.Id, made.Agreement.Owner, new DateOnly(2026, 3, 10)), made.Agreement.Act(made.Agreement.Clerk), default))).Refused);

        Assert.Equal((Stage.Confirmed, "PERFORMANCE", new DateOnly(2026, 3, 31)), await made.StandingAsync());
        var outlook = await made.OutlookAsync();
        Assert.Equal((ConfirmationCase.CaseNumber, "林法官"), (outlook.Application!.RulingNumber, outlook.Application.JudgeName));
        Assert.Equal(new DateOnly(2026, 3, 25), outlook.Application.Applicants[0].ObjectUntil);
        Assert.True(outlook.Effect.Enforceable);
        Assert.Equal(court, (await made.Agreement.HeaderAsync()).CourtId);
    }

    [Theory, OnEachDatabase]
    public async Task UnconfirmedAgreements_BindButCannotBeEnforced(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);

        var effect = (await made.OutlookAsync()).Effect;

        Assert.True(effect.Binding);
        Assert.False(effect.Enforceable);
    }

    [Theory]
    [OnEachDatabase]
    public async Task CaseNumbers_AreReadStrictly(TestDb testDb)
    {
        var made = await ConfirmationCase.AppliedAsync(testDb);

        Assert.Equal("confirmation.no-case-number", (await made.AcceptAsync("民特1号")).Refused?.Code);
        Assert.Equal("confirmation.no-case-number", (await made.AcceptAsync("（2026）城关人调字第1号")).Refused?.Code);
        Assert.Equal("confirmation.other-type-of-case", (await made.AcceptAsync("（2026）示0123民初1号")).Refused?.Code);
        Assert.Equal("confirmation.other-court-code", (await made.AcceptAsync("（2026）新2325民特1号")).Refused?.Code);
        Assert.Null((await made.AcceptAsync("(2026)示0123诉前调确0001号")).Refused);
        Assert.Equal("（2026）示0123诉前调确1号", (await made.OutlookAsync()).Application!.CaseNumber);
    }

    [Theory, OnEachDatabase]
    public async Task AnotherCourt_CannotTouchIt(TestDb testDb)
    {
        var made = await ConfirmationCase.AppliedAsync(testDb);
        var elsewhere = made.Agreement.Clerk with { Organisation = made.Agreement.County.Centre, Scope = Directory.SmallCounty.County };

        Assert.Equal("dispute.other-court", (await made.AcceptAsync(by: elsewhere)).Refused?.Code);
        Assert.Equal("dispute.forbidden", (await made.AcceptAsync(by: made.Agreement.Judge)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Declined_GoesBackToTheParties_WhoMayApplyAgainInTime(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);
        Assert.Null((await made.ApplyAsync()).Refused);
        Task<Outcome<ConfirmationId>> Decline(string ground, string reason) =>
            made.CourtAsync(s => s.DeclineAsync(new DeclineConfirmation(made.Id, ground, reason), made.Agreement.Act(made.Agreement.Clerk), default));

        Assert.Equal("confirmation.no-ground", (await Decline("RJ5", "不清楚")).Refused?.Code);
        Assert.Equal("confirmation.no-reason", (await Decline("NA5", " ")).Refused?.Code);
        Assert.Null((await Decline("NA5", "协议第三项确认围墙归属。")).Refused);

        Assert.Equal((Stage.Agreed, "PERFORMANCE", new DateOnly(2026, 3, 31)), await made.StandingAsync());
        var outlook = await made.OutlookAsync();
        Assert.Equal(("NA5", "协议第三项确认围墙归属。"), (outlook.Application!.Ground!.Code, outlook.Application.CourtReason));
        Assert.True(outlook.CanApply);
        Assert.Null((await made.ApplyAsync()).Refused);
    }

    [Theory, OnEachDatabase]
    public async Task Rejected_SaysWhy_AndTheAgreementStillBinds(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);

        Assert.Null((await made.RejectAsync()).Refused);

        var outlook = await made.OutlookAsync();
        Assert.Equal(ConfirmationStatus.Rejected, outlook.Application!.Status);
        Assert.False(outlook.Effect.Enforceable);
        Assert.Equal(Stage.Agreed, (await made.StandingAsync()).Stage);
        var ruling = ConfirmationTexts.Ruling(outlook.Application, outlook.Agreement, Taxonomy.Current.Find("K05"));
        Assert.Contains(LinesOf(ruling), l => l.Contains("第二项没有写清付款账户", StringComparison.Ordinal));
        Assert.Contains(LinesOf(ruling), l => l.StartsWith("申请人因邻里相邻纠纷，", StringComparison.Ordinal));
        Assert.Contains(LinesOf(ruling), l => l.StartsWith("驳回", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task ASupplementAskedFor_IsAnswered_OrCountsAsWithdrawal(TestDb testDb)
    {
        var made = await ConfirmationCase.AppliedAsync(testDb);
        var agreement = made.Agreement;
        Task<Outcome<ConfirmationId>> Ask(DateOnly by) => made.CourtAsync(s => s.RequestSupplementAsync(new RequestSupplement(made.Id, "请补房产证。", by), agreement.Act(agreement.Clerk), default));
        Task<Outcome<ConfirmationId>> Deem() => made.CourtAsync(s => s.DeemWithdrawnAsync(new DeemConfirmationWithdrawn(made.Id), agreement.Act(agreement.Clerk), default));

        Assert.Equal("confirmation.supplement-day-past", (await Ask(testDb.Clock.Today)).Refused?.Code);
        Assert.Null((await Ask(new DateOnly(2026, 3, 4))).Refused);
        Assert.Equal(new DateOnly(2026, 3, 4), (await made.StandingAsync()).Due);
        Assert.DoesNotContain(await agreement.Do<ClockQueries, List<OpenClock>>(q => q.OpenAsync(made.Id, default)), c => c.Rule == "C13"); // the court owes nothing while it waits
        Assert.Null((await agreement.Do<ConfirmationService, Outcome<ConfirmationId>>(s => s.SupplementAsync(new SupplementConfirmation(made.Id, "已交。"), agreement.Act(agreement.OwnerSelf), default))).Refused);
        Assert.Equal("C13", (await made.StandingAsync()).Rule);
        Assert.Equal("confirmation.nothing-asked", (await Deem()).Refused?.Code);

        Assert.Null((await Ask(new DateOnly(2026, 3, 6))).Refused);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 6));
        Assert.Equal("confirmation.supplement-still-runs", (await Deem()).Refused?.Code);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 7));
        Assert.Null((await Deem()).Refused);
        Assert.Equal((Stage.Agreed, ConfirmationStatus.DeemedWithdrawn), ((await made.StandingAsync()).Stage, (await made.OutlookAsync()).Application!.Status));
    }

    [Theory, OnEachDatabase]
    public async Task Withdrawal_BeforeTheRuling_IsAllowed_AfterItNot(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);
        Task<Outcome<ConfirmationId>> Withdraw() =>
            made.Agreement.Do<ConfirmationService, Outcome<ConfirmationId>>(s => s.WithdrawAsync(new WithdrawConfirmation(made.Id), made.Agreement.Act(made.Agreement.OwnerSelf), default));

        Assert.Null((await Withdraw()).Refused);
        Assert.Equal(Stage.Agreed, (await made.StandingAsync()).Stage);
        Assert.Equal("confirmation.none", (await Withdraw()).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task TwoJudgesAtOnce_GiveOneRuling(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);

        var results = await Task.WhenAll(
            AtOnce.TryAsync(() => made.ConfirmAsync()),
            AtOnce.TryAsync(() => made.RejectAsync()),
            AtOnce.TryAsync(() => made.ConfirmAsync()));

        Assert.Single(results, r => r);
        Assert.Single(await made.Agreement.KindsAsync(), k => k is "dispute.agreement-confirmed" or "dispute.confirmation-rejected");
    }

    [Theory, OnEachDatabase]
    public async Task AStalePage_IsRefused(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);
        var seen = (await made.Agreement.HeaderAsync()).Version - 1;

        Assert.Equal("dispute.stale", (await made.ConfirmAsync(seenVersion: seen)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task ARulingBeforeAcceptanceOrTomorrow_IsRefused(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);

        Assert.Equal("confirmation.ruled-on-outside", (await made.ConfirmAsync(new DateOnly(2026, 2, 25))).Refused?.Code);
        Assert.Equal("confirmation.ruled-on-outside", (await made.ConfirmAsync(testDb.Clock.Today.AddDays(1))).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task AnyoneMayVerify_AndLearnsNoName(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);
        var before = (await made.OutlookAsync()).Agreement;
        Task<GenuinePaper?> Verify(string text) => made.Agreement.Do<ConfirmationQueries, GenuinePaper?>(q => q.VerifyAsync(text, default));

        var paper = await Verify(VerificationCode.Printed(before.VerificationCode).ToLowerInvariant());
        Assert.Equal(("调解协议书", before.Number, true, "协议已生效，没有经过司法确认"), (paper!.Kind, paper.Number, paper.Counts, paper.Standing));
        Assert.Equal(before.TextHash[..16], paper.Fingerprint);
        Assert.Null((await made.ConfirmAsync()).Refused);
        Assert.Equal("协议已生效，并经法院裁定确认", (await Verify("(2026)城关人调字第1号"))!.Standing);
        Assert.Equal("青溪县人民法院", (await Verify((await made.OutlookAsync()).Application!.VerificationCode!))!.Issuer);
        Assert.Equal("民事裁定书（确认调解协议有效）", (await Verify(ConfirmationCase.CaseNumber))!.Kind);
        Assert.Null(await Verify("2222-2222-2222"));
        Assert.Null(await Verify("' or 1=1 --"));
        Assert.Null(await Verify(""));
    }

    [Theory, OnEachDatabase]
    public async Task ThePapers_AreFilledFromTheRecord(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);
        Assert.Null((await made.ConfirmAsync()).Refused);
        var outlook = await made.OutlookAsync();

        var application = ConfirmationTexts.Application(outlook.Application!, outlook.Agreement, testDb.Clock.Today);
        var ruling = ConfirmationTexts.Ruling(outlook.Application!, outlook.Agreement, null);

        Assert.Contains("青溪县人民法院", LinesOf(application));
        Assert.Equal(["1. 调解协议", "2. 调解组织主持调解的证明", "3. 当事人身份证明或者资格证明"], application.Sections.Single(p => p.Heading == "附件").Lines);
        Assert.Equal("2026年2月24日", application.Closing[^1]);
        Assert.Equal(ConfirmationCase.CaseNumber, ruling.Number);
        Assert.Contains("二〇二六年二月二十六日", ruling.Closing);
        Assert.Contains(LinesOf(ruling), l => l.Contains("（大写：伍仟元整）", StringComparison.Ordinal));
    }

    private static IEnumerable<string> LinesOf(Disputes.Ledger.PrintedPaper paper) => paper.Sections.SelectMany(s => s.Lines);
}
