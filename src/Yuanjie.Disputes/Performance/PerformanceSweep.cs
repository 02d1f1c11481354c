using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>What one run of the sweep did.</summary>
/// <param name="Defaulted">Promises found overdue.</param>
/// <param name="Reminded">Debtors reminded of a day that is near.</param>
/// <param name="Skipped">Matters somebody was changing at that moment; the next run takes them.</param>
public sealed record SweepResult(int Defaulted, int Reminded, int Skipped)
{
    public static SweepResult operator +(SweepResult a, SweepResult b) => new(a.Defaulted + b.Defaulted, a.Reminded + b.Reminded, a.Skipped + b.Skipped);
}

/// <summary>
/// Finds what fell due and was not done, and reminds of what is about to. Each matter is one save, so a run that is stopped
/// halfway has done a whole number of matters and the next run goes on; a second run of a day finds nothing.
/// </summary>
public sealed class PerformanceSweep(YuanjieDb db, TimeProvider time)
{
    /// <summary>So many days before the due day the debtor is reminded.</summary>
    public const int ReminderDays = 3;

    private const int BatchSize = 200;

    public async Task<SweepResult> RunAsync(DateOnly today, CancellationToken ct)
    {
        var result = new SweepResult(0, 0, 0);
        Due? after = null;
        do
        {
            var batch = await NextAsync(today, after, ct);
            foreach (var dispute in batch.Select(b => b.DisputeId).Distinct())
            {
                result += await SweepAsync(dispute, today, ct);
            }

            after = batch.Count < BatchSize ? null : batch[^1];
        }
        while (after is not null);

        return result;
    }

    private Task<List<Due>> NextAsync(DateOnly today, Due? after, CancellationToken ct)
    {
        var horizon = today.AddDays(ReminderDays);
        var open = db.Obligations.AsNoTracking().Where(o => o.DoneOn == null && o.DueOn <= horizon && o.DefaultedOn == null && (o.RemindedOn == null || o.DueOn < today))
            .Join(db.Agreements.Where(a => a.Status == AgreementStatus.Effective), o => o.AgreementId, a => a.Id, (o, _) => o)
            .Join(db.Disputes.Where(d => d.Open), o => o.DisputeId, d => d.Id, (o, d) => new { o.DueOn, o.DisputeId, d.Number });
        if (after is { } last)
        {
#pragma warning disable CA1309 // the databases compare; numbers are ASCII and sort alike in both
            open = open.Where(o => o.DueOn >= last.DueOn && (o.DueOn > last.DueOn || string.Compare(o.Number, last.Number) > 0));
#pragma warning restore CA1309
        }

        return open.OrderBy(o => o.DueOn).ThenBy(o => o.Number).Take(BatchSize).Select(o => new Due(o.DueOn!.Value, o.Number, o.DisputeId)).ToListAsync(ct);
    }

    private async Task<SweepResult> SweepAsync(DisputeId id, DateOnly today, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var dispute = await db.Disputes.SingleAsync(d => d.Id == id, ct);
        if (DisputeLifecycle.Find(dispute.Stage, DisputeAct.MarkDefault).Refused is not null || await db.EffectiveAgreementAsync(id, ct) is not { } agreement)
        {
            return new SweepResult(0, 0, 0); // with the court, which decides first
        }

        var act = Act.ByJob(Instant.From(time.GetUtcNow()));
        var overdue = agreement.Counted.Where(o => o.DefaultedOn is null && o.IsOverdueOn(today, db.Calendar)).ToArray();
        foreach (var obligation in overdue)
        {
            dispute.Default(obligation, today, act.At);
            db.Record(dispute, new ObligationDefaulted(obligation.Id, obligation.Place, obligation.LastDay(db.Calendar)!.Value, obligation.RemainingFen), act);
        }

        var near = agreement.Counted.Where(o => o is { IsDone: false, RemindedOn: null, DebtorId: not null } && o.LastDay(db.Calendar) >= today && o.DueOn <= today.AddDays(ReminderDays)).ToArray();
        foreach (var obligation in near)
        {
            obligation.Remind(today);
            db.Send(new PaymentReminder(id, obligation.Id, obligation.LastDay(db.Calendar)!.Value), act, id.Value);
            db.Record(dispute, new PaymentReminded(obligation.Id, obligation.Place, obligation.DebtorId!.Value, obligation.LastDay(db.Calendar)!.Value), act);
        }

        return await db.SaveUnlessStaleAsync(ct) ? new SweepResult(overdue.Length, near.Length, 0) : new SweepResult(0, 0, 1);
    }

    private sealed record Due(DateOnly DueOn, string Number, DisputeId DisputeId);
}
