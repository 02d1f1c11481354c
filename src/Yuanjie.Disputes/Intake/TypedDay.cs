using System.Globalization;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake;

/// <summary>Days as people and ledgers write them: 2026-01-05, 2026/1/5, 2026.1.5, 20260105, 2026年1月5日, with or without a time after them.</summary>
public static class TypedDay
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyyMMdd"];

    public static bool TryParse(string? text, out DateOnly day)
    {
        var folded = ChineseText.Fold(text).Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace('月', '-').Replace("日", " ", StringComparison.Ordinal).Trim();
        var date = folded.Split(' ', 'T')[0];
        return DateOnly.TryParseExact(date, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1900 and <= 2200;
    }
}
