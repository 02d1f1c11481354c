using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Disputes.Agreements;

/// <param name="PageAddress">Where the signing page lies, such as <c>https://…/sign/</c>; the code is put behind it.</param>
public sealed record SendSigningLink(DisputeId DisputeId, PartyId PartyId, string PageAddress);

/// <summary>What a link shows before the telephone is proved: nothing of the matter itself.</summary>
/// <param name="CodeIsOut">True while a code that was sent can still be entered.</param>
public sealed record LinkFace(string AgreementNumber, string Committee, string? MaskedPhone, Instant Expires, bool CodeIsOut);

/// <summary>What is put before the signer.</summary>
/// <param name="Text">The whole text, a paragraph a line.</param>
/// <param name="TextHash">In hex; the signature sends it back.</param>
public sealed record PaperToSign(string AgreementNumber, string SignerName, string Text, string TextHash);

/// <summary>Signing from afar: a link to the telephone of the party, a code to open it, a key that carries the proof to the signature.</summary>
/// <remarks>Source: 电子签名法 第十三条 (the signature is the signer's own and under the signer's control alone).</remarks>
public sealed class SigningLinks(YuanjieDb db, FieldCipher cipher, PartyReader parties, AgreementReader reader, SigningService signing)
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(72);

    /// <summary>How long a code can be entered.</summary>
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5);

    /// <summary>How long after the code the signature can be given.</summary>
    public static readonly TimeSpan ProofLifetime = TimeSpan.FromMinutes(30);

    /// <summary>How long to wait before asking for another code.</summary>
    public static readonly TimeSpan CodeRest = TimeSpan.FromMinutes(1);

    /// <summary>Wrong guesses a code stands.</summary>
    public const int MostTries = 5;

    private const int SecretBytes = 16;
    private const string LinkField = "agreement_signature.link";
    private const string CodeField = "agreement_signature.code";
    private const string ProofField = "agreement_signature.proof";

    // What the timeline shows of someone who came by a link and proved the telephone.
    private static readonly Actor Signer = Actor.Visitor with { Name = "当事人（短信核验）" };

    /// <summary>Sends a new link; an earlier one to the same party opens nothing any more.</summary>
    /// <returns>When it expires.</returns>
    public async Task<Outcome<Instant>> SendAsync(SendSigningLink request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.SendSigningLink, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (await db.CurrentAgreementAsync(dispute.Id, ct) is not { } agreement || agreement.PlaceOf(request.PartyId) is not { } place)
        {
            return AgreementRefusals.NotAPlace;
        }

        if (place.IsSigned)
        {
            return AgreementRefusals.AlreadySigned;
        }

        if (agreement.WetInkOnly)
        {
            return AgreementRefusals.WetInkOnly;
        }

        if (AgreementChecks.Find(reader.PaperOf(agreement, dispute), act.Today).FirstOrDefault(f => f.Severity is FindingSeverity.BlocksAgreement) is { } gap)
        {
            return AgreementRefusals.NotReady(gap);
        }

        if (parties.MobileOf(dispute.Parties.Single(p => p.Id == request.PartyId)) is not { } phone)
        {
            return AgreementRefusals.NoMobile;
        }

        var secret = NewSecret();
        var expires = act.At.Plus(LinkLifetime);
        place.OpenLink(Hash(LinkField, secret), expires);
        db.Send(SmsMessage.To(phone, $"请您签署调解协议{agreement.Number}：{request.PageAddress}{secret} ，72小时内有效。有疑问请联系{agreement.CommitteeName}。", cipher), act, dispute.Id.Value);
        dispute.Advance(DisputeAct.SendSigningLink, act.At);
        db.Record(dispute, new SigningLinkSent(agreement.Id, request.PartyId, expires), act);
        await db.SaveChangesAsync(ct);
        return expires;
    }

    public async Task<Outcome<LinkFace>> OpenAsync(string secret, Instant now, CancellationToken ct)
    {
        var found = await FindAsync(secret, now, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        var (place, agreement, dispute) = found.Value;
        var phone = parties.PhoneOf(dispute.Parties.Single(p => p.Id == place.PartyId));
        return new LinkFace(agreement.Number, agreement.CommitteeName, PartyReader.Mask(phone, 3, 4), place.LinkExpires!.Value, place.CodeExpires is { } until && now < until && place.CodeHash is not null);
    }

    /// <summary>Sends a code to the telephone of the party.</summary>
    public async Task<Outcome<Instant>> SendCodeAsync(string secret, Act act, CancellationToken ct)
    {
        var found = await FindAsync(secret, act.At, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        var (place, agreement, dispute) = found.Value;
        if (place.CodeExpires is { } last && act.At < last.Plus(CodeRest - CodeLifetime))
        {
            return AgreementRefusals.CodeTooSoon;
        }

        if (!PhoneNumber.TryParse(parties.PhoneOf(dispute.Parties.Single(p => p.Id == place.PartyId)), out var phone))
        {
            return AgreementRefusals.NoMobile;
        }

        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var expires = act.At.Plus(CodeLifetime);
        place.OpenCode(Hash(CodeField, $"{place.Id}/{code}"), expires);
        db.Send(SmsMessage.To(phone, $"签署协议的验证码：{code}，5分钟内有效。请勿告诉他人。", cipher), act, dispute.Id.Value);
        await db.SaveChangesAsync(ct);
        return expires;
    }

    /// <summary>Takes the code; a right one gives the key that opens the paper for <see cref="ProofLifetime"/>.</summary>
    public async Task<Outcome<string>> ProveAsync(string secret, string code, Act act, CancellationToken ct)
    {
        var found = await FindAsync(secret, act.At, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        var place = found.Value.Place;
        if (place.CodeHash is null || place.CodeExpires is not { } until || act.At >= until)
        {
            return AgreementRefusals.CodeExpired;
        }

        if (place.CodeTries >= MostTries)
        {
            return AgreementRefusals.CodeBlocked;
        }

        if (!CryptographicOperations.FixedTimeEquals(place.CodeHash, Hash(CodeField, $"{place.Id}/{code.Trim()}")))
        {
            place.Miss();
            await db.SaveChangesAsync(ct);
            return AgreementRefusals.CodeWrong;
        }

        var key = NewSecret();
        place.Prove(Hash(ProofField, key), act.At.Plus(ProofLifetime));
        await db.SaveChangesAsync(ct);
        return key;
    }

    /// <summary>The paper for someone who holds the key.</summary>
    public async Task<Outcome<PaperToSign>> ReadAsync(string secret, string key, Instant now, CancellationToken ct)
    {
        var found = await ProvedAsync(secret, key, now, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        var (place, agreement, dispute) = found.Value;
        var text = reader.TextOf(agreement, dispute);
        return new PaperToSign(agreement.Number, parties.NameOf(dispute.Parties.Single(p => p.Id == place.PartyId)), text, Agreement.Hex(AgreementText.HashOf(text)));
    }

    /// <summary>The signature; the link is used up by it.</summary>
    /// <param name="secret">The code in the address.</param>
    /// <param name="key">What the right code gave.</param>
    /// <param name="image">The drawn line.</param>
    /// <param name="textHash">Hash of the text that was shown.</param>
    /// <param name="act">When and from which device; the signer takes the actor's place.</param>
    /// <param name="ct">Stops the load.</param>
    public async Task<Outcome<SignatureTaken>> SignAsync(string secret, string key, string? image, string textHash, Act act, CancellationToken ct)
    {
        var found = await ProvedAsync(secret, key, act.At, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        // The key is what lets this signer in, so the scope of accounts is not asked; stage and repeats are.
        var (place, _, known) = found.Value;
        var begun = await db.BeginAsync(known.Id, DisputeAct.SignAgreement, act with { Actor = Actor.System, SeenVersion = null }, ct, Mediation.MediationDb.WithConsents);
        if (begun.Refused is { } notNow)
        {
            return notNow;
        }

        var given = new GivenSignature(SignatureMethod.ByLink, act.Today) { Image = image };
        return await signing.TakeAsync(begun.Value, DisputeAct.SignAgreement, a => a.Signatures.Find(s => s.Id == place.Id), given, null, textHash, act with { Actor = Signer }, ct);
    }

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    private byte[] Hash(string field, string secret) => cipher.BlindIndex(field, secret);

    private async Task<Outcome<(AgreementSignature Place, Agreement Agreement, Dispute Dispute)>> FindAsync(string secret, Instant now, CancellationToken ct)
    {
        var hash = Hash(LinkField, secret);
        if (await db.AgreementSignatures.Where(s => s.LinkHash == hash).SingleOrDefaultAsync(ct) is not { } place
            || await db.Agreements.Include(a => a.Obligations).Include(a => a.Covered).AsSplitQuery().SingleAsync(a => a.Id == place.AgreementId, ct) is not { IsCurrent: true } agreement)
        {
            return AgreementRefusals.LinkGone;
        }

        if (now >= place.LinkExpires)
        {
            return AgreementRefusals.LinkExpired;
        }

        return (place, agreement, await db.Disputes.Include(d => d.Parties).SingleAsync(d => d.Id == agreement.DisputeId, ct));
    }

    private async Task<Outcome<(AgreementSignature Place, Agreement Agreement, Dispute Dispute)>> ProvedAsync(string secret, string key, Instant now, CancellationToken ct)
    {
        var found = await FindAsync(secret, now, ct);
        return found.Refused is not null ? found
            : found.Value.Place is { ProofHash: { } proof, ProofExpires: { } until } && now < until && CryptographicOperations.FixedTimeEquals(proof, Hash(ProofField, key)) ? found
            : AgreementRefusals.ProofExpired;
    }
}
