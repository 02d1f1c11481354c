using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

/// <summary>The hard stop at the end of a term of law.</summary>
public sealed class TermSweepTests
{
    private static readonly DateOnly LastDay = new(2026, 1, 20);

    [Theory, OnEachDatabase]
    public async Task ATermOfLawThatIsOver_EndsTheMediationOnce(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, LastDay, "C04");
        var onTheDay = await SweepAsync(matter, LastDay);

        var after = await SweepAsync(matter, LastDay.AddDays(1));
        var again = await SweepAsync(matter, LastDay.AddDays(1));

        Assert.Equal(new TermSweepResult(0, 0), onTheDay);
        Assert.Equal(new TermSweepResult(1, 0), after);
        Assert.Equal(new TermSweepResult(0, 0), again);
        Assert.Equal(Stage.Failed, (await matter.HeaderAsync()).Stage);
        Assert.Single(await matter.KindsAsync(), k => k == "dispute.mediation-failed");
        Assert.Equal(2, (await matter.MessagesAsync()).Count(m => m == nameof(RoutesNotice)));
    }

    [Theory, OnEachDatabase]
    public async Task ATermOfThePlace_ShowsAsOverdueAndEndsNothing(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, LastDay);

        Assert.Equal(new TermSweepResult(0, 0), await SweepAsync(matter, LastDay.AddDays(30)));
        Assert.Equal(Stage.Mediating, (await matter.HeaderAsync()).Stage);
    }

    [Theory, OnEachDatabase]
    public async Task ATermThatAllPartiesExtended_GoesOn(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, LastDay, "C05");
        Assert.Null((await matter.Do<TermService, Outcome<ExtensionId>>(s => s.ProposeExtensionAsync(new ProposeExtension(matter.Id, new DateOnly(2026, 2, 10), "等账目核对"), matter.Act(matter.Mediator), default))).Refused);
        Assert.Null((await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Applicant, ConsentKind.ToExtend), matter.Yes(matter.Respondent, ConsentKind.ToExtend)] }, matter.Act(matter.Mediator), default))).Refused);
        Assert.Null((await matter.Do<TermService, Outcome<DateOnly>>(s => s.ExtendAsync(new ExtendTerm(matter.Id), matter.Act(matter.Mediator), default))).Refused);

        Assert.Equal(new TermSweepResult(0, 0), await SweepAsync(matter, LastDay.AddDays(1)));
        Assert.Equal(new TermSweepResult(1, 0), await SweepAsync(matter, new DateOnly(2026, 2, 11)));
    }

    [Theory, OnEachDatabase]
    public async Task AMediationThatWaitsForAnAppraisal_IsNotEnded(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, LastDay, "C02");
        Assert.Null((await matter.Do<TermService, Outcome<DisputeId>>(s => s.SuspendAsync(new SuspendMediation(matter.Id, SuspensionReason.Appraisal, "等鉴定", new DateOnly(2026, 3, 1)), matter.Act(matter.Mediator), default))).Refused);

        Assert.Equal(new TermSweepResult(0, 0), await SweepAsync(matter, LastDay.AddDays(5)));
    }

    private static Task<TermSweepResult> SweepAsync(MediationCase matter, DateOnly today)
    {
        matter.TestDb.Clock.MoveTo(today);
        return matter.Do<TermSweep, TermSweepResult>(s => s.RunAsync(today, default));
    }
}
