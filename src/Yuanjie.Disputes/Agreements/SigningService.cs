using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

/// <summary>A party's signature, in front of us, on the own page, or on paper.</summary>
public sealed record SignAgreement
{
    public required DisputeId DisputeId { get; init; }

    public required PartyId PartyId { get; init; }

    public required SignatureMethod Method { get; init; }

    /// <summary>Hash of the text that was shown, in hex.</summary>
    public required string TextHash { get; init; }

    public SignerCapacity Capacity { get; init; } = SignerCapacity.Self;

    /// <summary>Who signs in the party's stead; null when the party does.</summary>
    public string? ActingName { get; init; }

    /// <summary>True when an agent's authority to settle was seen.</summary>
    public bool SpeciallyAuthorised { get; init; }

    /// <summary>The drawn line as a PNG data address; null on paper.</summary>
    public string? Image { get; init; }

    /// <summary>Photo of the signed page with the fingerprint; null unless on paper.</summary>
    public KeptFile? Scan { get; init; }

    /// <summary>Who saw it signed; null unless on paper.</summary>
    public string? Witness { get; init; }

    /// <summary>The day on the paper; null for today.</summary>
    public DateOnly? SignedOn { get; init; }
}

public sealed record CountersignAgreement
{
    public required DisputeId DisputeId { get; init; }

    public required SignatureMethod Method { get; init; }

    public required string TextHash { get; init; }

    public string? Image { get; init; }

    public KeptFile? Scan { get; init; }

    public string? Witness { get; init; }

    public DateOnly? SignedOn { get; init; }
}

/// <param name="SealedOn">The day the seal was put on; null for today.</param>
public sealed record SealAgreement(DisputeId DisputeId, string TextHash, DateOnly? SealedOn = null);

/// <param name="Status">Where the agreement stands after it.</param>
/// <param name="EffectiveOn">Set by the signature that was the last one needed.</param>
public sealed record SignatureTaken(AgreementId AgreementId, AgreementStatus Status, DateOnly? EffectiveOn);

/// <summary>Takes signatures in their order; the last one that is needed brings the agreement into effect in the same save.</summary>
public sealed class SigningService(YuanjieDb db, FieldCipher cipher, AgreementReader reader)
{
    public async Task<Outcome<SignatureTaken>> SignAsync(SignAgreement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.SignAgreement, act, ct, Mediation.MediationDb.WithConsents);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.Parties.Find(p => p.Id == request.PartyId) is not { } party)
        {
            return AgreementRefusals.NotAPlace;
        }

        var own = act.Actor.Account is { } account && party.AccountId == account;
        var staff = act.Actor.Can(Permission.Mediate) || act.Actor.Can(Permission.RegisterDisputes);
        if (!own && !staff)
        {
            return AgreementRefusals.NotThisParty;
        }

        if (request is { Capacity: SignerCapacity.Agent, SpeciallyAuthorised: false })
        {
            return AgreementRefusals.NoSpecialAuthority;
        }

        return await TakeAsync(dispute, DisputeAct.SignAgreement, a => a.PlaceOf(party.Id), GivenBy(request, act), request.Scan, request.TextHash, act, ct);
    }

    /// <summary>The mediator's signature, after those of all parties.</summary>
    public async Task<Outcome<SignatureTaken>> CountersignAsync(CountersignAgreement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.CountersignAgreement, act, ct, Mediation.MediationDb.WithConsents);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var given = new GivenSignature(request.Method, request.SignedOn ?? act.Today) { Image = request.Image, Witness = request.Witness };
        return await TakeAsync(begun.Value, DisputeAct.CountersignAgreement, a => a.PlaceOf(SignerRole.Mediator), given, request.Scan, request.TextHash, act, ct);
    }

    /// <summary>The seal of the organisation that mediated, put on by one of its people after the mediator signed.</summary>
    public async Task<Outcome<SignatureTaken>> SealAsync(SealAgreement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.SealAgreement, act, ct, Mediation.MediationDb.WithConsents);
        return begun.Refused is { } no
            ? no
            : await TakeAsync(begun.Value, DisputeAct.SealAgreement, a => a.PlaceOf(SignerRole.Committee), new GivenSignature(SignatureMethod.Seal, request.SealedOn ?? act.Today), null, request.TextHash, act, ct);
    }

    /// <summary>What every signature goes through, whichever way it came.</summary>
    internal async Task<Outcome<SignatureTaken>> TakeAsync(
        Dispute dispute, DisputeAct what, Func<Agreement, AgreementSignature?> placeIn, GivenSignature given, KeptFile? scan, string seenHash, Act act, CancellationToken ct)
    {
        if (await db.CurrentAgreementAsync(dispute.Id, ct) is not { } agreement || placeIn(agreement) is not { } place)
        {
            return AgreementRefusals.NotAPlace;
        }

        if (MaySign(agreement, place, act.Actor) is { } notThisHand)
        {
            return notThisHand;
        }

        if (agreement.Text is null && MayBegin(agreement, dispute, given.SignedOn) is { } notReady)
        {
            return notReady;
        }

        var attachment = scan is null ? null : Attachment.Of(dispute.Id, place.PartyId, scan, act, cipher);
        given = given with { ScanId = attachment?.Id };
        var wasEffective = agreement.Status is AgreementStatus.Effective;
        if (agreement.Sign(place, given, reader.TextOf(agreement, dispute), seenHash, act, cipher) is { } refused)
        {
            return refused;
        }

        if (attachment is not null)
        {
            db.Attachments.Add(attachment);
            db.Record(dispute, new FilesAttached([attachment.Id], place.PartyId), act);
        }

        dispute.Advance(what, act.At);
        db.Record(dispute, FactOf(agreement, place), act);
        if (!wasEffective && agreement.EffectiveOn is { } day)
        {
            if (await SettlePackageAsync(agreement, dispute, act, ct) is { } gone)
            {
                return gone;
            }

            dispute.Advance(DisputeAct.CompleteAgreement, act.At);
            db.Record(dispute, new AgreementTookEffect(agreement.Id, agreement.Number, agreement.Basis, day, agreement.Obligations.Sum(o => o.AmountFen ?? 0), agreement.Promises), act);
        }

        await db.SaveChangesAsync(ct);
        return new SignatureTaken(agreement.Id, agreement.Status, agreement.EffectiveOn);
    }

    private static GivenSignature GivenBy(SignAgreement request, Act act) => new(request.Method, request.SignedOn ?? act.Today)
    {
        Capacity = request.Capacity,
        ActingName = request.Capacity is SignerCapacity.Self ? null : request.ActingName,
        Image = request.Image,
        Witness = request.Witness,
    };

    private static Refusal? MaySign(Agreement agreement, AgreementSignature place, Actor actor) => place.Role switch
    {
        _ when actor.IsSystem => null,
        SignerRole.Mediator when agreement.MediatorId is { } mediator && actor.Person != mediator => AgreementRefusals.NotTheMediator(agreement.MediatorName),
        SignerRole.Committee when actor.Organisation != agreement.CommitteeId => AgreementRefusals.NotTheCommittee(agreement.CommitteeName),
        _ => null,
    };

    private Refusal? MayBegin(Agreement agreement, Dispute dispute, DateOnly on)
    {
        if (dispute.MayAgree() is { } notYet)
        {
            return notYet;
        }

        if (!dispute.Parties.Select(p => (PartyId?)p.Id).ToHashSet().SetEquals(agreement.Signatures.Where(s => s.Role is SignerRole.Party).Select(s => s.PartyId)))
        {
            return AgreementRefusals.PartiesChanged;
        }

        return AgreementChecks.Find(reader.PaperOf(agreement, dispute), on).FirstOrDefault(f => f.Severity is FindingSeverity.BlocksAgreement) is { } gap
            ? AgreementRefusals.NotReady(gap)
            : null;
    }

    private static IEvent FactOf(Agreement agreement, AgreementSignature place)
    {
        var hash = Agreement.Hex(agreement.TextHash!);
        var on = place.SignedOn!.Value;
        return place.Role switch
        {
            SignerRole.Party => new AgreementSigned(agreement.Id, place.PartyId!.Value, place.Method!.Value, place.Capacity!.Value, on, hash),
            SignerRole.Mediator => new AgreementCountersigned(agreement.Id, place.Method!.Value, on, hash),
            SignerRole.Committee => new AgreementSealed(agreement.Id, agreement.CommitteeId, on, hash),
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };
    }

    private async Task<Refusal?> SettlePackageAsync(Agreement agreement, Dispute leading, Act act, CancellationToken ct)
    {
        if (agreement.Covered.Count == 0)
        {
            return null;
        }

        var ids = agreement.Covered.Select(c => c.DisputeId).ToArray();
        foreach (var other in await db.Disputes.Where(d => ids.Contains(d.Id)).ToListAsync(ct))
        {
            if (DisputeLifecycle.Find(other.Stage, DisputeAct.SettleInPackage).Refused is not null)
            {
                return AgreementRefusals.NotCoverable(other.Number, other.Stage.Name());
            }

            other.Advance(DisputeAct.SettleInPackage, act.At);
            db.Record(other, new SettledInPackage(agreement.Id, leading.Id, leading.Number), act);
        }

        return null;
    }
}
