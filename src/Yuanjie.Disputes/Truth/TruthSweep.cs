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
    private const string Again = "/again-";

    public async Task<TruthSweepResult> RunAsync(CancellationToken ct)
    {
        var act = Act.ByJob(Instant.From(time.GetUtcNow()));
        var look = new SecondLook(db, pack.Truth, act.Today);
        var (found, grown) = (0, 0);
        await foreach (var hit in look.HitsAsync(ct))
        {
            db.ChangeTracker.Clear();
            var known = await db.Set<Suspicion>().Include(s => s.Disputes).Where(s => s.Detector == hit.Detector && (s.Key == hit.Key || s.Key.StartsWith(hit.Key + Again))).ToListAsync(ct);
            if (known.Find(s => s.Verdict is null) is { } open)
            {
                grown += await GrowAsync(open, hit, act, ct) ? 1 : 0;
            }
            else if (known.Count == 0)
            {
                found += await ListAsync(hit, act, ct) ? 1 : 0;
            }
            else if (hit.Detector.AsksAgain() && hit.Disputes.Except(known.SelectMany(s => s.Disputes).Select(d => d.DisputeId)).Any())
            {
                // What was answered stays answered; the question is put once more.
                found += await ListAsync(hit with { Key = $"{hit.Key}{Again}{known.Count + 1}" }, act, ct) ? 1 : 0;
            }
        }

        return new TruthSweepResult(found, grown);
    }

    private async Task<bool> GrowAsync(Suspicion open, Hit hit, Act act, CancellationToken ct)
    {
        if (open.Grow(hit) is not (> 0 and var added))
        {
            return false;
        }

        await LocateAsync(open, ct);
        db.Record(open, new SuspicionGrown(hit.Detector, added), act);
        return await db.SaveUnlessStaleAsync(ct);
    }

    private async Task<bool> ListAsync(Hit hit, Act act, CancellationToken ct)
    {
        var suspicion = Suspicion.Of(hit, act);
        await LocateAsync(suspicion, ct);
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

    private async Task LocateAsync(Suspicion suspicion, CancellationToken ct)
    {
        var ids = suspicion.Disputes.ConvertAll(d => d.DisputeId);
        var places = await db.Disputes.Where(d => ids.Contains(d.Id)).Select(d => new { d.CountyCode, d.TownCode }).Distinct().ToListAsync(ct);
        var counties = places.Select(p => p.CountyCode).Distinct().ToList();
        suspicion.Locate(counties is [var county] ? county : null, places is [{ TownCode: var town }] ? town : null);
    }
}
