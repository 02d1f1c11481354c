using System.Text.Json;
using Yuanjie.Data.Files;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake.Import;

/// <param name="Line">In the file, from 1; for JSON the place in the array.</param>
/// <param name="Cells">In the order of the headers.</param>
internal sealed record ImportLine(int Line, IReadOnlyList<string> Cells);

/// <summary>The table of an import file, whatever its form.</summary>
internal sealed record ImportFile(IReadOnlyList<string> Headers, IReadOnlyList<ImportLine> Lines)
{
    public static Outcome<ImportFile> Read(byte[] bytes, ImportKind kind)
    {
        if (TextFile.Decode(bytes) is not { } text)
        {
            return IntakeRefusals.ImportUnreadable;
        }

        var table = text.AsSpan().TrimStart() is ['[', ..] ? OfJson(text) : OfCsv(text);
        if (table is null)
        {
            return IntakeRefusals.ImportUnreadable;
        }

        var present = table.Headers.Select(ImportColumns.Find).ToHashSet();
        string[] missing = [.. ImportColumns.Required(kind).Where(c => !present.Contains(c)).Select(c => c.Name())];
        return missing.Length > 0 ? IntakeRefusals.ImportColumnsMissing(string.Join('、', missing))
            : table.Lines.Count == 0 ? IntakeRefusals.ImportEmpty
            : table.Lines.Count > ImportService.MaxRows ? IntakeRefusals.ImportTooManyRows(table.Lines.Count)
            : table;
    }

    private static ImportFile? OfCsv(string text)
    {
        var records = Csv.Read(text).ToList();
        return records is [var header, .. var rest]
            ? new ImportFile(header.Cells, [.. rest.Select(r => new ImportLine(r.Line, Fit(r.Cells, header.Cells.Count)))])
            : null;
    }

    // A short record lacks its last cells; a long one keeps what the header has no name for.
    private static IReadOnlyList<string> Fit(IReadOnlyList<string> cells, int count) =>
        cells.Count >= count ? cells : [.. cells, .. Enumerable.Repeat("", count - cells.Count)];

    private static ImportFile? OfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var objects = document.RootElement.EnumerateArray().ToList();
            if (!objects.TrueForAll(o => o.ValueKind is JsonValueKind.Object))
            {
                return null;
            }

            List<string> headers = [.. objects.SelectMany(o => o.EnumerateObject().Select(p => p.Name)).Distinct()];
            return new ImportFile(headers, [.. objects.Select((o, i) => new ImportLine(i + 1, [.. headers.Select(h => o.TryGetProperty(h, out var value) ? TextOf(value) : "")]))]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!.Trim(),
        _ => value.GetRawText(),
    };
}
