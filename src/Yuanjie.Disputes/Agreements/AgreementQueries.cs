using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

/// <summary>One place for a signature, as pages show it.</summary>
/// <param name="PartyId">Null for mediator and committee.</param>
/// <param name="Label">Whose place it is: 申请人 陈桂兰, 调解员 周明, 城关街道人民调解委员会（印章）.</param>
/// <param name="Image">The drawn line as a data address; null when there is none.</param>
/// <param name="MayBeSigned">True when it is its turn.</param>
public sealed record SigningPlace(
    int Place, SignerRole Role, PartyId? PartyId, string Label, SignatureMethod? Method, SignerCapacity? Capacity, string? ActingName, DateOnly? SignedOn, string? Image, Instant? LinkExpires, bool MayBeSigned)
{
    public bool IsSigned => SignedOn is not null;
}

/// <summary>An agreement as pages show it.</summary>
public sealed record AgreementView
{
    public required AgreementId Id { get; init; }

    public required int Revision { get; init; }

    public required AgreementStatus Status { get; init; }

    public required AgreementPaper Paper { get; init; }

    /// <summary>The whole text in clear, a paragraph a line: for signing and printing.</summary>
    public required string Text { get; init; }

    /// <summary>In hex; a signature sends it back.</summary>
    public required string TextHash { get; init; }

    public required IReadOnlyList<SigningPlace> Places { get; init; }

    /// <summary>What a court or the parties would trip over, the gravest first.</summary>
    public required IReadOnlyList<AgreementFinding> Findings { get; init; }

    public required bool WetInkOnly { get; init; }

    public required string MediatorName { get; init; }

    public required OrganisationId CommitteeId { get; init; }

    public required PersonId? MediatorId { get; init; }

    public required DateOnly DraftedOn { get; init; }

    /// <summary>Null until it took effect.</summary>
    public required DateOnly? EffectiveOn { get; init; }

    public required string VerificationCode { get; init; }

    public AgreementForm Form => Paper.Form;

    public string Number => Paper.Number;

    /// <summary>True when nothing stops the signing.</summary>
    public bool CanBeSigned => !AgreementChecks.BlockAgreement(Findings);

    /// <summary>True while the words can be changed.</summary>
    public bool CanBeRevised => Status is AgreementStatus.Drafted or AgreementStatus.Signing;

    public int SignedCount => Places.Count(p => p.IsSigned);
}

/// <summary>What a blank draft starts from, so that nothing is typed twice.</summary>
public sealed record DraftStart(string Facts, string Wants, long? AmountFen);

/// <summary>A public answer about a paper: what it is and whether it counts, nothing about persons.</summary>
/// <param name="Kind">What the paper is.</param>
/// <param name="Issuer">Who put its seal on it.</param>
/// <param name="On">The day it took effect or was made; null while it does not count.</param>
/// <param name="Standing">In plain words.</param>
/// <param name="Counts">True when the paper is in force.</param>
/// <param name="Fingerprint">First characters of the hash of the text, as printed on the paper; null where none is printed.</param>
public sealed record GenuinePaper(string Kind, string Number, string Issuer, DateOnly? On, string Standing, bool Counts, string? Fingerprint);

public sealed class AgreementQueries(YuanjieDb db, AgreementReader reader, PartyReader parties)
{
    /// <summary>Characters of the hash that stand on the paper.</summary>
    public const int FingerprintLength = 16;

    /// <summary>The revision that counts; null when there is none or the actor may not see it.</summary>
    /// <param name="id">The dispute.</param>
    /// <param name="actor">Whose eyes.</param>
    /// <param name="today">For the findings: days before it are past.</param>
    /// <param name="ct">Stops the load.</param>
    public async Task<AgreementView?> FindAsync(DisputeId id, Actor actor, DateOnly today, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        return dispute is not null && await db.CurrentAgreementAsync(id, ct) is { } agreement ? ViewOf(agreement, dispute, today) : null;
    }

    /// <summary>What is known already when a draft is begun.</summary>
    public Task<DraftStart?> StartAsync(DisputeId id, Actor actor, CancellationToken ct) =>
        db.Disputes.VisibleTo(actor).Where(d => d.Id == id).Select(d => new DraftStart(d.Narrative, d.Wants, d.AmountFen)).SingleOrDefaultAsync(ct);

    /// <summary>Reads a draft that is not saved as it would read and fare when saved; null when the actor may not see the dispute.</summary>
    public async Task<AgreementPaper?> PreviewAsync(DisputeId id, AgreementTerms terms, Actor actor, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        return dispute is null ? null : new AgreementPaper
        {
            Form = AgreementForm.Written,
            Basis = EffectBasis.SignedAndSealed,
            Number = "（保存后编号）",
            Committee = dispute.HandlerName ?? "",
            Parties = PaperParty.Of(dispute.Parties, parties),
            Terms = terms,
        };
    }

    /// <summary>The agreement of another dispute that settled this one too; null when none did.</summary>
    public Task<string?> SettledByAsync(DisputeId id, CancellationToken ct) =>
        db.Agreements.Where(a => a.Status == AgreementStatus.Effective && a.Covered.Any(c => c.DisputeId == id))
            .Join(db.Disputes, a => a.DisputeId, d => d.Id, (_, d) => d.Number)
            .FirstOrDefaultAsync(ct);

    private AgreementView ViewOf(Agreement agreement, Dispute dispute, DateOnly today)
    {
        var paper = reader.PaperOf(agreement, dispute);
        var text = reader.TextOf(agreement, dispute);
        return new AgreementView
        {
            Id = agreement.Id,
            Revision = agreement.Revision,
            Status = agreement.Status,
            Paper = paper,
            Text = text,
            TextHash = Agreement.Hex(AgreementText.HashOf(text)),
            Places = [.. agreement.Signatures.OrderBy(s => s.Place).Select(s => PlaceOf(s, agreement, paper))],
            Findings = AgreementChecks.Find(paper, agreement.Status is AgreementStatus.Effective ? agreement.EffectiveOn!.Value : today),
            WetInkOnly = agreement.WetInkOnly,
            MediatorName = agreement.MediatorName,
            MediatorId = agreement.MediatorId,
            CommitteeId = agreement.CommitteeId,
            DraftedOn = agreement.DraftedOn,
            EffectiveOn = agreement.EffectiveOn,
            VerificationCode = agreement.VerificationCode,
        };
    }

    private SigningPlace PlaceOf(AgreementSignature place, Agreement agreement, AgreementPaper paper)
    {
        var party = paper.Parties.FirstOrDefault(p => p.Id == place.PartyId);
        var partiesDone = agreement.Signatures.TrueForAll(s => s.Role is not SignerRole.Party || s.IsSigned);
        return new SigningPlace(
            place.Place,
            place.Role,
            place.PartyId,
            place.Role switch
            {
                SignerRole.Party => $"{party?.Called} {party?.Name}",
                SignerRole.Mediator => $"调解员 {agreement.MediatorName}",
                SignerRole.Committee => $"{agreement.CommitteeName}（印章）",
                _ => throw new ArgumentOutOfRangeException(nameof(place)),
            },
            place.Method,
            place.Capacity,
            reader.ActingNameOf(place),
            place.SignedOn,
            reader.ImageOf(place),
            place.LinkExpires,
            !place.IsSigned && place.Role switch
            {
                SignerRole.Party => true,
                SignerRole.Mediator => partiesDone,
                _ => partiesDone && agreement.PlaceOf(SignerRole.Mediator) is { IsSigned: true },
            });
    }
}
