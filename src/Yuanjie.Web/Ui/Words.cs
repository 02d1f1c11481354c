using System.Globalization;

namespace Yuanjie.Web.Ui;

/// <summary>Days, moments and sums as the reader's language writes them. Moments are shown in Beijing time.</summary>
public static class Words
{
    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>2026 年 3 月 18 日, 18 March 2026.</summary>
    public static string Day(DateOnly day) => English
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : day.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);

    /// <summary>3 月 18 日, 18 Mar: where the year is plain from what stands around.</summary>
    public static string ShortDay(DateOnly day) => English
        ? day.ToString("d MMM", CultureInfo.InvariantCulture)
        : day.ToString("M 月 d 日", CultureInfo.InvariantCulture);

    /// <summary>The day and minute, in Beijing time.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Day(DayOf(moment))} {Clock(moment)}";

    /// <summary>The hour and minute, in Beijing time.</summary>
    public static string Clock(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Beijing).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The Beijing day the moment falls on.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Beijing).DateTime);

    /// <summary>81,000.00 元, CNY 81,000.00.</summary>
    /// <param name="fen">分.</param>
    public static string Yuan(long fen)
    {
        var amount = (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
        return English ? $"CNY {amount}" : $"{amount} 元";
    }
}
