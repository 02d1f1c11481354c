using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

public sealed class TermTests
{
    [Theory, OnEachDatabase]
    public async Task SuspendAndResume_KeepTheDaysThatWereLeft(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, new DateOnly(2026, 2, 5));
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 12));

        var suspended = await Suspend(matter, SuspensionReason.Appraisal, new DateOnly(2026, 3, 20));
        var waiting = await matter.HeaderAsync();
        var view = await matter.ViewAsync(matter.Mediator);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 2));
        var resumed = await Resume(matter);
        var running = await matter.HeaderAsync();

        Assert.Null(suspended.Refused);
        Assert.Equal((Stage.Suspended, "S01", new DateOnly(2026, 3, 20)), (waiting.Stage, waiting.DueRule, waiting.DueOn));
        Assert.Equal(24, view!.Suspension!.DaysLeft);
        Assert.Null(resumed.Refused);
        Assert.Equal((Stage.Mediating, "C01", new DateOnly(2026, 3, 26)), (running.Stage, running.DueRule, running.DueOn)); // 2 March + 24 days
        Assert.Equal(["dispute.mediation-suspended", "dispute.mediation-resumed"], (await matter.KindsAsync()).TakeLast(2));
    }

    [Theory, OnEachDatabase]
    public async Task Suspend_ForAReasonTheNormDoesNotKnow_LetsTheTermRun(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, new DateOnly(2026, 1, 20), "C04");

        await Suspend(matter, SuspensionReason.Appraisal, new DateOnly(2026, 1, 15));
        var waiting = await matter.HeaderAsync();
        await Resume(matter);
        var running = await matter.HeaderAsync();

        Assert.Equal(("C04", new DateOnly(2026, 1, 20)), (waiting.DueRule, waiting.DueOn));
        Assert.Equal(("C04", new DateOnly(2026, 1, 20)), (running.DueRule, running.DueOn));
    }

    [Theory, OnEachDatabase]
    public async Task Suspend_UntilToday_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        Assert.Equal("mediation.suspended-into-past", (await Suspend(matter, SuspensionReason.Appraisal, testDb.Clock.Today)).Refused?.Code);
        Assert.Equal(RefusalKind.WrongStage, (await Resume(matter)).Refused?.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Extend_WithoutEveryPartysYes_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, new DateOnly(2026, 2, 5));
        var none = await Extend(matter);
        await Propose(matter, new DateOnly(2026, 3, 6));
        var alone = await Extend(matter);
        await Agree(matter, matter.Applicant);
        var half = await Extend(matter);

        await Agree(matter, matter.Respondent);
        var all = await Extend(matter);

        Assert.Equal("mediation.no-proposal", none.Refused?.Code);
        Assert.Equal("mediation.extension-not-agreed", alone.Refused?.Code);
        Assert.Equal("mediation.extension-not-agreed", half.Refused?.Code);
        Assert.Equal(new DateOnly(2026, 3, 6), all.Value);
        Assert.Equal(new DateOnly(2026, 3, 6), (await matter.HeaderAsync()).DueOn);
    }

    [Theory, OnEachDatabase]
    public async Task Extend_WithTheConsentToAnEarlierProposal_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, new DateOnly(2026, 2, 5));
        await Propose(matter, new DateOnly(2026, 2, 27));
        await Agree(matter, matter.Applicant);
        await Agree(matter, matter.Respondent);
        await Propose(matter, new DateOnly(2026, 4, 30));

        Assert.Equal("mediation.extension-not-agreed", (await Extend(matter)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Extend_WhenTheTermIsOver_IsRefusedThoughAllAgreed(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, new DateOnly(2026, 2, 5));
        await Propose(matter, new DateOnly(2026, 3, 6));
        await Agree(matter, matter.Applicant);
        await Agree(matter, matter.Respondent);
        testDb.Clock.MoveTo(new DateOnly(2026, 2, 6));

        Assert.Equal("mediation.term-over", (await Extend(matter)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Act_FromAStalePage_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        var outcome = await matter.Do<TermService, Outcome<DisputeId>>(s => s.SuspendAsync(
            new SuspendMediation(matter.Id, SuspensionReason.Appraisal, "等鉴定", testDb.Clock.Today.AddDays(9)), matter.Act(matter.Mediator, seenVersion: 1), default));

        Assert.Equal(RefusalKind.Stale, outcome.Refused?.Kind);
    }

    private static Task<Outcome<DisputeId>> Suspend(MediationCase matter, SuspensionReason reason, DateOnly until) =>
        matter.Do<TermService, Outcome<DisputeId>>(s => s.SuspendAsync(new SuspendMediation(matter.Id, reason, "等结果", until), matter.Act(matter.Mediator), default));

    private static Task<Outcome<DisputeId>> Resume(MediationCase matter) =>
        matter.Do<TermService, Outcome<DisputeId>>(s => s.ResumeAsync(new ResumeMediation(matter.Id), matter.Act(matter.Mediator), default));

    private static async Task Propose(MediationCase matter, DateOnly day) =>
        Assert.Null((await matter.Do<TermService, Outcome<ExtensionId>>(s => s.ProposeExtensionAsync(new ProposeExtension(matter.Id, day, "还在收集维修报价"), matter.Act(matter.Mediator), default))).Refused);

    private static async Task Agree(MediationCase matter, PartyId party) =>
        Assert.Null((await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(party, ConsentKind.ToExtend)] }, matter.Act(matter.Mediator), default))).Refused);

    private static Task<Outcome<DateOnly>> Extend(MediationCase matter) =>
        matter.Do<TermService, Outcome<DateOnly>>(s => s.ExtendAsync(new ExtendTerm(matter.Id), matter.Act(matter.Mediator), default));
}
