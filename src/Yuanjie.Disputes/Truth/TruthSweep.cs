using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Localities;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Truth;

/// <param name="Found">Suspicions listed for the first time.</param>
/// <param name="Grown">Those that got more disputes.</param>
public sealed record TruthSweepResult(int Found, int Grown);

/// <summary>Looks at what was agreed of late a second time and lists what wants an answer. It lists a thing once, however often and on whatever node it looks.</summary>
public sealed class TruthSweep(YuanjieDb db, LocalityPack pack, TimeProvider time)
{
    public async Task<TruthSweepResult> RunAsync(CancellationToken ct)
    {
        var act = Act.ByJob(Instant.From(time.GetUtcNow()));
        var look = new SecondLook(db, pack.Truth, act.Today);
        var (found, grown) = (0, 0);
        await foreach (var hit in look.HitsAsync(ct))
        {
            db.ChangeTracker.Clear();
            var known = await db.Set<Suspicion>().Include(s => s.Disputes).SingleOrDefaultAsync(s => s.Detector == hit.Detector && s.Key == hit.Key, ct);
            if (known is null)
            {
                found += await ListAsync(hit, act, ct) ? 1 : 0;
            }
            else if ((known.Verdict is null || hit.Detector.AsksAgain()) && known.Grow(hit) is > 0 and var added)
            {
                db.Record(known, new SuspicionGrown(hit.Detector, added), act);
                grown += await db.SaveUnlessStaleAsync(ct) ? 1 : 0;
            }
        }

        return new TruthSweepResult(found, grown);
    }

    private async Task<bool> ListAsync(Hit hit, Act act, CancellationToken ct)
    {
        var places = await db.Disputes.Where(d => hit.Disputes.Contains(d.Id)).Select(d => new { d.CountyCode, d.TownCode }).Distinct().ToListAsync(ct);
        var counties = places.Select(p => p.CountyCode).Distinct().ToList();
        var suspicion = Suspicion.Of(hit, counties is [var county] ? county : null, places is [{ TownCode: var town }] ? town : null, act);
        db.Add(suspicion);
        db.Record(suspicion, new SuspicionFound(hit.Detector, hit.Key, [.. suspicion.Disputes.Select(d => d.DisputeId)]), act);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            return false; // another node was faster
        }
    }
}
