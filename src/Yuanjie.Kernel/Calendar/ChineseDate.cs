using System.Globalization;
using System.Text.RegularExpressions;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Calendar;

/// <summary>Dates as papers write them.</summary>
public static partial class ChineseDate
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Weekdays = "日一二三四五六";

    /// <summary>2026年1月5日: letters, notices and mediation papers. Source: GB/T 9704-2012 (Arabic digits, no leading zeros).</summary>
    public static string Arabic(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>二〇二六年一月五日: the closing date of judgments and rulings. Source: 人民法院民事裁判文书制作规范 (法〔2016〕221号).</summary>
    public static string Han(DateOnly day)
    {
        var year = string.Concat(day.Year.ToString("D4", CultureInfo.InvariantCulture).Select(c => Digits[c - '0']));
        return $"{year}年{UpToNinetyNine(day.Month)}月{UpToNinetyNine(day.Day)}日";
    }

    /// <summary>星期一 … 星期日.</summary>
    public static string Weekday(DateOnly day) => $"星期{Weekdays[(int)day.DayOfWeek]}";

    /// <summary>Reads 2026年1月5日, 二〇二六年一月五日, 2026-01-05, 2026/1/5, 2026.1.5 and their full-width forms.</summary>
    public static bool TryParse(string? text, out DateOnly day)
    {
        day = default;
        var folded = ChineseText.Fold(text).Replace(" ", "", StringComparison.Ordinal).Replace('○', '〇').Replace('零', '〇');
        if (Pattern.Match(folded) is not { Success: true } match)
        {
            return false;
        }

        var (year, month, date) = (Number(match.Groups["y"].Value), Number(match.Groups["m"].Value), Number(match.Groups["d"].Value));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;
    }

    [GeneratedRegex("^(?:(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日|(?<y>[〇一二三四五六七八九]{4})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日|(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2}))$")]
    private static partial Regex Pattern { get; }

    private static string UpToNinetyNine(int n)
    {
        var (tens, ones) = (n / 10, n % 10);
        var ten = tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens]}十" };
        return ones == 0 && tens > 0 ? ten : $"{ten}{Digits[ones]}";
    }

    /// <summary>Reads Arabic digits, Han digits in a row (二〇二六) and Han numbers to ninety-nine (二十一); 0 where it is none of these.</summary>
    private static int Number(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Aggregate(0, (n, c) => (n * 10) + Digit(c));
        }

        var well = ten <= 1 && text.LastIndexOf('十') == ten && text.Length - ten <= 2;
        return well ? ((ten == 0 ? 1 : Digit(text[0])) * 10) + (ten == text.Length - 1 ? 0 : Digit(text[^1])) : 0;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Digits.IndexOf(c, StringComparison.Ordinal);
}
