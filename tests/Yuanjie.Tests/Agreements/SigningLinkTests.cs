using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Agreements;

/// <summary>A party that signs from afar, on the own telephone.</summary>
public sealed partial class SigningLinkTests
{
    [Theory, OnEachDatabase]
    public async Task LinkAndCode_OpenThePaper_AndTheSignatureUsesThemUp(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        var link = await SendAsync(made);

        var face = await OnLinksAsync(made, l => l.OpenAsync(link, Now(testDb), default));
        Assert.Equal("139****5678", face.Value.MaskedPhone);
        Assert.Null((await OnLinksAsync(made, l => l.SendCodeAsync(link, testDb.Act(Actor.Visitor), default))).Refused);
        var key = await OnLinksAsync(made, async l => await l.ProveAsync(link, await CodeAsync(made), testDb.Act(Actor.Visitor), default));
        var paper = await OnLinksAsync(made, l => l.ReadAsync(link, key.Value, Now(testDb), default));
        Assert.Equal("王𬭎", paper.Value.SignerName);
        var signed = await OnLinksAsync(made, l => l.SignAsync(link, key.Value, AgreementCase.Line, paper.Value.TextHash, testDb.Act(Actor.Visitor), default));

        Assert.Null(signed.Refused);
        Assert.Equal(SignatureMethod.ByLink, (await made.ViewAsync()).Places[1].Method);
        Assert.Equal("agreement.link-gone", (await OnLinksAsync(made, l => l.OpenAsync(link, Now(testDb), default))).Refused?.Code);
        Assert.Equal("agreement.link-gone", (await OnLinksAsync(made, l => l.SignAsync(link, key.Value, AgreementCase.Line, paper.Value.TextHash, testDb.Act(Actor.Visitor), default))).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task AnExpiredOrReplacedLink_IsRefused(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        var first = await SendAsync(made);
        var second = await SendAsync(made);

        Assert.Equal("agreement.link-gone", (await OnLinksAsync(made, l => l.OpenAsync(first, Now(testDb), default))).Refused?.Code);
        testDb.Clock.Move(SigningLinks.LinkLifetime);
        Assert.Equal("agreement.link-expired", (await OnLinksAsync(made, l => l.OpenAsync(second, Now(testDb), default))).Refused?.Code);
        Assert.Equal("agreement.link-gone", (await OnLinksAsync(made, l => l.OpenAsync("never-made", Now(testDb), default))).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Codes_AreFewAndShortLived(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        var link = await SendAsync(made);
        Task<Outcome<string>> Prove(string code) => OnLinksAsync(made, l => l.ProveAsync(link, code, testDb.Act(Actor.Visitor), default));
        Task<Outcome<Instant>> Ask() => OnLinksAsync(made, l => l.SendCodeAsync(link, testDb.Act(Actor.Visitor), default));

        Assert.Equal("agreement.code-expired", (await Prove("123456")).Refused?.Code);
        Assert.Null((await Ask()).Refused);
        Assert.Equal("agreement.code-too-soon", (await Ask()).Refused?.Code);
        var code = await CodeAsync(made);
        var wrong = code == "000000" ? "000001" : "000000";
        for (var i = 0; i < SigningLinks.MostTries; i++)
        {
            Assert.Equal("agreement.code-wrong", (await Prove(wrong)).Refused?.Code);
        }

        Assert.Equal("agreement.code-blocked", (await Prove(code)).Refused?.Code);
        testDb.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Null((await Ask()).Refused);
        testDb.Clock.Move(SigningLinks.CodeLifetime);
        Assert.Equal("agreement.code-expired", (await Prove(await CodeAsync(made))).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task WithoutTheKey_NothingIsShownOrSigned(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var draft = await made.DraftedAsync();
        var link = await SendAsync(made);

        Assert.Equal("agreement.proof-expired", (await OnLinksAsync(made, l => l.ReadAsync(link, "guess", Now(testDb), default))).Refused?.Code);
        Assert.Equal("agreement.proof-expired", (await OnLinksAsync(made, l => l.SignAsync(link, "guess", AgreementCase.Line, draft.TextHash, testDb.Act(Actor.Visitor), default))).Refused?.Code);
        Assert.Equal(0, (await made.ViewAsync()).SignedCount);
    }

    [Theory, OnEachDatabase]
    public async Task ARevisedDraft_VoidsTheLinkToTheOldOne(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        await made.DraftedAsync();
        var link = await SendAsync(made);

        await made.Do<AgreementService, Outcome<AgreementId>>(s => s.ReviseAsync(new ReviseAgreement { DisputeId = made.Id, Terms = made.Terms with { OtherTerms = "无" } }, made.Act(made.Mediator), default));

        Assert.Equal("agreement.link-gone", (await OnLinksAsync(made, l => l.OpenAsync(link, Now(testDb), default))).Refused?.Code);
    }

    private static Instant Now(TestDb testDb) => Instant.From(testDb.Clock.Now);

    private static Task<TResult> OnLinksAsync<TResult>(AgreementCase made, Func<SigningLinks, Task<TResult>> work) => made.Do(work);

    private static async Task<string> SendAsync(AgreementCase made)
    {
        var sent = await OnLinksAsync(made, l => l.SendAsync(new SendSigningLink(made.Id, made.Neighbour, "https://example.test/sign/"), made.Act(made.Mediator), default));
        Assert.Null(sent.Refused);
        var match = Link.Match(await LastMessageAsync(made));
        Assert.True(match.Success);
        return match.Groups[1].Value;
    }

    private static async Task<string> CodeAsync(AgreementCase made) => Digits.Match(await LastMessageAsync(made)).Value;

    private static async Task<string> LastMessageAsync(AgreementCase made)
    {
        await using var scope = made.TestDb.Scope();
        var rows = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.Where(m => m.Kind == nameof(SmsMessage)).ToListAsync();
        var message = JsonSerializer.Deserialize<SmsMessage>(rows.MaxBy(m => m.Id)!.Payload, EventJson.Options)!;
        return message.Open(scope.ServiceProvider.GetRequiredService<FieldCipher>()).Text;
    }

    [GeneratedRegex("/sign/([A-Za-z0-9_-]+)")]
    private static partial Regex Link { get; }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Digits { get; }
}
