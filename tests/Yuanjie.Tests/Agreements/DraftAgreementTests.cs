using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Agreements;

public sealed class DraftAgreementTests
{
    [Theory, OnEachDatabase]
    public async Task Draft_GetsItsNumber_AndKeepsEverythingThatWasSaid(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);

        var outcome = await made.DraftAsync();

        Assert.Null(outcome.Refused);
        var view = await made.ViewAsync();
        Assert.Equal("（2026）城关人调字第1号", view.Number);
        Assert.Equal(AgreementStatus.Drafted, view.Status);
        Assert.Equal(made.Terms.Obligations, view.Paper.Terms.Obligations);
        Assert.Equal(["申请人 陈桂兰", "被申请人 王𬭎", "调解员 周明", "城关街道人民调解委员会（印章）"], view.Places.Select(p => p.Label));
        Assert.Equal(Stage.Signing, (await made.HeaderAsync()).Stage);
        Assert.Equal(["dispute.agreement-drafted"], await made.KindsAsync());
        var payloads = await made.PayloadsAsync();
        Assert.DoesNotContain("陈桂兰", payloads, StringComparison.Ordinal);
        Assert.DoesNotContain("6200000000000000001", payloads, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Draft_LeavesNoAccountOrFactsReadableInTheDatabase(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();

        await using var scope = testDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        var account = (await db.Database.SqlQuery<byte[]>($"select account as \"Value\" from obligation").ToListAsync())[0];
        var facts = (await db.Database.SqlQuery<byte[]>($"select facts as \"Value\" from agreement").ToListAsync())[0];

        Assert.DoesNotContain("6200000000000000001", System.Text.Encoding.UTF8.GetString(account), StringComparison.Ordinal);
        Assert.DoesNotContain("漏水", System.Text.Encoding.UTF8.GetString(facts), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Draft_WithoutConsentAndNotice_IsRefusedAndNothingIsWritten(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var took = await made.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents
            {
                DisputeId = made.Id,
                Consents = [new ConsentInput { PartyId = made.Neighbour, Kind = ConsentKind.ToMediate, Answer = ConsentAnswer.Withdrawn, Means = ConsentMeans.InPerson }],
            },
            made.Act(made.Mediator),
            default));
        Assert.Null(took.Refused);

        var outcome = await made.DraftAsync();

        Assert.NotNull(outcome.Refused);
        Assert.Empty(await made.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Draft_TheSameFormTwice_MakesOneAgreement(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);

        Assert.Null((await made.DraftAsync(requestKey: "form-7")).Refused);
        var again = await made.DraftAsync(requestKey: "form-7");

        Assert.Equal("request.already-done", again.Refused?.Code);
        Assert.Equal(["dispute.agreement-drafted"], await made.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Revise_BeforeAnySignature_ChangesTheSameDraft(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var first = await made.DraftedAsync();

        var outcome = await ReviseAsync(made, made.Terms with { TotalFen = 500_000, Obligations = [made.Instalment(new DateOnly(2026, 4, 30))] });

        Assert.Equal(first.Id, outcome.Value);
        var view = await made.ViewAsync();
        Assert.Equal(1, view.Revision);
        Assert.Equal(new DateOnly(2026, 4, 30), Assert.Single(view.Paper.Terms.Obligations).DueOn);
        Assert.Equal(first.Number, view.Number);
    }

    [Theory, OnEachDatabase]
    public async Task Revise_AfterASignature_MakesANewRevisionWithoutIt(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var first = await made.DraftedAsync();
        Assert.Null((await made.SignAsync(made.Owner)).Refused);

        var outcome = await ReviseAsync(made, made.Terms with { OtherTerms = "双方保持安静。" });

        Assert.NotEqual(first.Id, outcome.Value);
        var view = await made.ViewAsync();
        Assert.Equal((2, AgreementStatus.Drafted, 0), (view.Revision, view.Status, view.SignedCount));
        Assert.Equal(first.Number, view.Number);
        var old = await made.SignAsync(made.Neighbour, first.TextHash);
        Assert.Equal("agreement.text-changed", old.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Abandon_GoesBackToMediation_AndTheNextDraftKeepsTheNumber(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var first = await made.DraftedAsync();

        var outcome = await made.Do<AgreementService, Outcome<AgreementId>>(s => s.AbandonAsync(new AbandonAgreement(made.Id), made.Act(made.Mediator), default));

        Assert.Null(outcome.Refused);
        Assert.Equal(Stage.Mediating, (await made.HeaderAsync()).Stage);
        var next = await made.DraftedAsync();
        Assert.Equal(first.Number, next.Number);
        Assert.Equal(2, next.Revision);
        Assert.NotEqual(first.VerificationCode, next.VerificationCode);
    }

    [Theory, OnEachDatabase]
    public async Task Oral_IsInEffectFromTheDayItWasReached(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var request = new RecordOralAgreement { DisputeId = made.Id, Terms = made.Terms, AgreedOn = new DateOnly(2026, 1, 17) };

        var outcome = await made.Do<AgreementService, Outcome<AgreementId>>(s => s.RecordOralAsync(request, made.Act(made.Mediator), default));

        Assert.Null(outcome.Refused);
        var view = await made.ViewAsync();
        Assert.Equal(new DateOnly(2026, 1, 17), view.EffectiveOn);
        Assert.Equal("（2026）城关人调口字第1号", view.Number);
        Assert.Contains("人民调解口头协议登记表", view.Text, StringComparison.Ordinal);
        var header = await made.HeaderAsync();
        Assert.Equal((Stage.Agreed, new DateOnly(2026, 3, 31)), (header.Stage, header.DueOn!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task Oral_OfTomorrow_IsRefused(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var request = new RecordOralAgreement { DisputeId = made.Id, Terms = made.Terms, AgreedOn = testDb.Clock.Today.AddDays(1) };

        var outcome = await made.Do<AgreementService, Outcome<AgreementId>>(s => s.RecordOralAsync(request, made.Act(made.Mediator), default));

        Assert.Equal("agreement.oral-in-future", outcome.Refused?.Code);
        Assert.Equal(Stage.Mediating, (await made.HeaderAsync()).Stage);
    }

    private static Task<Outcome<AgreementId>> ReviseAsync(AgreementCase made, AgreementTerms terms) =>
        made.Do<AgreementService, Outcome<AgreementId>>(s => s.ReviseAsync(new ReviseAgreement { DisputeId = made.Id, Terms = terms }, made.Act(made.Mediator), default));
}
