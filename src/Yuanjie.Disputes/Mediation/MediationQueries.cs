using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>What pages and papers show of mediation.</summary>
public sealed class MediationQueries(YuanjieDb db, FieldCipher cipher, SessionCipher words, PartyReader names)
{
    private const string GeneralLimitation = "C19";

    /// <summary>Mediation of a dispute as the actor may see it; null when the dispute is not there for the actor.</summary>
    public async Task<MediationView?> ViewAsync(DisputeId id, Actor actor, DateOnly today, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().VisibleTo(actor)
            .WithConsents().Include(d => d.Parties).Include(d => d.InvitedBodies).Include(d => d.Suspensions).Include(d => d.RoundEndings)
            .SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispute is null)
        {
            return null;
        }

        var works = MediationAccess.MayReadWork(dispute.HandlerId, dispute.MediatorId, [.. dispute.InvitedBodies.Where(b => b.Joins is not false).Select(b => b.OrganisationId)], actor);
        var sessions = await SessionsAsync(dispute, actor, works, ct);
        var facts = await db.UndisputedFacts.Where(f => f.DisputeId == id).Select(f => new { f.Facts.Count, f.FinalAt }).SingleOrDefaultAsync(ct);
        return new MediationView
        {
            Round = dispute.RoundNow,
            Position = dispute.Position,
            Parties = [.. dispute.Parties.OrderBy(p => p.Side).ThenBy(p => p.Place).Select(p => ConsentsOf(dispute, p))],
            Sessions = sessions,
            Visits = works ? await VisitsAsync(id, ct) : [],
            Tasks = works ? await TasksAsync(id, ct) : [],
            Guidance = works ? await GuidanceAsync(id, null, ct) : [],
            Rounds = [.. dispute.RoundEndings.OrderBy(r => r.Round).Select(r => RowOf(r, works))],
            Suspension = dispute.Suspensions.Find(s => s.EndedOn is null) is { } wait
                ? new SuspensionRow(wait.Reason, works ? cipher.Open(MediationColumns.SuspensionNote, wait.Id, wait.Note) : null, wait.From, wait.Until, dispute.PausedClock?.Run.DaysLeft(today, db.Calendar), dispute.PausedClock?.LastDayIfResumed(today, db.Calendar))
                : null,
            Proposal = dispute.Proposal is { } proposal ? RowOf(proposal) : null,
            Extensions = [.. dispute.Extensions.Where(e => e.InForceOn is not null).OrderBy(e => e.Id.Value).Select(RowOf)],
            DueOn = dispute.DueOn,
            Term = dispute.Term,
            DaysLeft = dispute.DueOn is { } due ? due.DayNumber - today.DayNumber : null,
            Lacks = dispute.MayAgree(),
            UndisputedFacts = facts?.Count ?? 0,
            FactsFinal = facts?.FinalAt is not null,
            Leads = dispute.IsLedBy(actor),
        };
    }

    /// <summary>Every answer ever noted, in order; empty for those who do not handle the dispute.</summary>
    public async Task<IReadOnlyList<ConsentLine>> LedgerAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        if (await CircleAsync(id, actor, ct) is not { } circle || !MediationAccess.MayReadWork(circle.Handler, circle.Mediator, circle.Invited, actor))
        {
            return [];
        }

        var entries = await db.Consents.AsNoTracking().Where(c => c.DisputeId == id).ToListAsync(ct);
        return
        [
            .. entries.OrderBy(c => c.Id).Select(c => new ConsentLine(
                c.PartyId, c.Round, c.Kind, c.Answer, c.Means, c.On, Open(MediationColumns.Witness, c.Id, c.Witness), c.NotedBy, c.NotedAt)),
        ];
    }

    /// <summary>What a party sees of its own mediation; null when the account is not a party of it.</summary>
    public async Task<PartyMediationView?> ForPartyAsync(DisputeId id, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (actor.Account is not { } account)
        {
            return null;
        }

        var dispute = await db.Disputes.AsNoTracking().WithConsents().Include(d => d.Parties)
            .SingleOrDefaultAsync(d => d.Id == id && d.Parties.Any(p => p.AccountId == account), ct);
        if (dispute?.Parties.Find(p => p.AccountId == account) is not { } me)
        {
            return null;
        }

        var dayStart = Instant.InChina(today);
        var coming = await db.Sessions.AsNoTracking()
            .Where(s => s.DisputeId == id && s.Status == SessionStatus.Scheduled && s.StartsAt >= dayStart && s.Attendees.Any(a => a.PartyId == me.Id))
            .OrderBy(s => s.StartsAt).ToListAsync(ct);
        return new PartyMediationView(
            ConsentsOf(dispute, me),
            dispute.Notices.Find(n => n.PartyId == me.Id) is { } told ? RightsNotice.Of(told.Version) : RightsNotice.On(today),
            dispute.MediatorName,
            dispute.MediatorTie,
            dispute.HandlerName,
            dispute.Proposal is { } proposal ? RowOf(proposal) : null,
            [.. coming.Select(s => new SessionRow(s.Id, s.Place, s.Round, s.Mode, s.Status, s.StartsAt, s.Minutes, WhereOf(s), null, 0, 0, false, false))]);
    }

    /// <summary>A session and its record; null when it is not there for the actor. Talks with one side alone open for their mediators only.</summary>
    public async Task<RecordView?> RecordAsync(SessionId id, Actor actor, CancellationToken ct)
    {
        var disputeId = await db.Sessions.Where(s => s.Id == id).Select(s => s.DisputeId).SingleOrDefaultAsync(ct);
        if (await CircleAsync(disputeId, actor, ct) is not { } circle)
        {
            return null;
        }

        var session = await db.Sessions.AsNoTracking().Include(s => s.Attendees).Include(s => s.Lines).Include(s => s.Signatures).AsSplitQuery().SingleAsync(s => s.Id == id, ct);
        var parties = await db.Parties.AsNoTracking().Where(p => p.DisputeId == disputeId).ToDictionaryAsync(p => p.Id, ct);
        if (!MediationAccess.MayRead(CircleOf(circle, session, parties), actor))
        {
            return null;
        }

        var works = MediationAccess.MayReadWork(circle.Handler, circle.Mediator, circle.Invited, actor);
        var attendees = session.Attendees.OrderBy(a => a.Place).Select(a => RowOf(a, session, parties)).ToList();
        var speakers = attendees.ToDictionary(a => a.Id, a => a.Name);
        return new RecordView
        {
            Id = session.Id,
            DisputeId = session.DisputeId,
            Place = session.Place,
            Round = session.Round,
            Mode = session.Mode,
            Status = session.Status,
            StartsAt = session.StartsAt,
            Minutes = session.Minutes,
            Where = WhereOf(session),
            Attendees = attendees,
            HeldFrom = session.HeldFrom,
            HeldTo = session.HeldTo,
            Lines = [.. session.Lines.OrderBy(l => l.Place).Select(l => new LineRow(l.SpeakerId, l.SpeakerId is { } s ? speakers[s] : null, l.Kind, l.Read(session.Mode, words)))],
            Result = session.Result,
            Outcome = session.Outcome is { } outcome ? words.Open(session.Mode, MediationColumns.Outcome, session.Id.Value, outcome) : null,
            ReadBack = session.ReadBack,
            RecordedBy = session.RecordedBy,
            RecordedAt = session.RecordedAt,
            FinalAt = session.FinalAt,
            Hash = session.RecordHash is { } hash ? Convert.ToHexStringLower(hash) : null,
            Intact = session.RecordHash is { } kept && kept.AsSpan().SequenceEqual(session.HashNow(words)),
            Guidance = works ? await GuidanceAsync(disputeId, id, ct) : [],
            Tasks = works ? await TasksAsync(disputeId, ct) : [],
        };
    }

    /// <summary>The facts both sides hold to be true: for those who handle the dispute and the parties, and for the court once signed. Null when there are none.</summary>
    public async Task<FactsView?> FactsAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        if (await CircleAsync(id, actor, ct) is not { } circle)
        {
            return null;
        }

        var facts = await db.UndisputedFacts.AsNoTracking().Include(f => f.Facts).Include(f => f.Signatures).AsSplitQuery().SingleOrDefaultAsync(f => f.DisputeId == id, ct);
        var parties = await db.Parties.AsNoTracking().Where(p => p.DisputeId == id).OrderBy(p => p.Side).ThenBy(p => p.Place).ToListAsync(ct);
        var insider = MediationAccess.MayReadWork(circle.Handler, circle.Mediator, circle.Invited, actor) || parties.Exists(p => p.AccountId is not null && p.AccountId == actor.Account);
        if (facts is null || (!insider && (facts.FinalAt is null || circle.Court is null || circle.Court != actor.Organisation)))
        {
            return null;
        }

        var mediator = facts.Signatures.Find(s => s.PartyId is null);
        return new FactsView(
            [.. facts.Facts.OrderBy(f => f.Place).Select(f => cipher.Open(MediationColumns.FactText, f.Id, f.Text))],
            Open(MediationColumns.FactsEvidence, id.Value, facts.Evidence),
            Open(MediationColumns.FactsRemaining, id.Value, facts.Remaining),
            facts.RecordedOn,
            [
                .. parties.Select(p => new FactsSigner(p.Id, p.Side, names.NameOf(p), RowOf(facts.Signatures.Find(s => s.PartyId == p.Id)))),
                new FactsSigner(null, null, mediator?.CollectedBy ?? circle.MediatorName ?? "", RowOf(mediator)),
            ],
            facts.FinalAt);
    }

    /// <summary>What the notice of failed mediation says; null when mediation has not failed or the dispute is not there for the actor.</summary>
    public async Task<EndingView?> EndingAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var found = await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => d.Id == id)
            .Select(d => new { d.RequestedOn, d.HandlerId, d.MediatorId, Bodies = d.InvitedBodies.Where(b => b.Joins != false).Select(b => b.OrganisationId).ToList(), Ending = d.RoundEndings.SingleOrDefault(r => !r.Escalated) })
            .SingleOrDefaultAsync(ct);
        if (found?.Ending is not { } ending)
        {
            return null;
        }

        var works = MediationAccess.MayReadWork(found.HandlerId, found.MediatorId, found.Bodies, actor);
        return new EndingView(
            RowOf(ending, works),
            TerminationReasons.Current.Find(ending.ReasonCode)?.Tells ?? "",
            ending.RoutesTold,
            ending.MaterialsReturned,
            works ? Open(MediationColumns.CostlyConduct, id.Value, ending.CostlyConduct) : null,
            works ? Open(MediationColumns.HintsForCourt, id.Value, ending.HintsForCourt) : null,
            found.RequestedOn,
            ClockRules.Of(GeneralLimitation, ending.On).LastDay(ending.On, db.Calendar));
    }

    private async Task<IReadOnlyList<SessionRow>> SessionsAsync(Dispute dispute, Actor actor, bool works, CancellationToken ct)
    {
        var sessions = await db.Sessions.AsNoTracking().Include(s => s.Attendees).Where(s => s.DisputeId == dispute.Id).OrderBy(s => s.Place).ToListAsync(ct);
        var signed = await db.Sessions.Where(s => s.DisputeId == dispute.Id).SelectMany(s => s.Signatures)
            .GroupBy(s => s.SessionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var circle = new DisputeCircle(dispute.HandlerId, dispute.MediatorId, dispute.MediatorName, dispute.CourtId, [.. dispute.InvitedBodies.Where(b => b.Joins is not false).Select(b => b.OrganisationId)]);
        var parties = dispute.Parties.ToDictionary(p => p.Id);
        return
        [
            .. sessions
                .Select(s => (Session: s, MayRead: MediationAccess.MayRead(CircleOf(circle, s, parties), actor)))
                .Where(x => x.MayRead || x.Session.Mode is not SessionMode.Caucus)
                .Select(x => new SessionRow(
                    x.Session.Id,
                    x.Session.Place,
                    x.Session.Round,
                    x.Session.Mode,
                    x.Session.Status,
                    x.Session.StartsAt,
                    x.Session.Minutes,
                    x.MayRead || works ? WhereOf(x.Session) : null,
                    x.Session.Result,
                    signed.GetValueOrDefault(x.Session.Id),
                    x.Session.Attendees.Count(a => a.MustSign),
                    x.Session.FinalAt is not null,
                    x.MayRead)),
        ];
    }

    private async Task<IReadOnlyList<VisitRow>> VisitsAsync(DisputeId id, CancellationToken ct)
    {
        var visits = await db.Visits.AsNoTracking().Where(v => v.DisputeId == id).OrderBy(v => v.At).ToListAsync(ct);
        return
        [
            .. visits.Select(v => new VisitRow(
                v.Id,
                v.At,
                v.VisitorName,
                v.Companions,
                cipher.Open(MediationColumns.VisitAddress, v.Id.Value, v.Address),
                cipher.Open(MediationColumns.VisitPeople, v.Id.Value, v.PeopleMet),
                cipher.Open(MediationColumns.VisitMatter, v.Id.Value, v.Matter),
                Open(MediationColumns.VisitFollowUp, v.Id.Value, v.FollowUp),
                v.PhotoId)),
        ];
    }

    private async Task<IReadOnlyList<TaskRow>> TasksAsync(DisputeId id, CancellationToken ct)
    {
        var tasks = await db.JointTasks.AsNoTracking().Where(t => t.DisputeId == id).OrderBy(t => t.AssignedAt).ThenBy(t => t.Id).ToListAsync(ct);
        return
        [
            .. tasks.Select(t => new TaskRow(
                t.Id,
                t.OrganisationId,
                t.OrganisationName,
                cipher.Open(MediationColumns.TaskWhat, t.Id.Value, t.What),
                t.DueOn,
                t.AssignedBy,
                t.DoneOn,
                t.DoneBy,
                Open(MediationColumns.TaskResult, t.Id.Value, t.Result))),
        ];
    }

    private async Task<IReadOnlyList<GuidanceRow>> GuidanceAsync(DisputeId id, SessionId? session, CancellationToken ct)
    {
        var sessions = db.Sessions;
        var notes = await db.GuidanceNotes.AsNoTracking().Where(g => g.DisputeId == id && (session == null || g.SessionId == session)).OrderBy(g => g.At)
            .Select(g => new { Note = g, Place = sessions.Where(s => s.Id == g.SessionId).Select(s => (int?)s.Place).SingleOrDefault() })
            .ToListAsync(ct);
        return [.. notes.Select(g => new GuidanceRow(g.Note.At, g.Note.JudgeName, g.Note.CourtId, g.Place, cipher.Open(MediationColumns.Guidance, g.Note.Id, g.Note.Text)))];
    }

    private Task<DisputeCircle?> CircleAsync(DisputeId id, Actor actor, CancellationToken ct) =>
        db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => d.Id == id)
            .Select(d => new DisputeCircle(d.HandlerId, d.MediatorId, d.MediatorName, d.CourtId, d.InvitedBodies.Where(b => b.Joins != false).Select(b => b.OrganisationId).ToList()))
            .SingleOrDefaultAsync(ct);

    private static RecordCircle CircleOf(DisputeCircle circle, Session session, Dictionary<PartyId, Party> parties) => new(
        session.Mode,
        circle.Handler,
        circle.Mediator,
        circle.Invited,
        [.. session.Attendees.Where(a => a.PersonId is not null).Select(a => (a.PersonId!.Value, a.Role))],
        [.. session.Attendees.Where(a => a.PartyId is not null).Select(a => parties.GetValueOrDefault(a.PartyId!.Value)?.AccountId).OfType<AccountId>()]);

    private PartyConsents ConsentsOf(Dispute dispute, Party party)
    {
        var notice = dispute.Notices.Find(n => n.PartyId == party.Id);
        var answers = Enum.GetValues<ConsentKind>().Select(k => dispute.Standing(party.Id, k)).OfType<ConsentEntry>()
            .Select(c => new ConsentRow(c.Kind, c.Answer, c.Means, c.On, c.NotedBy));
        return new PartyConsents(party.Id, party.Side, party.Place, names.NameOf(party), party.Phone is not null, notice?.On, notice?.Version, [.. answers]);
    }

    private AttendeeRow RowOf(Attendee attendee, Session session, Dictionary<PartyId, Party> parties)
    {
        var party = attendee.PartyId is { } id ? parties.GetValueOrDefault(id) : null;
        var name = attendee.Name is { } written ? cipher.Open(MediationColumns.AttendeeName, attendee.Id.Value, written) : party is null ? "" : names.NameOf(party);
        var signature = session.Signatures.Find(s => s.AttendeeId == attendee.Id);
        return new AttendeeRow(
            attendee.Id,
            attendee.Role,
            attendee.PartyId,
            party?.Side,
            attendee.PersonId,
            attendee.OrganisationId,
            name,
            attendee.OrganisationName,
            attendee.Present,
            attendee.MustSign,
            Open(MediationColumns.AttendeeSite, attendee.Id.Value, attendee.Site),
            signature is null
                ? null
                : new SignatureRow(
                    signature.Means,
                    signature.At,
                    signature.CollectedBy,
                    Open(MediationColumns.SignatureImage, attendee.Id.Value, signature.Image),
                    Open(MediationColumns.SignatureNote, attendee.Id.Value, signature.Note),
                    signature.ScanId));
    }

    private SignatureRow? RowOf(FactsSignature? signature) => signature is null
        ? null
        : new SignatureRow(signature.Means, signature.At, signature.CollectedBy, Open(MediationColumns.SignatureImage, signature.Id, signature.Image), null, signature.ScanId);

    private RoundRow RowOf(RoundEnding ending, bool works) => new(
        ending.Round,
        ending.Rung,
        ending.Escalated,
        ending.ReasonCode,
        TerminationReasons.Current.Find(ending.ReasonCode)?.Name ?? ending.ReasonCode,
        works ? Open(MediationColumns.EndingNote, ending.DisputeId.Value, ending.Note) : null,
        ending.HandlerName,
        ending.MediatorName,
        ending.On);

    private ExtensionRow RowOf(TermExtension extension) => new(
        extension.Id,
        extension.Rule,
        extension.LastDay,
        extension.NewLastDay,
        cipher.Open(MediationColumns.ExtensionReason, extension.Id.Value, extension.Reason),
        extension.ProposedOn,
        extension.InForceOn);

    private string WhereOf(Session session) => cipher.Open(MediationColumns.SessionPlace, session.Id.Value, session.Where);

    private string? Open(string column, Guid row, SealedText? text) => text is null ? null : cipher.Open(column, row, text);

    /// <summary>Who has to do with a dispute.</summary>
    private sealed record DisputeCircle(OrganisationId? Handler, PersonId? Mediator, string? MediatorName, OrganisationId? Court, List<OrganisationId> Invited);
}
