using Microsoft.EntityFrameworkCore;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Agreements;

public sealed class SignAgreementTests
{
    private static readonly KeptFile Photo = new(AttachmentKind.Scan, "协议.jpg", new string('a', 64), 1000, "image/jpeg");

    [Theory, OnEachDatabase]
    public async Task TheSeal_IsTheLastStroke_AndBringsTheAgreementIntoEffect(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();

        Assert.Equal(AgreementStatus.Signing, (await made.SignAsync(made.Neighbour)).Value.Status);
        Assert.Null((await made.SignAsync(made.Owner)).Refused);
        Assert.Null((await made.CountersignAsync()).Value.EffectiveOn);
        Assert.Equal(Stage.Signing, (await made.HeaderAsync()).Stage); // variation (d): everything but the seal
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 21)); // variation (a)
        var sealing = await made.SealAsync();

        Assert.Equal(new DateOnly(2026, 1, 21), sealing.Value.EffectiveOn);
        var header = await made.HeaderAsync();
        Assert.Equal(Stage.Agreed, header.Stage);
        Assert.Equal(new DateOnly(2026, 3, 31), header.DueOn);
        Assert.Equal(
            ["dispute.agreement-drafted", "dispute.agreement-signed", "dispute.agreement-signed", "dispute.agreement-countersigned", "dispute.agreement-sealed", "dispute.agreement-took-effect"],
            await made.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task OutOfOrder_IsRefusedWithWhoIsStillToSign(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        Assert.Null((await made.SignAsync(made.Owner)).Refused);

        Assert.Equal("agreement.parties-first", (await made.CountersignAsync()).Refused?.Code);
        Assert.Equal("agreement.parties-first", (await made.SealAsync()).Refused?.Code);
        Assert.Null((await made.SignAsync(made.Neighbour)).Refused);
        Assert.Equal("agreement.mediator-before-seal", (await made.SealAsync()).Refused?.Code);
        Assert.Equal(3, (await made.KindsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task AWrongHand_IsRefused(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        var colleague = made.Mediator with { Person = PersonId.New(), Name = "吴梅" };
        var stranger = made.SealKeeper with { Organisation = made.County.Centre, Scope = Directory.SmallCounty.County };

        Assert.Equal("agreement.not-this-party", (await made.SignAsync(made.Neighbour, by: made.OwnerSelf)).Refused?.Code);
        Assert.Null((await made.SignAsync(made.Owner, by: made.OwnerSelf)).Refused);
        Assert.Null((await made.SignAsync(made.Neighbour, by: made.NeighbourSelf)).Refused);
        Assert.Equal("agreement.not-the-mediator", (await made.CountersignAsync(colleague)).Refused?.Code);
        Assert.Null((await made.CountersignAsync()).Refused);
        Assert.Equal("dispute.other-body", (await made.SealAsync(stranger)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task ADoubleClick_SignsOnce(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();

        var first = await made.SignAsync(made.Owner, requestKey: "pad-1");
        var second = await made.SignAsync(made.Owner, requestKey: "pad-1");
        var third = await made.SignAsync(made.Owner);

        Assert.Null(first.Refused);
        Assert.Equal("request.already-done", second.Refused?.Code);
        Assert.Equal("agreement.already-signed", third.Refused?.Code);
        Assert.Equal(2, (await made.KindsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task ADraftWithGaps_CannotBeSigned(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync(made.Terms with { Obligations = [made.Instalment(new DateOnly(2026, 3, 31)) with { DueOn = null }], TotalFen = null });

        var outcome = await made.SignAsync(made.Owner);

        Assert.Equal("agreement.not-ready", outcome.Refused?.Code);
        Assert.Contains("第1项没有写哪一天前履行", outcome.Refused?.Message, StringComparison.Ordinal);
        Assert.Equal(AgreementStatus.Drafted, (await made.ViewAsync()).Status);
    }

    [Theory, OnEachDatabase]
    public async Task APartyThatCameLater_StopsTheSigningUntilTheDraftNamesIt(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var draft = await made.DraftedAsync();
        Assert.Equal(4, draft.Places.Count);

        var outcome = await made.SignAsync(made.Owner, new string('0', 64));

        Assert.Equal("agreement.text-changed", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task OnPaper_NeedsScanAndWitness_AndBearsItsOwnDay(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 21));
        static SignAgreement Paper(SignAgreement s) => s with { Method = SignatureMethod.OnPaper, Image = null, Scan = Photo, Witness = "李四" };

        Assert.Equal("agreement.no-scan", (await made.SignAsync(made.Owner, with: s => Paper(s) with { Scan = null })).Refused?.Code);
        Assert.Equal("agreement.no-witness", (await made.SignAsync(made.Owner, with: s => Paper(s) with { Witness = " " })).Refused?.Code);
        Assert.Equal("agreement.signed-day-outside", (await made.SignAsync(made.Owner, with: s => Paper(s) with { SignedOn = new DateOnly(2026, 1, 18) })).Refused?.Code);
        Assert.Equal("agreement.signed-day-outside", (await made.SignAsync(made.Owner, with: s => Paper(s) with { SignedOn = new DateOnly(2026, 1, 22) })).Refused?.Code);
        Assert.Null((await made.SignAsync(made.Owner, with: s => Paper(s) with { SignedOn = new DateOnly(2026, 1, 20) })).Refused);

        var place = (await made.ViewAsync()).Places[0];
        Assert.Equal((SignatureMethod.OnPaper, new DateOnly(2026, 1, 20)), (place.Method!.Value, place.SignedOn!.Value));
        Assert.Equal(["dispute.agreement-drafted", "dispute.files-attached", "dispute.agreement-signed"], await made.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task AnAgent_NeedsSpecialAuthority(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        static SignAgreement Agent(SignAgreement s) => s with { Capacity = SignerCapacity.Agent, ActingName = "赵律师" };

        Assert.Equal("agreement.no-special-authority", (await made.SignAsync(made.Owner, with: Agent)).Refused?.Code);
        Assert.Equal("agreement.no-acting-name", (await made.SignAsync(made.Owner, with: s => Agent(s) with { ActingName = "", SpeciallyAuthorised = true })).Refused?.Code);
        Assert.Null((await made.SignAsync(made.Owner, with: s => Agent(s) with { SpeciallyAuthorised = true })).Refused);
        Assert.Equal("赵律师", (await made.ViewAsync()).Places[0].ActingName);
    }

    [Theory, OnEachDatabase]
    public async Task AnEmptyPad_IsRefused(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();

        foreach (var image in new[] { null, "", "data:image/png;base64,", "data:image/svg+xml;base64,PHN2Zz4=", "data:image/png;base64,PHN2Zz48L3N2Zz4=", "<script>alert(1)</script>" })
        {
            Assert.Equal("agreement.no-image", (await made.SignAsync(made.Owner, with: s => s with { Image = image })).Refused?.Code);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Inheritance_IsSignedInInkAlone(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.PutAsync(made.Id, ("TypeCode", "K04"));
        await made.DraftedAsync();

        Assert.True((await made.ViewAsync()).WetInkOnly);
        Assert.Equal("agreement.wet-ink-only", (await made.SignAsync(made.Owner)).Refused?.Code);
        Assert.Null((await made.SignAsync(made.Owner, with: s => s with { Method = SignatureMethod.OnPaper, Image = null, Scan = Photo, Witness = "李四" })).Refused);
    }

    [Theory, OnEachDatabase]
    public async Task ADelegatedDispute_IsBoundByTheParties_AndCountersignedLater(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb, Channel.CourtDelegated);
        await made.DraftedAsync();
        Assert.Null((await made.SignAsync(made.Owner)).Refused);

        var last = await made.SignAsync(made.Neighbour);

        Assert.Equal(new DateOnly(2026, 1, 19), last.Value.EffectiveOn);
        Assert.Equal(Stage.Agreed, (await made.HeaderAsync()).Stage);
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 22));
        Assert.Null((await made.CountersignAsync()).Refused);
        Assert.Equal(new DateOnly(2026, 1, 19), (await made.ViewAsync()).EffectiveOn);
    }

    [Theory, OnEachDatabase]
    public async Task OnTheCourtsPlatform_TheLastElectronicSignatureBinds_AndPaperIsRefused(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        Assert.Null((await made.DraftAsync(onCourtPlatform: true)).Refused);

        Assert.Equal("agreement.electronic-only", (await made.SignAsync(made.Owner, with: s => s with { Method = SignatureMethod.OnPaper, Scan = Photo, Witness = "李四" })).Refused?.Code);
        Assert.Null((await made.SignAsync(made.Owner)).Refused);
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 20));
        Assert.Equal(new DateOnly(2026, 1, 20), (await made.SignAsync(made.Neighbour)).Value.EffectiveOn);
    }

    [Theory, OnEachDatabase]
    public async Task TheSealPutOnTwiceAtOnce_TakesEffectOnce(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        Assert.Null((await made.SignAsync(made.Owner)).Refused);
        Assert.Null((await made.SignAsync(made.Neighbour)).Refused);
        Assert.Null((await made.CountersignAsync()).Refused);
        var hash = (await made.ViewAsync()).TextHash;

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AtOnce.TryAsync(() =>
            made.Do<SigningService, Outcome<SignatureTaken>>(s => s.SealAsync(new SealAgreement(made.Id, hash), made.Act(made.SealKeeper), default)))));

        Assert.Single(results, r => r);
        Assert.Single(await made.KindsAsync(), k => k == "dispute.agreement-took-effect");
    }
}

/// <summary>Two at once: one wins, the other is refused or finds that somebody was faster.</summary>
internal static class AtOnce
{
    public static async Task<bool> TryAsync<T>(Func<Task<Outcome<T>>> act)
    {
        try
        {
            return (await act()).Refused is null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException)
        {
            // Both wrote the next event of the stream; the key of the log let one of them in.
            return false;
        }
    }
}
