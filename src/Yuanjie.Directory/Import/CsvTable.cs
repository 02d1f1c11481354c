using System.Text;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.Import;

/// <summary>One record of a table.</summary>
/// <param name="Line">The line of the file on which it begins; the heading is line 1.</param>
/// <param name="Raw">As it stood in the file.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells, string Raw);

/// <summary>A table as spreadsheets save it: comma, tab or semicolon, quotes, UTF-8 or GB18030.</summary>
/// <remarks>Source of the quoting: RFC 4180. Older office suites in China save CSV in GB18030 without saying so.</remarks>
public sealed class CsvTable
{
    private const int Gb18030 = 54936;

    private CsvTable(IReadOnlyList<string> headings, IReadOnlyList<CsvRow> rows)
    {
        Headings = headings;
        Rows = rows;
    }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>The records below the heading; empty lines are left out.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>The cell of a row under one of these headings, trimmed; empty when there is none.</summary>
    public string Cell(CsvRow row, params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
        {
            for (var i = 0; i < Headings.Count; i++)
            {
                if (Headings[i] == heading)
                {
                    return i < row.Cells.Count ? row.Cells[i].Trim() : "";
                }
            }
        }

        return "";
    }

    public bool Has(string heading) => Headings.Contains(heading);

    /// <param name="file">The whole file.</param>
    /// <param name="maxRows">How many records are taken at most.</param>
    /// <returns>Refused when neither encoding fits, when there is no heading, or with too many records.</returns>
    public static Outcome<CsvTable> Read(byte[] file, int maxRows)
    {
        if (Decode(file) is not { } text)
        {
            return ImportRefusals.EncodingUnknown;
        }

        var records = Split(text);
        if (records.Count == 0 || records[0].Cells.All(string.IsNullOrWhiteSpace))
        {
            return ImportRefusals.Empty;
        }

        var rows = records.Skip(1).Where(r => !r.Cells.All(string.IsNullOrWhiteSpace)).ToList();
        return rows.Count > maxRows
            ? ImportRefusals.TooManyRows(maxRows)
            : new CsvTable([.. records[0].Cells.Select(c => c.Trim())], rows);
    }

    private static string? Decode(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: the other encoding that Chinese spreadsheets write.
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static List<CsvRow> Split(string text)
    {
        var separator = SeparatorOf(text);
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line, firstLine, start) = (false, 1, 1, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '\n')
            {
                line++;
            }

            if (quoted && i < text.Length)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                cells.Add(Taken());
            }
            else if (c == '\n')
            {
                cells.Add(Taken());
                rows.Add(new CsvRow(firstLine, cells, text[start..Math.Min(i, text.Length)].TrimEnd('\r')));
                cells = [];
                (firstLine, start) = (line, i + 1);
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        return rows;

        string Taken()
        {
            var taken = cell.ToString();
            cell.Clear();
            return taken;
        }
    }

    private static char SeparatorOf(string text)
    {
        var heading = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        return heading.Contains(',') ? ',' : heading.Contains('\t') ? '\t' : heading.Contains(';') ? ';' : ',';
    }
}
