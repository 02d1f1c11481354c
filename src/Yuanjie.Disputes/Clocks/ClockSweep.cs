using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Localities;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Clocks;

/// <summary>What one run of the sweep did.</summary>
/// <param name="Warned">Clocks of which those who have to act were reminded.</param>
/// <param name="Breached">Clocks found over, of which the superior was told.</param>
/// <param name="Supervised">Overdue clocks about which the superior asked for an answer.</param>
/// <param name="Lapsed">Rights that were not used in time.</param>
/// <param name="Skipped">Matters somebody was changing at that moment; the next run takes them.</param>
public sealed record ClockSweepResult(int Warned, int Breached, int Supervised, int Lapsed, int Skipped)
{
    /// <summary>Of how many clocks somebody was told something.</summary>
    public int Told => Warned + Breached + Supervised + Lapsed;

    public static ClockSweepResult operator +(ClockSweepResult a, ClockSweepResult b) =>
        new(a.Warned + b.Warned, a.Breached + b.Breached, a.Supervised + b.Supervised, a.Lapsed + b.Lapsed, a.Skipped + b.Skipped);
}

/// <summary>
/// Reminds before the last day (yellow), tells the superior when it has passed (red), and asks for an answer when nothing follows
/// (督办): each once, on working days in working hours. Each matter is one save and says in its clock that it was told, so a run that is
/// stopped halfway has told a whole number of people, and a second run tells nobody twice.
/// </summary>
/// <remarks>
/// The last days of mediations that end with their term of law are taken by <see cref="Mediation.TermSweep"/>, those of promises by
/// <see cref="Performance.PerformanceSweep"/>. Source of the steps: 本地规则 (reminders of the locality pack).
/// </remarks>
public sealed class ClockSweep(YuanjieDb db, LocalityPack pack, Superiors superiors, StaffMessages messages, TimeProvider time)
{
    private const int BatchSize = 200;
    private static readonly ClockSweepResult Nothing = new(0, 0, 0, 0, 0);

    // Their ends have consequences of their own.
    private static readonly string[] TakenElsewhere = [.. ClockRules.All.Where(r => r.EndsMediation).Select(r => r.Id).Distinct(), LocalClock.Performance];

    private readonly ReminderTerms terms = pack.Reminders;

    /// <summary>Does nothing outside working hours.</summary>
    public async Task<ClockSweepResult> RunAsync(Instant now, CancellationToken ct)
    {
        var result = Nothing;
        var today = now.LegalDay();
        if (db.Calendar.IsRestDay(today) || !terms.IsOpenAt(TimeOnly.FromDateTime(now.ToChina().DateTime)))
        {
            return result;
        }

        var longAgo = db.Calendar.AddWorkingDays(today, -terms.SuperviseWorkingDays);
        var soon = db.Calendar.AddWorkingDays(today, terms.WarnWorkingDays);
        foreach (var duty in new[] { ClockDuty.Handler, ClockDuty.Court, ClockDuty.Right })
        {
            var open = db.Set<Clock>().AsNoTracking().Where(c => c.EndedOn == null && c.Duty == duty);
            result = await EachAsync(open.Where(c => c.BreachedOn == null && c.DueOn < today && !TakenElsewhere.Contains(c.Rule)), result, Over, ct);
            if (duty is ClockDuty.Right)
            {
                continue;
            }

            result = await EachAsync(open.Where(c => c.BreachedOn <= longAgo && c.SupervisedOn == null && c.Rule != LocalClock.SupervisionReply), result, Overlong, ct);
            result = await EachAsync(open.Where(c => c.BreachedOn == null && c.DueOn >= today && c.DueOn <= soon && c.WarnedOn == null), result, Near, ct);
        }

        return result;
    }

    private async Task<ClockSweepResult> EachAsync(
        IQueryable<Clock> found, ClockSweepResult result, Func<Dispute, Clock, Act, CancellationToken, Task<ClockSweepResult>> tell, CancellationToken ct)
    {
        // What was told leaves the question; what was passed over stays in it and is stepped over.
        var passed = 0;
        while (true)
        {
            var batch = await found.OrderBy(c => c.BreachedOn).ThenBy(c => c.DueOn).ThenBy(c => c.Id).Skip(passed).Take(BatchSize).Select(c => new { c.Id, c.DisputeId }).ToListAsync(ct);
            foreach (var next in batch)
            {
                ct.ThrowIfCancellationRequested();
                var told = await TellAsync(next.DisputeId, next.Id, tell, ct);
                passed += told.Told == 0 ? 1 : 0;
                result += told;
            }

            if (batch.Count < BatchSize)
            {
                return result;
            }
        }
    }

    private async Task<ClockSweepResult> TellAsync(DisputeId id, ClockId clockId, Func<Dispute, Clock, Act, CancellationToken, Task<ClockSweepResult>> tell, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var dispute = await db.Disputes.SingleAsync(d => d.Id == id, ct);
        if (dispute.Clocks.Find(c => c.Id == clockId) is not { State: ClockState.Running } clock)
        {
            return Nothing;
        }

        var told = await tell(dispute, clock, Act.ByJob(Instant.From(time.GetUtcNow())), ct);
        return await db.SaveUnlessStaleAsync(ct) ? told : Nothing with { Skipped = 1 };
    }

    private async Task<ClockSweepResult> Over(Dispute dispute, Clock clock, Act act, CancellationToken ct)
    {
        if (clock.BreachedOn is not null)
        {
            return Nothing; // another node was faster
        }

        if (clock.Duty is ClockDuty.Right)
        {
            db.Record(dispute, new ClockLapsed(clock.Rule, clock.Subject, clock.DueOn!.Value), act);
            return Nothing with { Lapsed = 1 };
        }

        var superior = await SuperiorAsync(dispute, clock, act, ct);
        db.Record(dispute, new ClockBreached(clock.Rule, clock.Subject, clock.DueOn!.Value, superior?.Id, superior?.Name), act);
        await RemindAsync(dispute, clock, "已到，请尽快办理", act, ct);
        return Nothing with { Breached = 1 };
    }

    private async Task<ClockSweepResult> Overlong(Dispute dispute, Clock clock, Act act, CancellationToken ct)
    {
        if (clock.SupervisedOn is not null)
        {
            return Nothing;
        }

        var superior = await SuperiorAsync(dispute, clock, act, ct);
        db.Record(dispute, new SupervisionOpened(clock.Rule, clock.Subject, clock.DueOn!.Value, terms.ReplyWorkingDays, superior?.Id, superior?.Name), act);
        if (superior is { } above)
        {
            await messages.TellSupervisorsAsync(above.Id, $"【源解】纠纷{dispute.Number}的“{LocalClock.NameOf(clock.Rule)}”期限{ChineseDate.Arabic(clock.DueOn.Value)}已过，已向承办单位发出督办。", act, dispute.Id.Value, ct);
        }

        return Nothing with { Supervised = 1 };
    }

    private async Task<ClockSweepResult> Near(Dispute dispute, Clock clock, Act act, CancellationToken ct)
    {
        // A short clock would be warned of the moment it starts: half of it has to have passed.
        var (length, left) = (db.Calendar.WorkingDaysBetween(clock.From, clock.DueOn!.Value), db.Calendar.WorkingDaysBetween(act.Today, clock.DueOn.Value));
        if (clock.WarnedOn is not null || left > length / 2)
        {
            return Nothing;
        }

        db.Record(dispute, new ClockWarned(clock.Rule, clock.Subject, clock.DueOn.Value), act);
        await RemindAsync(dispute, clock, "到期，请及时办理", act, ct);
        return Nothing with { Warned = 1 };
    }

    // The mediator is told of what the mediator's body has to do, never of what a court owes.
    private async Task RemindAsync(Dispute dispute, Clock clock, string what, Act act, CancellationToken ct)
    {
        if (clock.Duty is ClockDuty.Handler)
        {
            await messages.TellMediatorAsync(dispute.MediatorId, $"【源解】纠纷{dispute.Number}的“{LocalClock.NameOf(clock.Rule)}”期限{ChineseDate.Arabic(clock.DueOn!.Value)}{what}。", act, dispute.Id.Value, ct);
        }
    }

    private async Task<Superior?> SuperiorAsync(Dispute dispute, Clock clock, Act act, CancellationToken ct) =>
        (clock.Duty is ClockDuty.Court ? dispute.CourtId : dispute.HandlerId) is { } late ? await superiors.OfAsync(late, dispute.Area, act.Today, ct) : null;
}
