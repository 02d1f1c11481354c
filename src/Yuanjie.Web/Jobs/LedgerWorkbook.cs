using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuanjie.Disputes.Ledger;

namespace Yuanjie.Web.Jobs;

/// <summary>
/// The ledger as an Excel workbook, written row by row. Texts are inline strings, which a spreadsheet never runs as formulas;
/// those that look like one are marked as quoted, so that they stay text also after somebody edits the cell.
/// </summary>
internal static class LedgerWorkbook
{
    private const uint Plain = 0;
    private const uint Heading = 1;
    private const uint Quoted = 2;
    private const uint Sum = 3;

    private const string FormulaStarts = "=+-@";

    public static async Task WriteAsync(Stream file, LedgerExportSheet sheet, IAsyncEnumerable<IReadOnlyList<string?>> rows, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var worksheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(worksheet))
        {
            await WriteSheetAsync(writer, sheet, rows, ct);
        }

        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "纠纷台账", SheetId = 1, Id = workbook.GetIdOfPart(worksheet) }));
    }

    private static async Task WriteSheetAsync(OpenXmlWriter writer, LedgerExportSheet sheet, IAsyncEnumerable<IReadOnlyList<string?>> rows, CancellationToken ct)
    {
        var columns = LedgerExportColumn.All;
        writer.WriteStartElement(new Worksheet());

        // The heading stays in sight while one scrolls.
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, columns.Select(c => Text(c.Name, Heading)));
        await foreach (var row in rows.WithCancellation(ct))
        {
            WriteRow(writer, row.Select((value, i) => CellOf(value, columns[i].Kind)));
        }

        WriteRow(writer, [Text(sheet.Watermark, Plain)]);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(string? value, ExportCellKind kind) =>
        string.IsNullOrEmpty(value) ? new Cell()
        : kind == ExportCellKind.Figure ? new Cell { CellValue = new CellValue(decimal.Parse(value, CultureInfo.InvariantCulture)) }
        : kind == ExportCellKind.Yuan ? new Cell { CellValue = new CellValue(decimal.Parse(value, CultureInfo.InvariantCulture)), StyleIndex = Sum }
        : Text(value, FormulaStarts.Contains(value[0], StringComparison.Ordinal) ? Quoted : Plain);

    private static Cell Text(string value, uint style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(value) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { QuotePrefix = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true })); // 4 is the built-in #,##0.00
}
