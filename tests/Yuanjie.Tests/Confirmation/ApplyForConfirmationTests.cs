using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;
using Yuanjie.Tests.Agreements;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Confirmation;

public sealed class ApplyForConfirmationTests
{
    [Theory, OnEachDatabase]
    public async Task BothTogether_OnTheLastDay_AreInTime(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);
        testDb.Clock.MoveTo(ConfirmationCase.LastDay);

        var outcome = await made.ApplyAsync();

        Assert.True(outcome.Value.Applied);
        Assert.Equal((Stage.AwaitingCourt, "C13", new DateOnly(2026, 2, 27)), await made.StandingAsync());
        var application = (await made.OutlookAsync()).Application!;
        Assert.Equal((ConfirmationStatus.Applied, ConfirmationCase.LastDay, ConfirmationCase.LastDay), (application.Status, application.AppliedOn!.Value, application.LastDay));
        Assert.Equal(["dispute.confirmation-joined", "dispute.confirmation-applied"], (await made.Agreement.KindsAsync()).TakeLast(2));
    }

    [Theory, OnEachDatabase]
    public async Task ADayLate_IsRefusedWithWhatIsLeft_AndNothingIsWritten(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);
        testDb.Clock.MoveTo(ConfirmationCase.LastDay.AddDays(1)); // Annex D, variation (e)

        var outcome = await made.ApplyAsync();

        Assert.Equal("confirmation.window-closed", outcome.Refused?.Code);
        Assert.Contains("2026年2月24日", outcome.Refused?.Message, StringComparison.Ordinal);
        Assert.Contains("起诉", outcome.Refused?.Message, StringComparison.Ordinal);
        Assert.Equal(Stage.Agreed, (await made.StandingAsync()).Stage);
        var outlook = await made.OutlookAsync();
        Assert.False(outlook.CanApply);
        Assert.Equal("confirmation.window-closed", outlook.WhyNot?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task OneAlone_WaitsForTheOther_AndNoCourtHasIt(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);
        var agreement = made.Agreement;

        var alone = await made.ApplyAsync(applicants: new HashSet<PartyId> { agreement.Owner }, by: agreement.OwnerSelf); // Annex D, variation (b)

        Assert.Equal((false, 1), (alone.Value.Applied, alone.Value.Missing));
        Assert.Equal(Stage.Agreed, (await made.StandingAsync()).Stage);
        Assert.Empty(await agreement.Do<ConfirmationQueries, IReadOnlyList<InboxRow>>(q => q.InboxAsync(agreement.Clerk, default)));
        var again = await made.ApplyAsync(applicants: new HashSet<PartyId> { agreement.Owner }, by: agreement.OwnerSelf);
        Assert.Equal("confirmation.already-joined", again.Refused?.Code);
        var both = await made.ApplyAsync(applicants: new HashSet<PartyId> { agreement.Neighbour }, by: agreement.NeighbourSelf);
        Assert.True(both.Value.Applied);
        Assert.Single(await agreement.Do<ConfirmationQueries, IReadOnlyList<InboxRow>>(q => q.InboxAsync(agreement.Clerk, default)));
    }

    [Theory, OnEachDatabase]
    public async Task ForTheOther_OneCannotApply(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);

        var outcome = await made.ApplyAsync(by: made.Agreement.OwnerSelf);

        Assert.Equal("confirmation.not-this-party", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task TheOtherParty_LateByADay_MakesItTooLateForBoth(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);
        Assert.Null((await made.ApplyAsync(applicants: new HashSet<PartyId> { made.Agreement.Owner })).Refused);
        testDb.Clock.MoveTo(ConfirmationCase.LastDay.AddDays(1));

        var outcome = await made.ApplyAsync(applicants: new HashSet<PartyId> { made.Agreement.Neighbour });

        Assert.Equal("confirmation.window-closed", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task WithoutThePromises_ItIsRefused(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);

        Assert.Equal("confirmation.no-undertaking", (await made.ApplyAsync(undertaken: false)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task AnotherCourt_HasNoJurisdiction(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);

        Assert.Equal("confirmation.not-competent", (await made.ApplyAsync(court: made.Agreement.County.Centre)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task ADelegatedDispute_GoesToTheCourtThatSentIt(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb, Channel.CourtDelegated); // Annex D, variation (f)

        var candidates = await made.Agreement.Do<JurisdictionQueries, IReadOnlyList<CandidateCourt>>(q => q.CandidatesAsync(made.Id, made.Agreement.Mediator, testDb.Clock.Today, default));

        var only = Assert.Single(candidates);
        Assert.Equal((made.Agreement.County.Court, CourtBasis.SentByCourt), (only.Id, only.Basis));
    }

    [Theory, OnEachDatabase]
    public async Task OwnMediation_GivesTheCourtsOfPlaceAndSeat_WithReasons(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);

        var candidates = await made.Agreement.Do<JurisdictionQueries, IReadOnlyList<CandidateCourt>>(q => q.CandidatesAsync(made.Id, made.Agreement.Mediator, testDb.Clock.Today, default));

        var court = Assert.Single(candidates);
        Assert.Equal("青溪县人民法院", court.Name);
        Assert.Contains<Sentence>("调解组织所在地（城关街道人民调解委员会）", court.Reasons);
        Assert.Contains<Sentence>("纠纷发生地、标的物所在地", court.Reasons);
    }

    [Theory, OnEachDatabase]
    public async Task BeforeTheSeal_ThereIsNothingToConfirm(TestDb testDb)
    {
        var agreement = await AgreementCase.MediatingAsync(testDb);
        await agreement.DraftedAsync();

        var outlook = await agreement.Do<ConfirmationQueries, ConfirmationOutlook?>(q => q.OutlookAsync(agreement.Id, agreement.Mediator, testDb.Clock.Today, default));

        Assert.Equal("confirmation.not-effective", outlook?.WhyNot?.Code);
        Assert.False(outlook?.Effect.Binding);
    }

    [Theory, OnEachDatabase]
    public async Task AnOralAgreement_IsSentToPaperFirst(TestDb testDb)
    {
        var agreement = await AgreementCase.MediatingAsync(testDb);
        var request = new RecordOralAgreement { DisputeId = agreement.Id, Terms = agreement.Terms, AgreedOn = testDb.Clock.Today };
        Assert.Null((await agreement.Do<AgreementService, Outcome<AgreementId>>(s => s.RecordOralAsync(request, agreement.Act(agreement.Mediator), default))).Refused);
        var apply = new ApplyForConfirmation
        {
            DisputeId = agreement.Id,
            CourtId = agreement.County.Court,
            Applicants = new HashSet<PartyId> { agreement.Owner, agreement.Neighbour },
            Means = JoinMeans.AtCounter,
            Undertaken = true,
        };

        var outcome = await agreement.Do<ConfirmationService, Outcome<JoinTaken>>(s => s.ApplyAsync(apply, agreement.Act(agreement.Mediator), default));

        Assert.Equal("confirmation.oral-only", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task ADoubleClick_AppliesOnce(TestDb testDb)
    {
        var made = await ConfirmationCase.EffectiveAsync(testDb);

        Assert.Null((await made.ApplyAsync(requestKey: "apply-1")).Refused);
        Assert.Equal("request.already-done", (await made.ApplyAsync(requestKey: "apply-1")).Refused?.Code);
        Assert.Single(await made.Agreement.KindsAsync(), k => k == "dispute.confirmation-applied");
    }
}
