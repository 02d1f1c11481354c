using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>The court's side: take it in or not, ask for more, rule, serve.</summary>
public sealed class ReviewService(YuanjieDb db, FieldCipher cipher)
{
    /// <summary>Dockets the application under the court's case number.</summary>
    public Task<Outcome<ConfirmationId>> AcceptAsync(AcceptConfirmation request, Act act, CancellationToken ct) =>
        DoAsync(request.DisputeId, DisputeAct.AcceptConfirmation, act, async (dispute, application) =>
        {
            if (application.Accept(request.CaseNumber, act.Today, db.Calendar) is { } refused)
            {
                return refused;
            }

            if (await db.Confirmations.AnyAsync(c => c.CaseNumber == application.CaseNumber && c.Id != application.Id, ct))
            {
                return ConfirmationRefusals.CaseNumberTaken(application.CaseNumber!);
            }

            dispute.Advance(DisputeAct.AcceptConfirmation, act.At);
            db.Record(dispute, new ConfirmationAccepted(application.Id, application.CaseNumber!, act.Today, application.TargetOn!.Value, application.LimitOn!.Value), act);
            return null;
        }, ct);

    /// <summary>不予受理, on one of the five grounds.</summary>
    public Task<Outcome<ConfirmationId>> DeclineAsync(DeclineConfirmation request, Act act, CancellationToken ct) =>
        DoAsync(request.DisputeId, DisputeAct.DeclineConfirmation, act, async (dispute, application) =>
        {
            if (application.Decline(request.GroundCode, request.Reason, act.Today, cipher) is { } refused)
            {
                return refused;
            }

            dispute.Advance(DisputeAct.DeclineConfirmation, act.At);
            db.Record(dispute, new ConfirmationDeclined(application.Id, request.GroundCode), act);
            return null;
        }, ct);

    public Task<Outcome<ConfirmationId>> RequestSupplementAsync(RequestSupplement request, Act act, CancellationToken ct) =>
        DoAsync(request.DisputeId, DisputeAct.RequestSupplement, act, (dispute, application) =>
        {
            if (application.AskForMore(request.What, request.By, act.Today, cipher) is { } refused)
            {
                return Task.FromResult<Refusal?>(refused);
            }

            dispute.Advance(DisputeAct.RequestSupplement, act.At);
            db.Record(dispute, new ConfirmationSupplementAsked(application.Id, request.By), act);
            return Task.FromResult<Refusal?>(null);
        }, ct);

    /// <summary>按撤回申请处理, once the day for the supplement has passed unanswered.</summary>
    public Task<Outcome<ConfirmationId>> DeemWithdrawnAsync(DeemConfirmationWithdrawn request, Act act, CancellationToken ct) =>
        DoAsync(request.DisputeId, DisputeAct.DeemConfirmationWithdrawn, act, async (dispute, application) =>
        {
            var missed = application.SupplementBy;
            if (application.DeemWithdrawn(act.Today) is { } refused)
            {
                return refused;
            }

            dispute.Advance(DisputeAct.DeemConfirmationWithdrawn, act.At);
            db.Record(dispute, new ConfirmationDeemedWithdrawn(application.Id, missed!.Value), act);
            return null;
        }, ct);

    /// <summary>裁定确认: from now on the agreement can be enforced.</summary>
    public Task<Outcome<ConfirmationId>> ConfirmAsync(Confirm request, Act act, CancellationToken ct) =>
        DoAsync(request.DisputeId, DisputeAct.Confirm, act, async (dispute, application) =>
        {
            if (application.Confirm(request.RulingNumber, request.RuledOn ?? act.Today, act.Actor.Name, act.Today) is { } refused)
            {
                return refused;
            }

            dispute.Advance(DisputeAct.Confirm, act.At);
            db.Record(dispute, new AgreementConfirmed(application.Id, application.AgreementId, application.RulingNumber!, application.EndedOn!.Value), act);
            return null;
        }, ct);

    /// <summary>裁定驳回: the parties may change the agreement, mediate again, or sue.</summary>
    public Task<Outcome<ConfirmationId>> RejectAsync(RejectConfirmation request, Act act, CancellationToken ct) =>
        DoAsync(request.DisputeId, DisputeAct.RejectConfirmation, act, async (dispute, application) =>
        {
            if (application.Reject(request.RulingNumber, request.RuledOn ?? act.Today, request.GroundCode, request.Reason, act.Actor.Name, act.Today, cipher) is { } refused)
            {
                return refused;
            }

            dispute.Advance(DisputeAct.RejectConfirmation, act.At);
            db.Record(dispute, new ConfirmationRejected(application.Id, application.RulingNumber!, application.EndedOn!.Value, request.GroundCode), act);
            return null;
        }, ct);

    /// <summary>Notes the day the ruling reached a party, from which it may object.</summary>
    public Task<Outcome<ConfirmationId>> RecordServiceAsync(RecordService request, Act act, CancellationToken ct) =>
        DoAsync(request.DisputeId, DisputeAct.RecordService, act, (dispute, application) =>
        {
            if (application.Serve(request.PartyId, request.ServedOn, act.Today, db.Calendar) is { } refused)
            {
                return Task.FromResult<Refusal?>(refused);
            }

            dispute.Advance(DisputeAct.RecordService, act.At);
            db.Record(dispute, new RulingServed(application.Id, request.PartyId, request.ServedOn, application.Applicants.Single(a => a.PartyId == request.PartyId).ObjectUntil!.Value), act);
            return Task.FromResult<Refusal?>(null);
        }, ct);

    // Every act of the court: load, ask whether it is this court's, decide, save.
    private async Task<Outcome<ConfirmationId>> DoAsync(
        DisputeId id, DisputeAct what, Act act, Func<Dispute, ConfirmationApplication, Task<Refusal?>> decide, CancellationToken ct)
    {
        var begun = await db.BeginAsync(id, what, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (await db.LatestConfirmationAsync(id, ct) is not { } application)
        {
            return ConfirmationRefusals.NoApplication;
        }

        if (!act.Actor.IsSystem && act.Actor.Organisation != application.CourtId)
        {
            return DisputeRefusals.OtherCourt;
        }

        if (await decide(begun.Value, application) is { } refused)
        {
            return refused;
        }

        await db.SaveChangesAsync(ct);
        return application.Id;
    }
}
