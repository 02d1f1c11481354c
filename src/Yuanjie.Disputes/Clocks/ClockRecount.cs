using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Clocks;

/// <param name="Was">The last day as it stands.</param>
/// <param name="Becomes">The last day by the proposed calendar.</param>
public sealed record MovedClock(string DisputeNumber, string Rule, DateOnly From, DateOnly Was, DateOnly Becomes);

/// <summary>What another calendar would do to the clocks that run.</summary>
/// <param name="Running">Clocks whose last day lies on or after the first day that changes.</param>
/// <param name="Looked">How many of them were counted, nearest day first.</param>
/// <param name="Moved">How many of those would end on another day.</param>
/// <param name="First">The nearest of those.</param>
public sealed record RecountPreview(int Running, int Looked, int Moved, IReadOnlyList<MovedClock> First);

/// <param name="Open">All clocks that run or wait.</param>
/// <param name="Behind">Those still counted by an older table or calendar.</param>
public sealed record RecountProgress(int Open, int Behind)
{
    /// <summary>When an administrator stopped it; null while it may run.</summary>
    public Instant? StoppedAt { get; init; }

    public string? StoppedBy { get; init; }
}

/// <summary>What one run did.</summary>
/// <param name="Counted">Clocks counted anew.</param>
/// <param name="Moved">Those that end on another day now.</param>
/// <param name="Skipped">Matters somebody was changing at that moment; the next run takes them.</param>
public sealed record RecountResult(int Counted, int Moved, int Skipped);

/// <summary>
/// Counts open clocks anew when the table of clocks or the calendar has changed. A clock says by what it was counted, so a run that is
/// stopped is gone on from by the next one, and a run with nothing to do is one look into an index.
/// </summary>
public sealed class ClockRecount(YuanjieDb db, TimeProvider time)
{
    private const int MostLooked = 20_000;
    private const int MostShown = 50;

    // A day off can move a last day that lies before it by as much as a holiday is long.
    private const int LongestHoliday = 15;

    /// <summary>How many clocks are counted between two looks at whether an administrator has stopped it.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>What the proposed calendar would do, without doing it.</summary>
    /// <param name="proposed">The calendar to be.</param>
    /// <param name="firstChanged">The first day of which it says something else.</param>
    /// <param name="ct">Stops the count.</param>
    public async Task<RecountPreview> PreviewAsync(LegalCalendar proposed, DateOnly firstChanged, CancellationToken ct)
    {
        var touched = Open.Where(c => c.DueOn >= firstChanged.AddDays(-LongestHoliday));
        var near = await touched.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(MostLooked).Join(db.Disputes, c => c.DisputeId, d => d.Id, (c, d) => new { Clock = c, d.Number }).ToListAsync(ct);
        var moved = near
            .Select(n => new { n.Clock, n.Number, Becomes = n.Clock.Run.LastDay(proposed) })
            .Where(n => n.Becomes is not null && n.Becomes != n.Clock.DueOn)
            .ToList();
        return new RecountPreview(
            await touched.CountAsync(ct),
            near.Count,
            moved.Count,
            [.. moved.OrderBy(m => m.Clock.DueOn).Take(MostShown).Select(m => new MovedClock(m.Number, m.Clock.Rule, m.Clock.From, m.Clock.DueOn!.Value, m.Becomes!.Value))]);
    }

    public async Task<RecountProgress> ProgressAsync(CancellationToken ct)
    {
        var behind = 0;
        foreach (var side in Behind)
        {
            behind += await Open.CountAsync(side, ct);
        }

        var stop = await db.Set<RecountStop>().AsNoTracking().SingleOrDefaultAsync(ct);
        return new RecountProgress(await Open.CountAsync(ct), behind) { StoppedAt = stop?.StoppedAt, StoppedBy = stop?.StoppedBy };
    }

    /// <summary>Lets the recount rest after the batch at hand, on every node and over a restart, until <see cref="ResumeAsync"/>. System administrators only.</summary>
    /// <returns>Refused when it is stopped already.</returns>
    public Task<Outcome<bool>> StopAsync(Act act, CancellationToken ct) => SetAsync(stopped: true, act, ct);

    /// <summary>Lets it go on from where it rests.</summary>
    /// <returns>Refused when it is not stopped.</returns>
    public Task<Outcome<bool>> ResumeAsync(Act act, CancellationToken ct) => SetAsync(stopped: false, act, ct);

    /// <summary>Counts whatever is behind, batch by batch; nothing while an administrator holds it up.</summary>
    public async Task<RecountResult> RunAsync(CancellationToken ct)
    {
        var result = new RecountResult(0, 0, 0);
        foreach (var side in Behind)
        {
            var before = result.Skipped;
            List<Clock> batch;
            do
            {
                if (await db.Set<RecountStop>().AnyAsync(s => s.StoppedAt != null, ct))
                {
                    return result;
                }

                // What was skipped is still behind and stands first.
                batch = await Open.Where(side).OrderBy(c => c.Basis).ThenBy(c => c.Id).Skip(result.Skipped - before).Take(BatchSize).ToListAsync(ct);
                result = await TakeAsync(batch, result, ct);
            }
            while (batch.Count == BatchSize);
        }

        return result;
    }

    private async Task<Outcome<bool>> SetAsync(bool stopped, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return RecountRefusals.NotAllowed;
        }

        if (act.RequestKey is { } key && await db.FindRequestAsync(key, ct) is not null)
        {
            return stopped; // a second click on the same form
        }

        var stop = await db.Set<RecountStop>().SingleOrDefaultAsync(ct) ?? db.Add(new RecountStop()).Entity;
        if (stop.StoppedAt is not null == stopped)
        {
            return stopped ? RecountRefusals.AlreadyStopped : RecountRefusals.NotStopped;
        }

        stop.Set(stopped, act);
        db.Record(stop, stopped ? new RecountStopped() : new RecountResumed(), act);
        await db.SaveChangesAsync(ct);
        return stopped;
    }

    private IQueryable<Clock> Open => db.Set<Clock>().AsNoTracking().Where(c => c.EndedOn == null);

    // "Less" and "more" are each a piece of the index; "other than" is none.
    private IEnumerable<Expression<Func<Clock, bool>>> Behind
    {
        get
        {
            var basis = ClockRules.BasisOf(db.Calendar);
#pragma warning disable CA1309, CA1310 // the databases compare; a basis is ASCII and sorts alike in both
            yield return c => c.Basis.CompareTo(basis) < 0;
            yield return c => c.Basis.CompareTo(basis) > 0;
#pragma warning restore CA1309, CA1310
        }
    }

    private async Task<RecountResult> TakeAsync(IReadOnlyList<Clock> batch, RecountResult result, CancellationToken ct)
    {
        var stay = batch.Where(c => c.Run.LastDay(db.Calendar) == c.DueOn).Select(c => c.Id).ToList();
        var basis = ClockRules.BasisOf(db.Calendar);
        await db.Set<Clock>().Where(c => stay.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Basis, basis), ct);
        result = result with { Counted = result.Counted + stay.Count };
        foreach (var clocks in batch.Where(c => !stay.Contains(c.Id)).GroupBy(c => c.DisputeId))
        {
            var ids = clocks.Select(c => c.Id).ToHashSet();
            result = await MoveAsync(clocks.Key, ids, ct)
                ? result with { Counted = result.Counted + ids.Count, Moved = result.Moved + ids.Count }
                : result with { Skipped = result.Skipped + ids.Count };
        }

        return result;
    }

    private async Task<bool> MoveAsync(DisputeId id, HashSet<ClockId> moved, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var dispute = await db.Disputes.SingleAsync(d => d.Id == id, ct);
        var act = Act.ByJob(Instant.From(time.GetUtcNow()));
        foreach (var clock in dispute.Clocks.Where(c => moved.Contains(c.Id) && c.IsOpen))
        {
            var was = clock.DueOn;
            clock.Recount(db.Calendar);
            db.Record(dispute, new ClockRecounted(clock.Rule, clock.Subject, was, clock.DueOn), act);
        }

        return await db.SaveUnlessStaleAsync(ct);
    }
}

public static class RecountRefusals
{
    public static Refusal NotAllowed { get; } = new("recount.not-allowed", "只有系统管理员可以停下或者接着重新计算。", RefusalKind.Forbidden);

    public static Refusal AlreadyStopped { get; } = new("recount.already-stopped", "重新计算已经停下。", RefusalKind.WrongStage);

    public static Refusal NotStopped { get; } = new("recount.not-stopped", "重新计算没有停下，不用再开始。", RefusalKind.WrongStage);
}
