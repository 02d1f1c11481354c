using System.Text;

namespace Yuanjie.Data.Files;

/// <param name="Line">The line of the file on which the record begins, from 1.</param>
public sealed record CsvRecord(int Line, IReadOnlyList<string> Cells);

/// <summary>Comma-separated text (RFC 4180), also with tabs, as spreadsheets write it.</summary>
public static class Csv
{
    // A spreadsheet takes a cell that begins so for a formula.
    private const string FormulaStarts = "=+-@";

    /// <summary>The records in order; records without any text are left out.</summary>
    public static IEnumerable<CsvRecord> Read(string text)
    {
        var firstLine = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        var separator = firstLine.Contains('\t') && !firstLine.Contains(',') ? '\t' : ',';
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var begins = line;
            var cells = ReadRecord(text, separator, ref at, ref line);
            if (cells.Exists(c => c.Length > 0))
            {
                yield return new CsvRecord(begins, cells);
            }
        }
    }

    /// <summary>One line with its line break. A cell that a spreadsheet would run as a formula gets an apostrophe, which <see cref="Read"/> takes off again.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n\t") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static List<string> ReadRecord(string text, char separator, ref int at, ref int line)
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(ReadCell(text, separator, ref at, ref line));
            if (at >= text.Length)
            {
                return cells;
            }

            var mark = text[at++];
            if (mark == separator)
            {
                continue;
            }

            if (mark == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            line++;
            return cells;
        }
    }

    // Leaves the place at the separator, the line break or the end.
    private static string ReadCell(string text, char separator, ref int at, ref int line)
    {
        var cell = new StringBuilder();
        var quoted = at < text.Length && text[at] == '"';
        at += quoted ? 1 : 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    quoted = false;
                    continue;
                }

                at++;
            }
            else if (!quoted && (c == separator || c is '\r' or '\n'))
            {
                break;
            }

            line += c == '\n' ? 1 : 0;
            cell.Append(c);
        }

        var value = cell.ToString().Trim();
        return value.Length > 1 && value[0] == '\'' && FormulaStarts.Contains(value[1], StringComparison.Ordinal) ? value[1..] : value;
    }
}
