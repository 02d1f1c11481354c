using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

/// <summary>A slip of paper lets the invited side in, on any device and without an account.</summary>
public sealed class InvitationTests
{
    [Theory, OnEachDatabase]
    public async Task Slip_ShowsWhoAsksAndTheRights_AndThatItWasOpenedOnce(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var slip = await MakeAsync(matter);

        var face = (await OpenAsync(matter, slip.Value.Code)).Value;
        await OpenAsync(matter, slip.Value.Code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());

        Assert.Equal(("河西村人民调解委员会", "周明", "陈桂兰", "王𬭎"), (face.Committee, face.Mediator, face.Applicants, face.Name));
        Assert.Equal("民间纠纷", face.Matter);
        Assert.Null(face.Answer);
        Assert.True(face.MayAnswer);
        Assert.Equal(["dispute.registered", "dispute.slip-made", "dispute.slip-opened"], await matter.KindsAsync());
        Assert.DoesNotContain(slip.Value.Code.Replace("-", "", StringComparison.Ordinal), await matter.PayloadsAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Answer_Agrees_IsThePartysOwnAndTellsItsRights(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var slip = (await MakeAsync(matter)).Value;

        var agreed = await AnswerAsync(matter, slip.Code, agrees: true);
        var again = await AnswerAsync(matter, slip.Code, agrees: false);
        var begun = await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Applicant)] }, matter.Act(matter.Mediator), default));

        Assert.Equal(ConsentEffect.Noted, agreed.Value);
        Assert.Equal("mediation.slip-answered", again.Refused?.Code);
        Assert.Equal(ConsentEffect.Begun, begun.Value);
        var party = (await matter.ViewAsync(matter.Mediator))!.Parties.Single(p => p.PartyId == matter.Respondent);
        Assert.Equal(ConsentMeans.Online, Assert.Single(party.Answers).Means);
        Assert.NotNull(party.NoticeOn);
        Assert.Equal(ConsentAnswer.Given, (await OpenAsync(matter, slip.Code)).Value.Answer);
    }

    [Theory, OnEachDatabase]
    public async Task Answer_Refuses_StopsMediation(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var slip = (await MakeAsync(matter)).Value;

        var refused = await AnswerAsync(matter, slip.Code, agrees: false);

        Assert.Equal(ConsentEffect.Stopped, refused.Value);
        Assert.Equal(Stage.Failed, (await matter.HeaderAsync()).Stage);
        var face = (await OpenAsync(matter, slip.Code)).Value;
        Assert.Equal((ConsentAnswer.Refused, false), (face.Answer!.Value, face.MayAnswer));
        Assert.Equal(RefusalKind.WrongStage, (await AnswerAsync(matter, slip.Code, agrees: true)).Refused?.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Code_ReplacedOldOrWrong_OpensNothing(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var first = (await MakeAsync(matter)).Value;
        var second = (await MakeAsync(matter)).Value;

        Assert.Equal("mediation.slip-expired", (await OpenAsync(matter, first.Code)).Refused?.Code);
        Assert.Equal("mediation.slip-unknown", (await OpenAsync(matter, "2222-2222-2222")).Refused?.Code);
        Assert.Equal("mediation.slip-unknown", (await OpenAsync(matter, "hello")).Refused?.Code);
        Assert.Null((await OpenAsync(matter, second.Code)).Refused);
        testDb.Clock.MoveTo(testDb.Clock.Today.AddDays(16));
        Assert.Equal("mediation.slip-expired", (await AnswerAsync(matter, second.Code, agrees: true)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Slip_ForAnotherSideOrByAnotherBody_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);

        Assert.Equal("mediation.not-a-respondent", (await MakeAsync(matter, party: matter.Applicant)).Refused?.Code);
        Assert.Equal(RefusalKind.Forbidden, (await MakeAsync(matter, by: matter.RespondentSelf)).Refused?.Kind);
        Assert.Equal("dispute.not-found", (await MakeAsync(matter, by: matter.Officer)).Refused?.Code);
        Assert.Equal(["dispute.registered"], await matter.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task ATieOfTheMediator_IsShownAndAcceptedWithTheAnswer_ButNoneThatWasNotShown(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        await matter.PutAsync(("MediatorTie", "与当事人有近亲属关系"), ("MediatorTieWeight", TieWeight.StepAside));
        var slip = (await MakeAsync(matter)).Value;

        var face = (await OpenAsync(matter, slip.Code)).Value;
        Assert.Null((await AnswerAsync(matter, slip.Code, agrees: true, seenTie: "别的关系")).Refused);

        Assert.Equal("与当事人有近亲属关系", face.Tie);
        Assert.Null((await matter.ViewAsync(matter.Mediator))!.Parties.Single(p => p.PartyId == matter.Respondent).To(ConsentKind.ToMediator));

        var other = await MediationCase.AcceptedAsync(await TestDb.LikeAsync(testDb));
        await other.PutAsync(("MediatorTie", "与当事人有近亲属关系"), ("MediatorTieWeight", TieWeight.StepAside));
        Assert.Null((await AnswerAsync(other, (await MakeAsync(other)).Value.Code, agrees: true, seenTie: face.Tie)).Refused);
        Assert.Equal(ConsentAnswer.Given, (await other.ViewAsync(other.Mediator))!.Parties.Single(p => p.PartyId == other.Respondent).To(ConsentKind.ToMediator));
        await other.TestDb.DisposeAsync();
    }

    private static Task<Outcome<Slip>> MakeAsync(MediationCase matter, PartyId? party = null, Actor? by = null) =>
        matter.Do<InvitationService, Outcome<Slip>>(s => s.MakeSlipAsync(new MakeSlip(matter.Id, party ?? matter.Respondent), matter.Act(by ?? matter.Mediator), default));

    private static Task<Outcome<InvitationFace>> OpenAsync(MediationCase matter, string code) =>
        matter.Do<InvitationService, Outcome<InvitationFace>>(s => s.OpenAsync(code, matter.Act(Actor.Visitor), default));

    private static Task<Outcome<ConsentEffect>> AnswerAsync(MediationCase matter, string code, bool agrees, string? seenTie = null) =>
        matter.Do<InvitationService, Outcome<ConsentEffect>>(s => s.AnswerAsync(code, agrees, seenTie, matter.Act(Actor.Visitor), default));
}
