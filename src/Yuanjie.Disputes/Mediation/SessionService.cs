using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>A meeting to be held.</summary>
public sealed record ScheduleSession
{
    public required DisputeId DisputeId { get; init; }

    public required SessionMode Mode { get; init; }

    /// <summary>A moment to come when the parties are told; may be past when people met without being asked to.</summary>
    public required Instant StartsAt { get; init; }

    public int Minutes { get; init; } = 60;

    public required string Where { get; init; }

    public required IReadOnlyList<AttendeeInput> Attendees { get; init; }

    /// <summary>Whether the parties are told by short message.</summary>
    public bool Notify { get; init; } = true;
}

public sealed record RescheduleSession(DisputeId DisputeId, SessionId SessionId, Instant StartsAt, int Minutes, string Where);

/// <summary>The reason is the act's.</summary>
public sealed record CancelSession(DisputeId DisputeId, SessionId SessionId);

/// <summary>The record of a session.</summary>
public sealed record RecordSession
{
    public required DisputeId DisputeId { get; init; }

    public required SessionId SessionId { get; init; }

    public required Instant HeldFrom { get; init; }

    public required Instant HeldTo { get; init; }

    public required IReadOnlyList<PresentInput> Present { get; init; }

    public required IReadOnlyList<LineInput> Lines { get; init; }

    public required SessionResult Result { get; init; }

    /// <summary>What came of it; null when the result says it all.</summary>
    public string? Outcome { get; init; }

    /// <summary>Everyone heard or read the record and found it right.</summary>
    public bool ReadBack { get; init; }
}

/// <summary>A signature under a record.</summary>
public sealed record SignRecord
{
    public required DisputeId DisputeId { get; init; }

    public required SessionId SessionId { get; init; }

    public required AttendeeId AttendeeId { get; init; }

    public required SignatureMeans Means { get; init; }

    /// <summary>The drawing as a PNG data address.</summary>
    public string? Image { get; init; }

    /// <summary>A picture of the signed paper. Never of a talk with one side alone: its paper stays with the mediator.</summary>
    public KeptFile? Scan { get; init; }

    /// <summary>Why somebody who was there would not sign.</summary>
    public string? Note { get; init; }
}

public sealed class SessionService(YuanjieDb db, FieldCipher cipher, SessionCipher words, OrganisationQueries organisations)
{
    /// <summary>Plans a meeting and tells the parties who are to come.</summary>
    public async Task<Outcome<SessionId>> ScheduleAsync(ScheduleSession request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.ScheduleSession, act, ct, d => d.WithConsents());
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if ((dispute.MaySchedule(request, act) ?? await MediatorsAreNoJudgesAsync(request.Attendees, ct)) is { } refusal)
        {
            return refusal;
        }

        var session = Session.Plan(dispute, await db.CountSessionsAsync(dispute.Id, ct) + 1, request, act, cipher);
        db.Sessions.Add(session);
        Tell(dispute, session, CaucusStep.Scheduled, new SessionScheduled(session.Id, session.Place, session.Mode, session.StartsAt), act);
        if (request.Notify)
        {
            db.TellParties(dispute, session, SessionChange.Scheduled, act);
        }

        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    public async Task<Outcome<SessionId>> RescheduleAsync(RescheduleSession request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, request.SessionId, DisputeAct.ScheduleSession, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, session) = begun.Value;
        if (session.Move(request, act, cipher) is { } refusal)
        {
            return refusal;
        }

        Tell(dispute, session, CaucusStep.Moved, new SessionMoved(session.Id, session.Place, session.StartsAt), act);
        db.TellParties(dispute, session, SessionChange.Moved, act);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    public async Task<Outcome<SessionId>> CancelAsync(CancelSession request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, request.SessionId, DisputeAct.CancelSession, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, session) = begun.Value;
        if (session.Cancel() is { } refusal)
        {
            return refusal;
        }

        Tell(dispute, session, CaucusStep.Cancelled, new SessionCancelled(session.Id, session.Place), act);
        db.TellParties(dispute, session, SessionChange.Cancelled, act);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>Writes the record of a session, or writes it anew while nobody has signed.</summary>
    public async Task<Outcome<SessionId>> RecordAsync(RecordSession request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, request.SessionId, DisputeAct.RecordSession, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, session) = begun.Value;
        if (session.Mode is not SessionMode.Caucus && !dispute.IsLedBy(act.Actor))
        {
            return DisputeRefusals.OtherBody;
        }

        if (session.Record(request, act, cipher, words) is { } refusal)
        {
            return refusal;
        }

        Tell(
            dispute,
            session,
            CaucusStep.Recorded,
            new SessionRecorded(session.Id, session.Place, session.Mode, request.Result, request.HeldFrom, session.Revision, session.RecordedAt),
            act);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>Puts a signature under a record.</summary>
    /// <returns>True when it was the last one and the record is final.</returns>
    public async Task<Outcome<bool>> SignAsync(SignRecord request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, request.SessionId, DisputeAct.SignRecord, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, session) = begun.Value;
        if (session.Attendees.Find(a => a.Id == request.AttendeeId) is not { } signer)
        {
            return MediationRefusals.SignerAbsent;
        }

        // Somebody of another body signs for themselves; the leading body collects the others'.
        if (!dispute.IsLedBy(act.Actor) && (signer.PersonId is null || signer.PersonId != act.Actor.Person))
        {
            return DisputeRefusals.OtherBody;
        }

        if (session.Mode is SessionMode.Caucus && request.Scan is not null)
        {
            return MediationRefusals.CaucusScan;
        }

        var scan = db.Attach(dispute, signer.PartyId, request.Scan, act, cipher);
        if (session.Sign(request, scan, act, cipher, words) is { } refusal)
        {
            return refusal;
        }

        Tell(dispute, session, CaucusStep.SignatureAdded, new RecordSigned(session.Id, session.Place, signer.Role, signer.OrganisationName, request.Means), act);
        if (session.RecordHash is { } hash)
        {
            Tell(dispute, session, CaucusStep.Completed, new RecordCompleted(session.Id, session.Place, Convert.ToHexStringLower(hash)), act);
        }

        await db.SaveChangesAsync(ct);
        return session.FinalAt is not null;
    }

    private async Task<Refusal?> MediatorsAreNoJudgesAsync(IEnumerable<AttendeeInput> attendees, CancellationToken ct)
    {
        foreach (var body in attendees.Where(a => a.Role is AttendeeRole.Mediator).Select(a => a.OrganisationId).OfType<OrganisationId>().Distinct())
        {
            if (await organisations.FindAsync(body, ct) is { } found && found.Kind.IsCourt())
            {
                return MediationRefusals.JudgeOnlyGuides;
            }
        }

        return null;
    }

    // A talk with one side alone leaves a trace that only the mediators of the dispute can see.
    private void Tell(Dispute dispute, Session session, CaucusStep step, IEvent open, Act act) =>
        db.Record(dispute, session.Mode is SessionMode.Caucus ? new CaucusNoted(session.Id, step, session.StartsAt) : open, act);

    private async Task<Outcome<(Dispute Dispute, Session Session)>> BeginAsync(DisputeId id, SessionId sessionId, DisputeAct what, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(id, what, act, ct, d => d.WithConsents());
        if (begun.Refused is { } no)
        {
            return no;
        }

        var session = await db.FindSessionAsync(id, sessionId, ct);
        return session is null || (session.Mode is SessionMode.Caucus && !MediationAccess.IsMediator(begun.Value, session, act.Actor))
            ? MediationRefusals.SessionNotFound
            : (begun.Value, session);
    }
}
