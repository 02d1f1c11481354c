using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>A visit that was made.</summary>
public sealed record RecordVisit
{
    public required DisputeId DisputeId { get; init; }

    /// <summary>Not a moment to come.</summary>
    public required Instant At { get; init; }

    public required string Address { get; init; }

    public required string PeopleMet { get; init; }

    public required string Matter { get; init; }

    /// <summary>What is to be done next; null when nothing.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Members of staff who came along; null when alone.</summary>
    public string? Companions { get; init; }

    /// <summary>Null when none was taken.</summary>
    public KeptFile? Photo { get; init; }
}

/// <param name="SessionId">Null when given outside a session.</param>
public sealed record GiveGuidance(DisputeId DisputeId, string Text, SessionId? SessionId = null);

/// <summary>Gives one of the bodies of a dispute something to do.</summary>
public sealed record AssignTask(DisputeId DisputeId, OrganisationId OrganisationId, string What, DateOnly DueOn);

public sealed record FinishTask(DisputeId DisputeId, JointTaskId TaskId, string Result);

/// <summary>Work around the table: visits, a judge's guidance, tasks of several bodies.</summary>
public sealed class FieldworkService(YuanjieDb db, FieldCipher cipher)
{
    public async Task<Outcome<VisitId>> VisitAsync(RecordVisit request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.RecordVisit, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (request.At > act.At)
        {
            return MediationRefusals.VisitInFuture;
        }

        var dispute = begun.Value;
        var photo = db.Attach(dispute, null, request.Photo, act, cipher);
        var visit = Visit.Make(dispute, request, photo, act, cipher);
        db.Visits.Add(visit);
        db.Record(dispute, new VisitRecorded(visit.Id, visit.At), act);
        await db.SaveChangesAsync(ct);
        return visit.Id;
    }

    /// <summary>A judge advises. The note is for the mediators; the judge mediates nothing.</summary>
    public async Task<Outcome<DisputeId>> GuideAsync(GiveGuidance request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Guide, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;

        // A talk with one side alone is none of a judge's business.
        if (request.SessionId is { } session && !await db.Sessions.AnyAsync(s => s.Id == session && s.DisputeId == dispute.Id && s.Mode != SessionMode.Caucus, ct))
        {
            return MediationRefusals.SessionNotFound;
        }

        var note = GuidanceNote.Make(dispute, request, act, cipher);
        db.GuidanceNotes.Add(note);
        db.Record(dispute, new GuidanceGiven(note.JudgeId, note.CourtId, note.SessionId), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    public async Task<Outcome<JointTaskId>> AssignTaskAsync(AssignTask request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AssignTask, act, ct, d => d.Include(x => x.InvitedBodies));
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (request.DueOn < act.Today)
        {
            return MediationRefusals.TaskDueInPast;
        }

        var body = request.OrganisationId == dispute.HandlerId
            ? dispute.HandlerName
            : dispute.InvitedBodies.Find(b => b.OrganisationId == request.OrganisationId)?.Name;
        if (body is null)
        {
            return MediationRefusals.BodyNotInvited;
        }

        var task = JointTask.Make(dispute, body, request, act, cipher);
        db.JointTasks.Add(task);
        db.Record(dispute, new TaskAssigned(task.Id, task.OrganisationId, body, task.DueOn), act);
        await db.SaveChangesAsync(ct);
        return task.Id;
    }

    /// <summary>Writes down what came of a task; the body that has it does so, or the one that leads.</summary>
    public async Task<Outcome<JointTaskId>> FinishTaskAsync(FinishTask request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.FinishTask, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var task = await db.JointTasks.SingleOrDefaultAsync(t => t.Id == request.TaskId && t.DisputeId == dispute.Id, ct);
        if (task is null)
        {
            return MediationRefusals.TaskNotFound;
        }

        if (task.Finish(request.Result, act, dispute.IsLedBy(act.Actor), cipher) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new TaskFinished(task.Id, task.OrganisationId, task.OrganisationName), act);
        await db.SaveChangesAsync(ct);
        return task.Id;
    }
}
