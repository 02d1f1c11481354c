using System.Text;
using Yuanjie.Data.Files;
using Yuanjie.Disputes.Ledger;

namespace Yuanjie.Web.Jobs;

/// <summary>The ledger as comma-separated text. The mark at the head tells spreadsheets that it is UTF-8.</summary>
internal static class LedgerCsv
{
    public static async Task WriteAsync(Stream file, LedgerExportSheet sheet, IAsyncEnumerable<IReadOnlyList<string?>> rows, CancellationToken ct)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Csv.Line(LedgerExportColumn.All.Select(c => c.Name)).AsMemory(), ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await writer.WriteAsync(Csv.Line(row).AsMemory(), ct);
        }

        await writer.WriteAsync(Csv.Line([sheet.Watermark]).AsMemory(), ct);
    }
}
