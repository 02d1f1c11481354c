using Yuanjie.Data;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Clocks;

/// <summary>Something that happened to the limitation period outside the platform; the reason of the act says what shows it, null where nothing does.</summary>
/// <param name="Kind">One that a person puts on record.</param>
/// <param name="On">The day it happened: for a demand, on which it reached the debtor.</param>
public sealed record RecordLimitation(DisputeId DisputeId, LimitationKind Kind, DateOnly On);

/// <summary>A record that was an error; the reason of the act says why.</summary>
/// <param name="Seq">Its place in the log of the dispute.</param>
public sealed record StrikeLimitation(DisputeId DisputeId, int Seq);

public sealed class LimitationService(YuanjieDb db, LimitationQueries queries)
{
    public const int NoteLength = 500;

    public async Task<Outcome<DisputeId>> RecordAsync(RecordLimitation request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.RecordLimitation, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (!LimitationRules.All.Any(r => r.Kind == request.Kind && r.ByPerson))
        {
            return ClockRefusals.LimitationKindMissing;
        }

        if (request.On > act.Today || request.On < Deadline.Earliest)
        {
            return ClockRefusals.LimitationDayOutside;
        }

        if (act.Reason?.Length > NoteLength)
        {
            return ClockRefusals.LimitationNoteTooLong;
        }

        var dispute = begun.Value;
        dispute.Advance(DisputeAct.RecordLimitation, act.At);
        db.Record(dispute, new LimitationRecorded(request.Kind, request.On), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Lets a record made by a person count no longer; it stays in the log.</summary>
    public async Task<Outcome<DisputeId>> StrikeAsync(StrikeLimitation request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.RecordLimitation, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if ((await queries.ReadAsync(dispute.Id, ct)).Facts.SingleOrDefault(f => f.Recorded && f.Seq == request.Seq) is not { } struck)
        {
            return ClockRefusals.NothingToStrike;
        }

        if (string.IsNullOrWhiteSpace(act.Reason) || act.Reason.Length > NoteLength)
        {
            return ClockRefusals.StrikeNeedsWords;
        }

        dispute.Advance(DisputeAct.RecordLimitation, act.At);
        db.Record(dispute, new LimitationStruck(struck.Seq, struck.Kind, struck.On), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }
}
