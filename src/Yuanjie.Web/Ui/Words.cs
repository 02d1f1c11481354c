using System.Globalization;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Ui;

/// <summary>Days, moments and sums as the reader's language writes them. Moments are shown by the clock in China.</summary>
public static class Words
{
    internal static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>2026 年 3 月 18 日, 18 March 2026.</summary>
    public static string Day(DateOnly day) => English
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : day.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);

    /// <summary>3 月 18 日, 18 Mar: where the year is plain from what stands around.</summary>
    public static string ShortDay(DateOnly day) => English
        ? day.ToString("d MMM", CultureInfo.InvariantCulture)
        : day.ToString("M 月 d 日", CultureInfo.InvariantCulture);

    /// <summary>The day and minute.</summary>
    public static string Moment(Instant moment) => $"{Day(moment.LegalDay())} {Clock(moment)}";

    /// <summary>The hour and minute.</summary>
    public static string Clock(Instant moment) => moment.ToChina().ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>81,000.00 元, CNY 81,000.00.</summary>
    public static string Yuan(Money amount) => English ? $"CNY {amount}" : $"{amount} 元";

    /// <summary>For the <c>datetime</c> attribute.</summary>
    internal static string Machine(Instant moment) => moment.ToChina().ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
}
