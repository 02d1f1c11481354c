using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Files;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Localities;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Ledger;

/// <summary>Takes the ledger out for exactly this filter. Why, is the reason of the act.</summary>
public sealed record RequestLedgerExport(LedgerFilter Filter, ExportFormat Format);

/// <summary>What the file is made from, once every row is kept.</summary>
public sealed record LedgerExportSheet(ExportJobId Id, ExportFormat Format, int Rows, string OwnerName, string Reason, Instant RequestedAt)
{
    /// <summary>Who, when and what for: the last line of every file, so that a copy that went astray says whose it was.</summary>
    public string Watermark => $"本表由 {OwnerName} 于 {RequestedAt.ToChina():yyyy-MM-dd HH:mm} 从源解平台导出，共 {Rows} 件，用途：{Reason}。个人信息已遮盖，请勿外传。";
}

/// <summary>Asks for exports, fills them chunk by chunk and hands them to their owner.</summary>
public sealed class LedgerExportService(YuanjieDb db, LedgerQueries ledger, AreaNames areas, LocalityPack pack, FieldCipher cipher)
{
    /// <summary>Rows in one export at most.</summary>
    public const int MostRows = 50_000;

    /// <summary>Rows read and kept at once.</summary>
    public const int ChunkRows = 500;

    /// <summary>How long the file can be downloaded, in calendar days of 24 hours.</summary>
    public const int KeptDays = 7;

    public const int ReasonLength = 200;
    private const int ShortestReason = 5;

    /// <summary>Taken up so often without a step forward, an export is given up.</summary>
    internal const int MostAttempts = 5;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <returns>The export; the same form again gives the same one.</returns>
    public async Task<Outcome<ExportJobId>> RequestAsync(RequestLedgerExport request, Act act, CancellationToken ct)
    {
        if (act.Actor.Account is not { } account || !act.Actor.Can(Permission.Export))
        {
            return LedgerExportRefusals.Forbidden;
        }

        if (act.Reason is not { Length: >= ShortestReason and <= ReasonLength })
        {
            return LedgerExportRefusals.ReasonMissing;
        }

        if (act.RequestKey is { } key && await db.FindRequestAsync(key, ct) is { } earlier)
        {
            return new ExportJobId(earlier);
        }

        var filter = request.Filter with { After = null };
        var rows = await ledger.CountAsync(filter, act.Actor, act.Today, ct);
        if (rows is 0)
        {
            return LedgerExportRefusals.Nothing;
        }

        if (rows > MostRows)
        {
            return LedgerExportRefusals.TooMany(rows);
        }

        var job = ExportJob.Request(filter, request.Format, rows, account, act, cipher);
        db.ExportJobs.Add(job);
        db.Record(job, new ExportRequested(request.Format, rows, filter with { Text = null }, filter.Text is not null), act);
        await db.SaveChangesAsync(ct);
        return job.Id;
    }

    /// <summary>Takes up the export that waits longest, unless another node has it.</summary>
    /// <returns>Null when nothing waits.</returns>
    public async Task<ExportJobId?> TakeWaitingAsync(Instant now, CancellationToken ct)
    {
        var waiting = await db.ExportJobs.AsNoTracking().Where(j => j.ReadyAt == null && j.LeasedUntil <= now && j.Attempts < MostAttempts)
            .OrderBy(j => j.LeasedUntil).ThenBy(j => j.RequestedAt).Select(j => j.Id).Take(1).ToListAsync(ct);
        if (waiting is not [var id])
        {
            return null;
        }

        var until = now.Plus(Lease);
        var taken = await db.ExportJobs.Where(j => j.Id == id && j.ReadyAt == null && j.LeasedUntil <= now)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, until).SetProperty(j => j.Attempts, j => j.Attempts + 1), ct);
        return taken == 1 ? id : null;
    }

    /// <summary>Keeps the next chunk of rows.</summary>
    /// <returns>True while rows remain.</returns>
    public async Task<bool> FillAsync(ExportJobId id, Instant now, CancellationToken ct, int size = ChunkRows)
    {
        var job = await db.ExportJobs.SingleAsync(j => j.Id == id, ct);
        if (job.Filled)
        {
            return false;
        }

        var page = await ledger.SearchAsync(job.Next(cipher), job.Owner, job.JudgedOn, ct, size, masked: true);
        var words = new LedgerExportWords(await areas.TreeAsync(ct), pack.Credit);
        var rows = page.Rows.Select(row => LedgerExportColumn.All.Select(c => c.Cell(row, words)));
        job.Keep(page.Rows.Count, page.Next, now.Plus(Lease));
        db.ExportParts.Add(new ExportPart(id, job.Parts, JsonSerializer.Serialize(rows, EventJson.Options)));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return page.Next is not null;
    }

    /// <summary>Lets another turn go on at once.</summary>
    public Task ReleaseAsync(ExportJobId id, CancellationToken ct)
    {
        var free = new Instant(0);
        return db.ExportJobs.Where(j => j.Id == id).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, free).SetProperty(j => j.Attempts, 0), ct);
    }

    /// <summary>What the file is to say about itself.</summary>
    public async Task<LedgerExportSheet> SheetAsync(ExportJobId id, CancellationToken ct) =>
        await db.ExportJobs.Where(j => j.Id == id).Select(j => new LedgerExportSheet(j.Id, j.Format, j.Done, j.ActorName, j.Reason, j.RequestedAt)).SingleAsync(ct);

    /// <summary>The kept rows in order, a chunk in memory at a time; cells in the order of <see cref="LedgerExportColumn.All"/>.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(ExportJobId id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var parts = await db.ExportJobs.Where(j => j.Id == id).Select(j => j.Parts).SingleAsync(ct);
        for (var place = 1; place <= parts; place++)
        {
            var at = place;
            var text = await db.ExportParts.Where(p => p.JobId == id && p.Place == at).Select(p => p.Rows).SingleAsync(ct);
            foreach (var row in JsonSerializer.Deserialize<string?[][]>(text)!)
            {
                yield return row;
            }
        }
    }

    /// <summary>The file is made: the owner can have it, and the kept rows go.</summary>
    public async Task FinishAsync(ExportJobId id, StoredFile file, Instant now, CancellationToken ct)
    {
        var job = await db.ExportJobs.SingleAsync(j => j.Id == id, ct);
        job.Finish(file, now);
        db.ExportParts.RemoveRange(Enumerable.Range(1, job.Parts).Select(place => new ExportPart(id, place, "")));
        db.Record(job, new ExportFinished(job.Done, file.Sha256, file.Size), Act.ByJob(now) with { OnBehalfOf = job.ActorName });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Hands the file to its owner and puts that on record.</summary>
    /// <returns>Where the file lies and how to call it.</returns>
    public async Task<Outcome<LedgerExportFile>> DownloadAsync(ExportJobId id, Act act, CancellationToken ct)
    {
        var job = await db.ExportJobs.SingleOrDefaultAsync(j => j.Id == id && j.Account == act.Actor.Account, ct);
        if (job is null)
        {
            return LedgerExportRefusals.NotFound;
        }

        if (!act.Actor.Can(Permission.Export))
        {
            return LedgerExportRefusals.Forbidden;
        }

        if (job is not { ReadyAt: { } ready, FileSha256: { } sha256 })
        {
            return LedgerExportRefusals.NotReady;
        }

        if (ready.Plus(TimeSpan.FromDays(KeptDays)) < act.At)
        {
            return LedgerExportRefusals.Expired;
        }

        db.Record(job, new ExportDownloaded(sha256), act);
        await db.SaveChangesAsync(ct);
        return new LedgerExportFile(sha256, job.Format, $"纠纷台账-{job.RequestedAt.ToChina():yyyyMMdd-HHmm}{job.Format.Extension()}");
    }
}

/// <param name="Name">As the browser saves it.</param>
public sealed record LedgerExportFile(string Sha256, ExportFormat Format, string Name);
