using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Clocks;

/// <summary>How the last day of a clock came about, counted anew from what is on record.</summary>
/// <param name="Row">The row of the clock table; null for a day that the place, the parties or a court set.</param>
/// <param name="Name">What the clock is called.</param>
/// <param name="Length">Its length; null for a day that was set.</param>
/// <param name="Source">The norm, or the rule of the place, that gives the length; null where none does.</param>
/// <param name="From">The day it is counted from.</param>
/// <param name="DueOn">The last day as it stands; null while the clock stands still.</param>
/// <param name="Recounted">The last day as the record gives it; null while the clock stands still.</param>
/// <param name="IsProvisional">Whether a notice of holidays not yet published may move it.</param>
/// <param name="EndedOn">The day it ended; null while it is open.</param>
public sealed record ClockProof(
    ClockId Id, ClockRule? Row, string Name, ClockState State, Sentence? Length, string? Source, DateOnly From, DateOnly? DueOn, DateOnly? Recounted, bool IsProvisional, DateOnly? EndedOn,
    IReadOnlyList<CountedStep> Lines)
{
    /// <summary>False where what stands differs from what the record gives: somebody has to look.</summary>
    public bool Agrees => Recounted == DueOn;

    internal static ClockProof Of(Clock clock, LegalCalendar calendar)
    {
        var run = clock.Run;
        var count = run.Count(calendar);
        return new ClockProof(
            clock.Id, run.Row, LocalClock.NameOf(clock.Rule), clock.State, run.Length?.Said, clock.Source ?? run.Row?.Source, clock.From, clock.DueOn, count.LastDay, count.IsProvisional, clock.EndedOn, count.Steps);
    }
}

/// <param name="DueOn">Null while it stands still.</param>
/// <param name="Leads">Whether it is the one that is due now.</param>
public sealed record OpenClock(ClockId Id, string Rule, DateOnly? DueOn, bool Leads);

public sealed class ClockQueries(YuanjieDb db)
{
    /// <summary>The clocks that run or wait, by their last day. The caller has found the dispute for the actor.</summary>
    public Task<List<OpenClock>> OpenAsync(DisputeId id, CancellationToken ct) =>
        db.Set<Clock>().AsNoTracking().Where(c => c.DisputeId == id && c.EndedOn == null)
            .Join(db.Disputes, c => c.DisputeId, d => d.Id, (c, d) => new { c, d.DueRule, d.DueOn, d.DueFrom })
            .OrderBy(x => x.c.DueOn).ThenBy(x => x.c.Seq)
            .Select(x => new OpenClock(x.c.Id, x.c.Rule, x.c.DueOn, x.c.Leads && x.c.Rule == x.DueRule && x.c.DueOn == x.DueOn && x.c.From == x.DueFrom))
            .ToListAsync(ct);

    /// <summary>The proofs of every clock that ever ran for the dispute: the one that is due now first, then what else is open, then what ended; empty when the actor may not see it.</summary>
    public async Task<IReadOnlyList<ClockProof>> ProofsAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispute is null)
        {
            return [];
        }

        var leading = dispute.LeadingClock?.Id;
        return
        [
            .. dispute.Clocks.OrderByDescending(c => c.Id == leading).ThenByDescending(c => c.IsOpen).ThenBy(c => c.IsOpen ? c.DueOn : null).ThenByDescending(c => c.Seq)
                .Select(c => ClockProof.Of(c, db.Calendar)),
        ];
    }
}
