using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.Agreements;

public sealed record DraftAgreement
{
    public required DisputeId DisputeId { get; init; }

    public required AgreementTerms Terms { get; init; }

    /// <summary>Numbers of other disputes of the same parties that it settles too.</summary>
    public IReadOnlyList<string> Covered { get; init; } = [];

    /// <summary>True when it is made on the court's online mediation platform.</summary>
    public bool OnCourtPlatform { get; init; }
}

public sealed record ReviseAgreement
{
    public required DisputeId DisputeId { get; init; }

    public required AgreementTerms Terms { get; init; }

    public IReadOnlyList<string> Covered { get; init; } = [];

    public bool OnCourtPlatform { get; init; }
}

public sealed record AbandonAgreement(DisputeId DisputeId);

public sealed record RecordOralAgreement
{
    public required DisputeId DisputeId { get; init; }

    public required AgreementTerms Terms { get; init; }

    /// <summary>The day the parties agreed; not to come, not before registration.</summary>
    public required DateOnly AgreedOn { get; init; }
}

/// <summary>Writes agreements: draft, revision, word of mouth.</summary>
public sealed class AgreementService(YuanjieDb db, FieldCipher cipher, AgreementReader reader, OrganisationQueries organisations)
{
    /// <summary>Puts a first draft before the parties and gives it its number. Gaps are allowed until somebody signs.</summary>
    public async Task<Outcome<AgreementId>> DraftAsync(DraftAgreement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.DraftAgreement, act, ct, Mediation.MediationDb.WithConsents);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.MayAgree() is { } notYet)
        {
            return notYet;
        }

        var covered = await CoverableAsync(dispute, request.Covered, act, ct);
        if (covered.Refused is { } notThese)
        {
            return notThese;
        }

        var opened = await OpenAsync(dispute, isOral: false, act, ct);
        if (opened.Refused is { } nobody)
        {
            return nobody;
        }

        var (host, number, revision) = opened.Value;
        var agreement = Agreement.Draft(dispute, request, revision, number, host, cipher, act);
        agreement.Cover(covered.Value);
        db.Agreements.Add(agreement);
        dispute.Advance(DisputeAct.DraftAgreement, act.At);
        db.Record(dispute, new AgreementDrafted(agreement.Id, number, agreement.Basis, request.Terms.Obligations.Count, request.Terms.PaymentsFen, IdsOf(agreement)), act);
        await db.SaveChangesAsync(ct);
        return agreement.Id;
    }

    /// <summary>Changes the draft. Signatures already given fall away, for they were given to other words.</summary>
    public async Task<Outcome<AgreementId>> ReviseAsync(ReviseAgreement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.ReviseAgreement, act, ct, Mediation.MediationDb.WithConsents);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (await db.CurrentAgreementAsync(dispute.Id, ct) is not { } agreement)
        {
            return AgreementRefusals.NoAgreement;
        }

        var covered = await CoverableAsync(dispute, request.Covered, act, ct);
        if (covered.Refused is { } notThese)
        {
            return notThese;
        }

        var dropped = agreement.SignedCount;
        var next = agreement.Revise(dispute, request, cipher, act);
        if (next != agreement)
        {
            db.Agreements.Add(next);
        }

        next.Cover(covered.Value);
        dispute.Advance(DisputeAct.ReviseAgreement, act.At);
        db.Record(dispute, new AgreementRevised(next.Id, next.Revision, request.Terms.Obligations.Count, request.Terms.PaymentsFen, dropped, IdsOf(next)), act);
        await db.SaveChangesAsync(ct);
        return next.Id;
    }

    /// <summary>Goes back to mediation; the draft and its signatures stay on file and count no longer.</summary>
    public async Task<Outcome<AgreementId>> AbandonAsync(AbandonAgreement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AbandonAgreement, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (await db.CurrentAgreementAsync(dispute.Id, ct) is not { } agreement)
        {
            return AgreementRefusals.NoAgreement;
        }

        agreement.Abandon();
        dispute.Advance(DisputeAct.AbandonAgreement, act.At);
        db.Record(dispute, new AgreementAbandoned(agreement.Id, agreement.SignedCount), act);
        await db.SaveChangesAsync(ct);
        return agreement.Id;
    }

    /// <summary>Registers what was agreed by word of mouth; it is in effect from the day it was reached.</summary>
    /// <remarks>Source: 人民调解法 第二十八条、第三十条.</remarks>
    public async Task<Outcome<AgreementId>> RecordOralAsync(RecordOralAgreement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.RecordOralAgreement, act, ct, Mediation.MediationDb.WithConsents);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.MayAgree() is { } notYet)
        {
            return notYet;
        }

        if (request.AgreedOn > act.Today || request.AgreedOn < dispute.RegisteredAt.LegalDay())
        {
            return AgreementRefusals.OralInFuture;
        }

        var opened = await OpenAsync(dispute, isOral: true, act, ct);
        if (opened.Refused is { } nobody)
        {
            return nobody;
        }

        var (host, number, revision) = opened.Value;
        var agreement = Agreement.Oral(dispute, request, revision, number, host, cipher, act);
        var paper = reader.PaperOf(agreement, dispute);
        if (AgreementChecks.Find(paper, request.AgreedOn).FirstOrDefault(f => f.Severity is FindingSeverity.BlocksAgreement) is { } gap)
        {
            return AgreementRefusals.NotReady(gap);
        }

        agreement.FixText(AgreementText.Compose(paper), cipher);
        db.Agreements.Add(agreement);
        dispute.Advance(DisputeAct.RecordOralAgreement, act.At);
        db.Record(dispute, new OralAgreementRecorded(agreement.Id, number, request.AgreedOn, request.Terms.Obligations.Count, request.Terms.PaymentsFen, agreement.Promises), act);
        await db.SaveChangesAsync(ct);
        return agreement.Id;
    }

    private static IReadOnlyList<DisputeId> IdsOf(Agreement agreement) => [.. agreement.Covered.Select(c => c.DisputeId)];

    // An agreement given up and drafted again keeps its number in the same year; its register has no holes to explain.
    private async Task<Outcome<(Agreement.Host Host, string Number, int Revision)>> OpenAsync(Dispute dispute, bool isOral, Act act, CancellationToken ct)
    {
        if (dispute.HandlerId is not { } handler || await organisations.FindAsync(handler, ct) is not { } organisation)
        {
            return AgreementRefusals.NoHandler;
        }

        var last = await db.Agreements.Where(a => a.DisputeId == dispute.Id).OrderByDescending(a => a.Revision).FirstOrDefaultAsync(ct);
        var host = new Agreement.Host(organisation.Id, organisation.Name);
        var revision = (last?.Revision ?? 0) + 1;
        if (last is not null && last.CommitteeId == handler && last.DraftedOn.Year == act.Today.Year && last.Form is AgreementForm.Oral == isOral)
        {
            return (host, last.Number, revision);
        }

        var serial = await db.NextInSeriesAsync($"agreement/{(isOral ? "oral/" : "")}{handler}/{act.Today.Year}", ct);
        return (host, MediationNumber.Of(act.Today.Year, organisation.ShortName, serial, isOral).ToString(), revision);
    }

    private async Task<Outcome<IReadOnlyList<Dispute>>> CoverableAsync(Dispute dispute, IReadOnlyList<string> numbers, Act act, CancellationToken ct)
    {
        var wanted = numbers.Select(n => DisputeNumber.TryParse(n, out var read) ? read.Value : n.Trim()).Where(n => n.Length > 0 && n != dispute.Number).Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return Array.Empty<Dispute>();
        }

        var found = await db.Disputes.Include(d => d.Parties).VisibleTo(act.Actor).Where(d => wanted.Contains(d.Number)).ToListAsync(ct);
        foreach (var number in wanted)
        {
            if (found.Find(d => d.Number == number) is not { } other)
            {
                return AgreementRefusals.CoveredNotFound(number);
            }

            if (DisputeLifecycle.Find(other.Stage, DisputeAct.SettleInPackage).Refused is not null)
            {
                return AgreementRefusals.NotCoverable(number, other.Stage.Name());
            }

            if (!SameParties.Hold(dispute, other))
            {
                return AgreementRefusals.OtherParties(number);
            }
        }

        return found;
    }
}

/// <summary>Whether the same people stand in two disputes, on whatever side.</summary>
internal static class SameParties
{
    public static bool Hold(Dispute one, Dispute other) =>
        one.Parties.Count == other.Parties.Count && one.Parties.TrueForAll(p => other.Parties.Exists(o => AreOne(p, o)));

    // Numbers decide where both are known; otherwise the name, as the parties stand before the same mediator.
    private static bool AreOne(Party one, Party other) =>
        one.IdIndex is not null && other.IdIndex is not null ? one.IdIndex.AsSpan().SequenceEqual(other.IdIndex) : one.NameIndex.AsSpan().SequenceEqual(other.NameIndex);
}
