using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

public sealed class FollowUpService(YuanjieDb db, FieldCipher cipher, PartyMessages messages, DossierQueries dossiers, EchoQueries echoes, LocalityPack pack)
{
    public async Task<Outcome<FollowUpVisitId>> RecordAsync(RecordFollowUp request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.FollowUp, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (!dispute.Parties.Exists(p => p.Id == request.Party))
        {
            return FollowUpRefusals.PartyNotFound;
        }

        if (request.On > act.Today)
        {
            return FollowUpRefusals.InFuture;
        }

        if (request.Satisfaction is < Satisfaction.LowestScore or > Satisfaction.HighestScore)
        {
            return FollowUpRefusals.ScoreOutOfRange;
        }

        if (request.Relapse && (string.IsNullOrWhiteSpace(request.Signs) || string.IsNullOrWhiteSpace(request.Measures)))
        {
            return FollowUpRefusals.RelapseNeedsWords;
        }

        var visit = FollowUpVisit.Of(request, act, cipher);
        db.FollowUpVisits.Add(visit);
        db.Record(dispute, new FollowedUp(visit.Id, visit.PartyId, visit.On, visit.Means, visit.Performance, visit.Satisfaction, visit.Relapse), act);
        await db.SaveChangesAsync(ct);
        return visit.Id;
    }

    /// <summary>A party says how it was done, once; staff may write it down for a party on the telephone.</summary>
    public async Task<Outcome<DisputeId>> AnswerAsync(AnswerSatisfaction request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AnswerSatisfaction, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.Parties.Find(p => p.Id == request.Party) is not { } party)
        {
            return FollowUpRefusals.PartyNotFound;
        }

        if (act.Actor.IsParty && party.AccountId != act.Actor.Account)
        {
            return FollowUpRefusals.OnlyOwnAnswer;
        }

        var satisfaction = await db.Satisfactions.SingleOrDefaultAsync(s => s.DisputeId == dispute.Id && s.PartyId == party.Id, ct);
        if (satisfaction is null)
        {
            db.Satisfactions.Add(satisfaction = Satisfaction.Of(dispute.Id, party.Id));
        }

        if (satisfaction.Answer(request.Score, request.Words, act, cipher) is { } refused)
        {
            return refused;
        }

        db.Record(dispute, new SatisfactionAnswered(party.Id, request.Score), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Closes the matter and asks each party who has not said so how satisfied it is. The act's reason explains what is missing.</summary>
    public async Task<Outcome<DisputeId>> CloseAsync(DisputeId id, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(id, DisputeAct.Close, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var facts = await FactsAsync(dispute, ct);
        var items = ClosingCheck.Of(facts);
        if (items.FirstOrDefault(i => i.State is ClosingState.Blocks) is { } blocked)
        {
            return FollowUpRefusals.Blocked(blocked.Text);
        }

        if (items.Any(i => i.State is ClosingState.NeedsReason) && string.IsNullOrWhiteSpace(act.Reason))
        {
            return FollowUpRefusals.CloseReasonNeeded;
        }

        var from = dispute.Stage;
        dispute.Advance(DisputeAct.Close, act.At);
        var asked = pack.FollowUp.AskSatisfaction ? await AskAsync(dispute, act, ct) : 0;
        db.Record(
            dispute,
            new DisputeClosed(from, asked, facts.Entries - facts.Echoed, facts.Voices?.Settled ?? 0, facts.Voices?.NotSettled ?? 0, facts.Voices?.Silent ?? 0),
            act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>What closing asks for, as it stands now; null where the actor may not see the dispute.</summary>
    public async Task<IReadOnlyList<ClosingItem>?> CheckAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        return dispute is null ? null : ClosingCheck.Of(await FactsAsync(dispute, ct));
    }

    /// <summary>Files the volume away.</summary>
    public async Task<Outcome<DisputeId>> ArchiveAsync(ArchiveDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Archive, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var missing = (await dossiers.PapersAsync(dispute.Id, ct)).Count(p => p.IsMissing);
        if (missing > 0 && string.IsNullOrWhiteSpace(request.Missing))
        {
            return FollowUpRefusals.MissingNeedsWords;
        }

        var agreement = await db.EffectiveAgreementAsync(dispute.Id, ct);
        var dossier = Dossier.Of(dispute, agreement?.Number, agreement?.Obligations.Max(o => o.DoneOn), request.Missing, act, cipher);
        db.Dossiers.Add(dossier);
        dispute.Advance(DisputeAct.Archive, act.At);
        db.Record(dispute, new DisputeArchived(dossier.Number, dossier.RetainUntil, missing), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    private async Task<int> AskAsync(Dispute dispute, Act act, CancellationToken ct)
    {
        var known = await db.Satisfactions.Where(s => s.DisputeId == dispute.Id).ToDictionaryAsync(s => s.PartyId, ct);
        var asked = 0;
        foreach (var party in dispute.Parties)
        {
            if (!known.TryGetValue(party.Id, out var satisfaction))
            {
                db.Satisfactions.Add(satisfaction = Satisfaction.Of(dispute.Id, party.Id));
            }

            if (!satisfaction.IsAnswered && satisfaction.AskedAt is null)
            {
                satisfaction.Ask(act.At);
                messages.Tell(dispute, party.Id, $"您的纠纷（{dispute.Number}）已办结。办得好不好，请您评价：登录平台，打开 /my/{dispute.Number}/followup/satisfaction。", act);
                asked++;
            }
        }

        return asked;
    }

    private async Task<ClosingFacts> FactsAsync(Dispute dispute, CancellationToken ct)
    {
        var entries = await db.PerformanceEntries.Where(e => e.DisputeId == dispute.Id && e.Echo != Echo.NotReceived)
            .GroupBy(e => e.Echo).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new ClosingFacts
        {
            Stage = dispute.Stage,
            Entries = entries.Values.Sum(),
            Echoed = entries.GetValueOrDefault(Echo.Received),
            ReportOwed = dispute.SentByCourt && dispute.Stage is Stage.Failed && !await db.CourtPackets.AnyAsync(p => p.DisputeId == dispute.Id && p.Kind == CourtPacketKind.Report, ct),
            Docketed = await db.Filings.AnyAsync(f => f.DisputeId == dispute.Id && f.Status == FilingStatus.Docketed, ct),
            Visits = await db.FollowUpVisits.CountAsync(v => v.DisputeId == dispute.Id, ct),
            Parties = dispute.Parties.Count,
            Answers = await db.Satisfactions.CountAsync(s => s.DisputeId == dispute.Id && s.AnsweredAt != null, ct),
            Voices = await echoes.VoicesAsync(dispute, ct),
        };
    }
}
