using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Mediation;

namespace Yuanjie.Tests.Clocks;

/// <summary>The day that runs is counted anew from what is on record, and says so where it differs.</summary>
public sealed class ClockProofTests
{
    [Theory, OnEachDatabase]
    public async Task ATermThatWasStoppedForAnAppraisal_IsProvedWithItsPause(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, new DateOnly(2026, 2, 5));
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 12));
        await DoAsync(matter, (s, act) => s.SuspendAsync(new SuspendMediation(matter.Id, SuspensionReason.Appraisal, "等鉴定", new DateOnly(2026, 3, 20)), act, default));
        var waiting = await ProofAsync(matter);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 2));
        await DoAsync(matter, (s, act) => s.ResumeAsync(new ResumeMediation(matter.Id), act, default));

        var proof = await ProofAsync(matter);

        Assert.Equal(("中止后的复查", null), (waiting.Name, waiting.Row));
        Assert.Equal(("人民调解", new DateOnly(2026, 1, 5), new DateOnly(2026, 3, 26)), (proof.Name, proof.From, proof.DueOn));
        Assert.True(proof.Agrees);
        Assert.Contains(proof.Lines, l => l.Text.ToString().StartsWith("2026年1月12日起停止计算", StringComparison.Ordinal) && l.Text.ToString().EndsWith("还剩 24 日", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 3, 26), proof.Lines[^1].Date);
    }

    [Theory, OnEachDatabase]
    public async Task ATermThatWasExtended_IsProvedWithTheConsent(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb, new DateOnly(2026, 2, 5));
        Assert.Null((await matter.Do<TermService, Outcome<ExtensionId>>(s => s.ProposeExtensionAsync(new ProposeExtension(matter.Id, new DateOnly(2026, 3, 6), "还在收集维修报价"), matter.Act(matter.Mediator), default))).Refused);
        Assert.Null((await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Applicant, ConsentKind.ToExtend), matter.Yes(matter.Respondent, ConsentKind.ToExtend)] }, matter.Act(matter.Mediator), default))).Refused);
        Assert.Null((await matter.Do<TermService, Outcome<DateOnly>>(s => s.ExtendAsync(new ExtendTerm(matter.Id), matter.Act(matter.Mediator), default))).Refused);

        var proof = await ProofAsync(matter);

        Assert.Equal((new DateOnly(2026, 3, 6), true), (proof.DueOn, proof.Agrees));
        Assert.EndsWith("各方同意延长，最后一日由2026年2月5日改为2026年3月6日", proof.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task ADayThatDoesNotFollowFromTheRecord_IsShownAsSuch(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.ClockAsync(("DueOn", new DateOnly(2026, 2, 20)));

        var proof = await ProofAsync(matter);

        Assert.False(proof.Agrees);
        Assert.Equal((new DateOnly(2026, 2, 20), new DateOnly(2026, 2, 5)), (proof.DueOn, proof.Recounted));
    }

    [Theory, OnEachDatabase]
    public async Task SomebodyElsesClock_IsNotThere(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        Assert.Empty(await matter.Do<ClockQueries, IReadOnlyList<ClockProof>>(q => q.ProofsAsync(matter.Id, matter.Officer, default)));
    }

    private static async Task<ClockProof> ProofAsync(MediationCase matter) =>
        (await matter.Do<ClockQueries, IReadOnlyList<ClockProof>>(q => q.ProofsAsync(matter.Id, matter.Mediator, default)))[0];

    private static async Task DoAsync(MediationCase matter, Func<TermService, Act, Task<Outcome<DisputeId>>> work) =>
        Assert.Null((await matter.Do<TermService, Outcome<DisputeId>>(s => work(s, matter.Act(matter.Mediator)))).Refused);
}
