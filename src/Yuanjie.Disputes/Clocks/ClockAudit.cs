using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Clocks;

/// <summary>A clock as two ways of knowing it can be compared.</summary>
public sealed record ClockLine(string Rule, Guid? Subject, DateOnly From, DateOnly? DueOn, ClockState State, DateOnly? EndedOn);

/// <param name="Stored">The rows, in the order in which the clocks started.</param>
/// <param name="Replayed">The same, folded from the log alone.</param>
public sealed record ClockComparison(IReadOnlyList<ClockLine> Stored, IReadOnlyList<ClockLine> Replayed);

/// <summary>Shows that the log alone gives the clocks again.</summary>
public sealed class ClockAudit(YuanjieDb db, EventCatalogue catalogue)
{
    /// <exception cref="InvalidOperationException">There is no such dispute.</exception>
    public async Task<ClockComparison> CompareAsync(DisputeId id, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().SingleAsync(d => d.Id == id, ct);
        List<Clock> replayed = [];
        foreach (var record in await db.Events.AsNoTracking().Where(e => e.StreamId == id.Value).OrderBy(e => e.Seq).ToListAsync(ct))
        {
            replayed.Fold(catalogue.Read(record), record.At.LegalDay(), start => Clock.Start(id, dispute.CountyCode, dispute.TownCode, record.Seq, start, db.Calendar), db.Calendar);
        }

        return new ClockComparison(LinesOf(dispute.Clocks), LinesOf(replayed));
    }

    private static IReadOnlyList<ClockLine> LinesOf(IEnumerable<Clock> clocks) =>
        [.. clocks.OrderBy(c => c.Seq).ThenBy(c => c.Rule, StringComparer.Ordinal).ThenBy(c => c.Subject).Select(c => new ClockLine(c.Rule, c.Subject, c.From, c.DueOn, c.State, c.EndedOn))];
}
