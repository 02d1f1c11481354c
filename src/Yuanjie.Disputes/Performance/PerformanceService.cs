using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.Performance;

public sealed class PerformanceService(YuanjieDb db, FieldCipher cipher, EnforcementTitles titles, PartyMessages messages)
{
    /// <summary>Puts a payment or an act on record; the last one completes the matter in the same save.</summary>
    public async Task<Outcome<PerformanceReceipt>> RecordAsync(RecordPerformance request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginOnAgreementAsync(request.DisputeId, DisputeAct.RecordPerformance, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, agreement) = begun.Value;
        if (agreement.Find(request.Obligation) is not { } obligation)
        {
            return PerformanceRefusals.ObligationNotFound;
        }

        var teller = TellerOf(dispute, obligation, request.ToldBy, act.Actor);
        if (teller.Refused is { } notYours)
        {
            return notYours;
        }

        if (request.On > act.Today)
        {
            return PerformanceRefusals.InFuture;
        }

        if (request.On < agreement.DraftedOn)
        {
            return PerformanceRefusals.BeforeAgreement(agreement.DraftedOn);
        }

        if (!request.SameProof && request.Proof is { } proof && agreement.Obligations.Exists(o => o.Entries.Exists(e => e.ProofHash == proof.Sha256)))
        {
            return PerformanceRefusals.ProofUsed;
        }

        var attachment = request.Proof is { } file ? Attachment.Of(dispute.Id, teller.Value.Party, file, act, cipher) : null;
        var entry = PerformanceEntry.Of(obligation, agreement.Obligations.Sum(o => o.Entries.Count) + 1, request, attachment, teller.Value.Party, act, cipher);
        if (obligation.Take(entry) is { } refused)
        {
            return refused;
        }

        db.PerformanceEntries.Add(entry);
        if (attachment is not null)
        {
            db.Attachments.Add(attachment);
            db.Record(dispute, new FilesAttached([attachment.Id], attachment.PartyId), act);
        }

        var completed = await FollowAsync(DisputeAct.RecordPerformance, dispute, agreement, act, ct);
        db.Record(dispute, new PerformanceRecorded(entry.Id, obligation.Id, obligation.Place, obligation.Kind, entry.AmountFen, entry.On, obligation.RemainingFen, entry.ToldBy, obligation.IsDone), act);
        RecordCompletion(completed, dispute, agreement, act);
        await db.SaveChangesAsync(ct);
        return new PerformanceReceipt(entry.Id, obligation.RemainingFen, completed);
    }

    /// <summary>Closes performance where everything was done while a court had the matter.</summary>
    public async Task<Outcome<DisputeId>> CompleteAsync(DisputeId id, Act act, CancellationToken ct)
    {
        var begun = await db.BeginOnAgreementAsync(id, DisputeAct.CompletePerformance, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, agreement) = begun.Value;
        if (!agreement.IsPerformed)
        {
            return PerformanceRefusals.NotAllPerformed;
        }

        RecordCompletion(await FollowAsync(DisputeAct.CompletePerformance, dispute, agreement, act, ct), dispute, agreement, act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Puts the creditor's word on record. A payment denied does not count until it is cleared up; the promise is open again.</summary>
    public async Task<Outcome<DisputeId>> EchoAsync(EchoPerformance request, Act act, CancellationToken ct)
    {
        var what = request.Received ? DisputeAct.EchoPerformance : DisputeAct.ContestPerformance;
        var begun = await db.BeginOnAgreementAsync(request.DisputeId, what, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, agreement) = begun.Value;
        if (agreement.Obligations.Find(o => o.Entries.Exists(e => e.Id == request.Entry)) is not { CreditorId: { } creditor } obligation)
        {
            return PerformanceRefusals.EntryNotFound;
        }

        var entry = obligation.Entries.Single(e => e.Id == request.Entry);
        var own = act.Actor.IsParty;
        if (own && dispute.Parties.TrueForAll(p => p.Id != creditor || p.AccountId != act.Actor.Account))
        {
            return PerformanceRefusals.OnlyCreditor;
        }

        if (request.On > act.Today || request.On < entry.On)
        {
            return PerformanceRefusals.EchoInFuture;
        }

        if (!request.Received && string.IsNullOrWhiteSpace(request.Note))
        {
            return PerformanceRefusals.SayWhy;
        }

        if (request.Received && !entry.Counts && obligation.MayCountAgain(entry) is { } refused)
        {
            return refused;
        }

        var means = own ? EchoMeans.OwnPage : request.Means;
        entry.Hear(request.Received ? Echo.Received : Echo.NotReceived, means, request.On, request.Note, act, cipher);
        obligation.Recount();
        var completed = await FollowAsync(what, dispute, agreement, act, ct);
        db.Record(
            dispute,
            request.Received
                ? new PerformanceEchoed(entry.Id, obligation.Id, obligation.Place, creditor, means, request.On, obligation.IsDone)
                : new PerformanceContested(entry.Id, obligation.Id, obligation.Place, creditor, means, request.On, obligation.IsDone),
            act);
        RecordCompletion(completed, dispute, agreement, act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Issues the notice D17 and sends word of it to the debtor.</summary>
    public async Task<Outcome<UrgingNoticeId>> UrgeAsync(UrgePerformance request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginOnAgreementAsync(request.DisputeId, DisputeAct.Urge, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, agreement) = begun.Value;
        if (agreement.Find(request.Obligation) is not { } obligation)
        {
            return PerformanceRefusals.ObligationNotFound;
        }

        if (obligation.IsDone)
        {
            return PerformanceRefusals.AlreadyPerformed;
        }

        if (request.NewDueOn <= act.Today)
        {
            return PerformanceRefusals.NewDayPast;
        }

        var enforceable = await titles.FindAsync(dispute.Id, ct) is not null;
        var notice = UrgingNotice.Of(dispute, agreement, obligation, request, await NextNumberAsync(agreement, act.Today, ct), enforceable, act, cipher);
        db.UrgingNotices.Add(notice);
        obligation.Urge(request.NewDueOn);
        db.Record(dispute, new PerformanceUrged(notice.Id, notice.Number, obligation.Id, obligation.Place, notice.NewDueOn, enforceable), act);
        messages.Tell(dispute, obligation.DebtorId, $"您有一项调解协议义务到期未履行（{dispute.Number}），请在{ChineseDate.Arabic(notice.NewDueOn)}前履行。{notice.IssuerName}督促履行通知书 {notice.Number}。", act);
        await db.SaveChangesAsync(ct);
        return notice.Id;
    }

    // The disputes that a package settles are kept as far as the package is.
    private async Task<bool> FollowAsync(DisputeAct what, Dispute dispute, Agreement agreement, Act act, CancellationToken ct)
    {
        var completed = dispute.FollowPerformance(what, agreement, act, db.Calendar);
        var settledToo = db.Set<CoveredDispute>().Where(c => c.AgreementId == agreement.Id).Select(c => c.DisputeId);
        var covered = await db.Disputes.Where(d => settledToo.Contains(d.Id)).ToListAsync(ct);
        covered.ForEach(d => d.Keep(dispute.KeptPercent ?? 0));
        return completed;
    }

    private void RecordCompletion(bool completed, Dispute dispute, Agreement agreement, Act act)
    {
        if (completed)
        {
            var inTime = agreement.Counted.All(o => o.LastDay(db.Calendar) is not { } last || o.DoneOn <= last);
            db.Record(dispute, new PerformanceCompleted(agreement.Id, agreement.Counted.Max(o => o.DoneOn) ?? act.Today, agreement.Rate.PaidFen, inTime), act);
        }
    }

    private async Task<string> NextNumberAsync(Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var issuer = MediationNumber.TryParse(agreement.Number, out var number) ? number.Organisation : "";
        var serial = await db.NextInSeriesAsync($"urging/{agreement.CommitteeId}/{today.Year}", ct);
        return string.Create(CultureInfo.InvariantCulture, $"{issuer}人调督〔{today.Year}〕{serial}号");
    }

    // A party speaks for itself; staff say who told them, or nobody when they saw it.
    private static Outcome<Teller> TellerOf(Dispute dispute, Obligation obligation, PartyId? told, Actor actor)
    {
        if (!actor.IsParty)
        {
            return told is null || told == obligation.DebtorId || told == obligation.CreditorId ? new Teller(told) : PerformanceRefusals.NotAParty;
        }

        return dispute.Parties.Find(p => p.AccountId == actor.Account && (p.Id == obligation.DebtorId || p.Id == obligation.CreditorId)) is { } party
            ? new Teller(party.Id)
            : PerformanceRefusals.NotYours;
    }

    private sealed record Teller(PartyId? Party);
}
