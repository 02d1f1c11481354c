using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake.Import;

/// <param name="Content">CSV in UTF-8 or GB18030, or a JSON array of flat objects.</param>
/// <param name="Area">Where rows without an area code happened.</param>
/// <param name="CourtId">The sending court; null for <see cref="ImportKind.Disputes"/>.</param>
public sealed record StartImport(ImportKind Kind, string FileName, byte[] Content, AreaCode Area, OrganisationId? CourtId);

/// <summary>Takes a file in, keeps every row, and registers them chunk by chunk. Any chunk, and any file, may be run again.</summary>
public sealed class ImportService(YuanjieDb db, FieldCipher cipher, IntakeService intake)
{
    /// <summary>Most rows of one file.</summary>
    public const int MaxRows = 20_000;

    /// <summary>Largest file, in bytes.</summary>
    public const long MaxBytes = 20 * 1_048_576L;

    private const int ChunkRows = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Reads the file and puts all its rows in wait. A file that is no table is refused whole.</summary>
    public async Task<Outcome<ImportBatchId>> StartAsync(StartImport request, Act act, CancellationToken ct)
    {
        if (act.RequestKey is { } key && await db.FindRequestAsync(key, ct) is { } earlier)
        {
            return new ImportBatchId(earlier);
        }

        if (!(request.Kind is ImportKind.CourtDiversion ? Channel.CourtDelegated : Channel.Import).IsOpenTo(act.Actor))
        {
            return DisputeRefusals.Forbidden;
        }

        if (request.Kind is ImportKind.CourtDiversion && request.CourtId is null)
        {
            return IntakeRefusals.CourtMissing;
        }

        var read = ImportFile.Read(request.Content, request.Kind);
        if (read.Refused is { } unreadable)
        {
            return unreadable;
        }

        var file = read.Value;
        var batch = ImportBatch.Receive(request, file.Headers, file.Lines.Count, act);
        db.ImportBatches.Add(batch);
        db.ImportRows.AddRange(file.Lines.Select(line => ImportRow.Waiting(batch.Id, line.Line, KeyOf(request, file.Headers, line), Seal(batch.Id, line))));
        db.Record(batch, new ImportReceived(batch.Kind, batch.Total, Convert.ToHexStringLower(SHA256.HashData(request.Content))), act);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    /// <summary>Takes the oldest file with waiting rows and works on it, unless another node does.</summary>
    /// <returns>False when nothing waits.</returns>
    public async Task<bool> RunWaitingAsync(Instant now, CancellationToken ct)
    {
        var waiting = await db.ImportBatches.AsNoTracking().Where(b => b.FinishedAt == null && b.LeasedUntil <= now)
            .OrderBy(b => b.LeasedUntil).Select(b => b.Id).Take(1).ToListAsync(ct);
        if (waiting is not [var id])
        {
            return false;
        }

        await RunChunkAsync(id, now, ct);
        return true;
    }

    /// <summary>Settles the next rows of a file.</summary>
    /// <returns>True while rows remain.</returns>
    public async Task<bool> RunChunkAsync(ImportBatchId id, Instant now, CancellationToken ct)
    {
        var until = now.Plus(Lease);
        if (await db.ImportBatches.Where(b => b.Id == id && b.FinishedAt == null && b.LeasedUntil <= now).ExecuteUpdateAsync(s => s.SetProperty(b => b.LeasedUntil, until), ct) == 0)
        {
            return false;
        }

        var batch = await db.ImportBatches.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.BatchId == id && r.Outcome == ImportOutcome.Waiting).OrderBy(r => r.Line).Take(ChunkRows).ToListAsync(ct);
        var verdicts = new Dictionary<int, ImportVerdict>();
        foreach (var row in rows)
        {
            verdicts[row.Line] = await SettleAsync(batch, row, verdicts, now, ct);

            // Each row is an act of its own; what it left in memory would only slow the next.
            db.ChangeTracker.Clear();
        }

        return await KeepAsync(id, verdicts, now, ct);
    }

    private async Task<bool> KeepAsync(ImportBatchId id, Dictionary<int, ImportVerdict> verdicts, Instant now, CancellationToken ct)
    {
        var batch = await db.ImportBatches.SingleAsync(b => b.Id == id, ct);
        var lines = verdicts.Keys.ToList();
        var rows = await db.ImportRows.Where(r => r.BatchId == id && lines.Contains(r.Line)).ToListAsync(ct);
        rows.ForEach(r => r.Settle(verdicts[r.Line]));
        batch.Count(verdicts.Values.Select(v => v.Outcome));
        var more = batch.Done < batch.Total;
        if (!more)
        {
            batch.Finish(now);
            db.Record(batch, new ImportFinished(batch.Imported, batch.Repeated, batch.Rejected), batch.ActAt(now));
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        var free = new Instant(0);
        await db.ImportBatches.Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.LeasedUntil, free), ct);
        return more;
    }

    private async Task<ImportVerdict> SettleAsync(ImportBatch batch, ImportRow row, IReadOnlyDictionary<int, ImportVerdict> chunk, Instant now, CancellationToken ct)
    {
        var reading = new ImportReading(batch.Headers.Split('\n'), Open(row));
        if (await FindEarlierAsync(batch, row, reading.SourceRef, chunk, ct) is { } repeated)
        {
            return repeated;
        }

        var (request, reasons) = reading.Read(batch, now.LegalDay());
        if (request is null)
        {
            return new ImportVerdict(ImportOutcome.Rejected, Reasons: string.Join('；', reasons));
        }

        var registered = await intake.RegisterAsync(request, batch.ActAt(now) with { RequestKey = RequestKeyOf(row) }, ct);
        return registered.Refused is { } refusal
            ? new ImportVerdict(ImportOutcome.Rejected, Reasons: refusal.Message)
            : new ImportVerdict(ImportOutcome.Imported, registered.Value);
    }

    // The same row in this file, the same row of an earlier file, or the sender's number on any earlier matter.
    private async Task<ImportVerdict?> FindEarlierAsync(ImportBatch batch, ImportRow row, string? sourceRef, IReadOnlyDictionary<int, ImportVerdict> chunk, CancellationToken ct)
    {
        var sameRow = await db.ImportRows.AsNoTracking()
            .Where(r => r.Key == row.Key && (r.BatchId != row.BatchId || r.Line < row.Line) && (r.Outcome == ImportOutcome.Imported || r.BatchId == row.BatchId))
            .OrderByDescending(r => r.BatchId == row.BatchId).ThenBy(r => r.Line)
            .Select(r => new { r.BatchId, r.Line, r.DisputeId }).Take(1).ToListAsync(ct);
        if (sameRow is [var same])
        {
            return same.BatchId == row.BatchId
                ? new ImportVerdict(ImportOutcome.Repeated, same.DisputeId ?? chunk.GetValueOrDefault(same.Line)?.DisputeId, $"与第 {same.Line} 行相同，没有重复登记；确是两件请补充不同之处")
                : new ImportVerdict(ImportOutcome.Repeated, same.DisputeId, "以前已经导入过，没有重复登记");
        }

        if (sourceRef is null)
        {
            return null;
        }

        // A run that stopped between registering and noting it finds its own work here and lets the request key tell.
        var own = await db.FindRequestAsync(RequestKeyOf(row), ct);
        var sameRef = await db.Disputes.AsNoTracking()
            .Where(d => d.SourceRef == sourceRef && d.RegistrarId == batch.Organisation && d.CourtId == batch.CourtId)
            .OrderBy(d => d.Id).Select(d => new { d.Id, d.Number }).Take(1).ToListAsync(ct);
        return sameRef is [var earlier] && earlier.Id.Value != own
            ? new ImportVerdict(ImportOutcome.Repeated, earlier.Id, $"来源编号已经登记为 {earlier.Number}，内容有变化请在那一件里补充")
            : null;
    }

    private byte[] KeyOf(StartImport request, IReadOnlyList<string> headers, ImportLine line) =>
        cipher.BlindIndex(ImportRowColumns.Key, Convert.ToHexString(new ImportReading(headers, line.Cells).Key(request.Kind)));

    private static string RequestKeyOf(ImportRow row) => $"import/{Convert.ToHexStringLower(row.Key)}";

    private SealedText Seal(ImportBatchId batch, ImportLine line) =>
        cipher.Seal(ImportRowColumns.CellsOf(line.Line), batch.Value, JsonSerializer.Serialize(line.Cells));

    private IReadOnlyList<string> Open(ImportRow row) =>
        JsonSerializer.Deserialize<IReadOnlyList<string>>(cipher.Open(ImportRowColumns.CellsOf(row.Line), row.BatchId.Value, row.Cells))!;
}
