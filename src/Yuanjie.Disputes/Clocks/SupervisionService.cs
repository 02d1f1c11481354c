using Yuanjie.Data;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Clocks;

/// <summary>The body's answer to a supervisor who asked about an overdue clock; the words are the reason of the act.</summary>
public sealed record AnswerSupervision(DisputeId DisputeId);

public sealed class SupervisionService(YuanjieDb db)
{
    public const int AnswerLength = 500;

    /// <summary>Puts the answer on record and ends the clock of the reply.</summary>
    /// <returns>Refused when nobody asked, or without words.</returns>
    public async Task<Outcome<DisputeId>> AnswerAsync(AnswerSupervision request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AnswerSupervision, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (!dispute.Clocks.Exists(c => c is { Rule: LocalClock.SupervisionReply, IsOpen: true }))
        {
            return ClockRefusals.NotAsked;
        }

        if (string.IsNullOrWhiteSpace(act.Reason) || act.Reason.Length > AnswerLength)
        {
            return ClockRefusals.AnswerMissing;
        }

        dispute.Advance(DisputeAct.AnswerSupervision, act.At);
        db.Record(dispute, new SupervisionAnswered(), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }
}
