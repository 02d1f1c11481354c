using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Files;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake.Import;

public sealed record ImportView
{
    public required ImportBatchId Id { get; init; }

    public required ImportKind Kind { get; init; }

    public required string FileName { get; init; }

    public required string ActorName { get; init; }

    public required Instant ReceivedAt { get; init; }

    /// <summary>Null while rows wait.</summary>
    public required Instant? FinishedAt { get; init; }

    public required int Total { get; init; }

    public required int Imported { get; init; }

    public required int Repeated { get; init; }

    public required int Rejected { get; init; }

    public int Waiting => Total - Imported - Repeated - Rejected;
}

/// <summary>A row that did not become a dispute.</summary>
/// <param name="Number">The dispute it repeats; null when rejected.</param>
public sealed record ImportRowView(int Line, ImportOutcome Outcome, string? Reasons, string? Number);

public sealed class ImportQueries(YuanjieDb db, FieldCipher cipher)
{
    private const int ShownImports = 50;

    public async Task<ImportView?> FindAsync(ImportBatchId id, Actor actor, CancellationToken ct) =>
        await Views(Visible(actor).Where(b => b.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>The latest imports of the actor's organisation.</summary>
    public async Task<IReadOnlyList<ImportView>> LatestAsync(Actor actor, CancellationToken ct) =>
        await Views(Visible(actor).OrderByDescending(b => b.ReceivedAt).Take(ShownImports)).ToListAsync(ct);

    /// <summary>The rows that did not become disputes, by line.</summary>
    /// <param name="after">The last line already shown; 0 for the first.</param>
    public async Task<IReadOnlyList<ImportRowView>> NotImportedAsync(ImportBatchId id, Actor actor, int after, int take, CancellationToken ct)
    {
        var disputes = db.Disputes;
        return await Visible(actor).Where(b => b.Id == id)
            .Join(db.ImportRows, b => b.Id, r => r.BatchId, (_, r) => r)
            .Where(r => r.Line > after && (r.Outcome == ImportOutcome.Repeated || r.Outcome == ImportOutcome.Rejected))
            .OrderBy(r => r.Line).Take(take)
            .Select(r => new ImportRowView(r.Line, r.Outcome, r.Reasons, disputes.Where(d => d.Id == r.DisputeId).Select(d => d.Number).FirstOrDefault()))
            .ToListAsync(ct);
    }

    /// <summary>The rows that did not become disputes as a CSV file that can be put right and sent again; null where the actor may not see the import.</summary>
    public async Task<string?> NotImportedCsvAsync(ImportBatchId id, Actor actor, CancellationToken ct)
    {
        var headers = await Visible(actor).Where(b => b.Id == id).Select(b => b.Headers).SingleOrDefaultAsync(ct);
        if (headers is null)
        {
            return null;
        }

        var rows = await db.ImportRows.AsNoTracking()
            .Where(r => r.BatchId == id && (r.Outcome == ImportOutcome.Repeated || r.Outcome == ImportOutcome.Rejected))
            .OrderBy(r => r.Line).ToListAsync(ct);
        var lines = rows.Select(r => Csv.Line([.. CellsOf(r), $"{r.Line}", r.Outcome.Name(), r.Reasons]));
        return string.Concat(lines.Prepend(Csv.Line([.. headers.Split('\n'), "原文件行号", "处理结果", "原因"])));
    }

    private IReadOnlyList<string> CellsOf(ImportRow row) =>
        JsonSerializer.Deserialize<IReadOnlyList<string>>(cipher.Open(ImportRowColumns.CellsOf(row.Line), row.BatchId.Value, row.Cells))!;

    private IQueryable<ImportBatch> Visible(Actor actor)
    {
        var batches = db.ImportBatches.AsNoTracking();
        var (organisation, account) = (actor.Organisation, actor.Account);
        return actor.IsSystem ? batches
            : !actor.Can(Permission.RegisterDisputes) ? batches.Where(b => false)
            : batches.Where(b => (organisation != null && b.Organisation == organisation) || (account != null && b.Account == account));
    }

    private static IQueryable<ImportView> Views(IQueryable<ImportBatch> batches) => batches.Select(b => new ImportView
    {
        Id = b.Id,
        Kind = b.Kind,
        FileName = b.FileName,
        ActorName = b.ActorName,
        ReceivedAt = b.ReceivedAt,
        FinishedAt = b.FinishedAt,
        Total = b.Total,
        Imported = b.Imported,
        Repeated = b.Repeated,
        Rejected = b.Rejected,
    });
}

/// <summary>The file to fill in.</summary>
public static class ImportTemplate
{
    /// <summary>CSV with the header line only.</summary>
    public static string Csv(ImportKind kind) => Data.Files.Csv.Line(ImportColumns.Template(kind));
}
