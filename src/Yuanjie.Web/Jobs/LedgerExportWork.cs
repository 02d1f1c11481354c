using Yuanjie.Data.Files;
using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Fills exports chunk by chunk and makes their files. Each chunk is kept before the next is read, so a stop in the middle is gone on from.</summary>
internal sealed class LedgerExportWork(LedgerExportService exports, IFileStore files, TimeProvider time) : IRecurringWork
{
    public string Name => "ledger-exports";

    public TimeSpan Every => TimeSpan.FromSeconds(3);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && await exports.TakeWaitingAsync(Now, ct) is { } id)
        {
            await RunOneAsync(id, ct);
        }
    }

    // A long export outlives the moment at which the turn began, and its lease with it.
    private Instant Now => Instant.From(time.GetUtcNow());

    private async Task RunOneAsync(ExportJobId id, CancellationToken ct)
    {
        try
        {
            while (await exports.FillAsync(id, Now, ct))
            {
                ct.ThrowIfCancellationRequested();
            }

            await exports.FinishAsync(id, await MakeFileAsync(id, ct), Now, ct);
        }
        catch (OperationCanceledException)
        {
            await exports.ReleaseAsync(id, CancellationToken.None);
            throw;
        }
    }

    private async Task<StoredFile> MakeFileAsync(ExportJobId id, CancellationToken ct)
    {
        var path = Path.Combine(Path.GetTempPath(), $"yuanjie-export-{id}-{TimeOrderedGuid.New():N}");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var sheet = await exports.SheetAsync(id, ct);
        var rows = exports.RowsAsync(id, ct);
        await (sheet.Format switch
        {
            ExportFormat.Csv => LedgerCsv.WriteAsync(file, sheet, rows, ct),
            ExportFormat.Xlsx => LedgerWorkbook.WriteAsync(file, sheet, rows, ct),
            _ => throw new InvalidOperationException($"Nothing writes {sheet.Format}."),
        });
        file.Position = 0;
        return await files.PutAsync(file, long.MaxValue, ct) ?? throw new InvalidOperationException("The file store refused a file without a limit.");
    }
}
