using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>What one run of the sweep did.</summary>
/// <param name="Ended">Mediations whose term of law was over.</param>
/// <param name="Skipped">Matters somebody was changing at that moment; the next run takes them.</param>
public sealed record TermSweepResult(int Ended, int Skipped);

/// <summary>
/// The hard stop: a mediation whose term of law is over, and to whose extension not every party said yes, has ended. It becomes
/// 调解不成 by itself, the parties are told the ways that are open, and filing finds everything as it was told.
/// Terms of the place alone do not end anything; they show as overdue.
/// </summary>
/// <remarks>Each matter is one save, so a run that is stopped halfway has ended a whole number of them, and a second run of a day finds nothing.</remarks>
public sealed class TermSweep(YuanjieDb db, EndingService endings, TimeProvider time)
{
    private const int BatchSize = 200;

    private static readonly string[] Ending = [.. ClockRules.All.Where(r => r.EndsMediation).Select(r => r.Id).Distinct()];
    private static readonly Stage[] Running = [Stage.Accepted, Stage.Mediating];

    public async Task<TermSweepResult> RunAsync(DateOnly today, CancellationToken ct)
    {
        var (ended, skipped) = (0, 0);
        List<DisputeId> over;
        do
        {
            over = await db.Disputes.AsNoTracking()
                .Where(d => d.Open && d.DueOn < today && Ending.Contains(d.DueRule) && Running.Contains(d.Stage))
                .OrderBy(d => d.DueOn).ThenBy(d => d.Number).Skip(skipped).Take(BatchSize).Select(d => d.Id).ToListAsync(ct);
            foreach (var id in over)
            {
                if (await EndAsync(id, ct))
                {
                    ended++;
                }
                else
                {
                    skipped++;
                }
            }
        }
        while (over.Count == BatchSize);

        return new TermSweepResult(ended, skipped);
    }

    private async Task<bool> EndAsync(DisputeId id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var request = new FailMediation { DisputeId = id, ReasonCode = MediationEnds.PeriodExpired, Told = Routes.All, LimitationTold = true };
        try
        {
            return (await endings.FailAsync(request, Act.ByJob(Instant.From(time.GetUtcNow())), ct)).Refused is null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
