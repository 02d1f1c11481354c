using System.Globalization;
using System.Text.RegularExpressions;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Calendar;

/// <summary>A yearly notice of the State Council on days off (国务院办公厅关于某年部分节假日安排的通知), read from its own words.</summary>
/// <param name="Source">Its number or address, printed on proof sheets.</param>
public sealed partial record HolidayNotice(int Year, string Source, IReadOnlyList<CalendarDay> Days)
{
    /// <summary>Longer than any notice ever was.</summary>
    public const int TextLength = 4000;

    private const string Weekdays = "日一二三四五六";

    // 2月15日(农历腊月二十八、周日); the second of two may leave out its month.
    private const string Day1 = "(?:(?<y1>20[0-9]{2})年)?(?<m1>[0-9]{1,2})月(?<d1>[0-9]{1,2})日(?:\\((?:[^()]*?(?:周|星期)(?<w1>[一二三四五六日])|[^()]*)\\))?";
    private const string Day2 = "(?:(?<y2>20[0-9]{2})年)?(?:(?<m2>[0-9]{1,2})月)?(?<d2>[0-9]{1,2})日(?:\\((?:[^()]*?(?:周|星期)(?<w2>[一二三四五六日])|[^()]*)\\))?";

    /// <summary>
    /// Reads the text as it was published. The notice states each day with its weekday and each holiday with its length, so it is
    /// checked against itself: a slip of the pen is found before it moves a deadline.
    /// </summary>
    /// <param name="text">The whole text or its numbered part; the year stands in its title.</param>
    /// <param name="source">Its number or address.</param>
    /// <returns>A refusal where the year or a source is missing, nothing can be read, or what is stated does not fit together.</returns>
    public static Outcome<HolidayNotice> Read(string? text, string? source)
    {
        var folded = ChineseText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        if (folded.Length is 0 or > TextLength)
        {
            return HolidayNoticeRefusals.NoText;
        }

        if (string.IsNullOrWhiteSpace(source))
        {
            return HolidayNoticeRefusals.NoSource;
        }

        if (TitleYear.Match(folded) is not { Success: true } title)
        {
            return HolidayNoticeRefusals.NoYear;
        }

        var year = Number(title.Groups["y"]);
        List<CalendarDay> days = [];
        foreach (Match item in Item.Matches(folded))
        {
            if (ReadItem(year, item.Groups["name"].Value, item.Groups["words"].Value, source.Trim(), days) is { } refusal)
            {
                return refusal;
            }
        }

        return days.Count == 0 ? HolidayNoticeRefusals.NoDays : new HolidayNotice(year, source.Trim(), days);
    }

    private static Refusal? ReadItem(int year, string name, string words, string source, List<CalendarDay> days)
    {
        foreach (Match holiday in Holiday.Matches(words))
        {
            if (DayOf(year, holiday, "1", name, null) is not { } first)
            {
                return HolidayNoticeRefusals.BadDay(name, holiday.Value);
            }

            var last = first;
            if (holiday.Groups["d2"].Success)
            {
                if (DayOf(year, holiday, "2", name, first) is not { } end || end < first)
                {
                    return HolidayNoticeRefusals.BadDay(name, holiday.Value);
                }

                last = end;
            }

            var length = last.DayNumber - first.DayNumber + 1;
            if (Length.Match(words, holiday.Index) is { Success: true } stated && Number(stated.Groups["n"]) is var said && said != length)
            {
                return HolidayNoticeRefusals.OtherLength(name, said, length);
            }

            days.AddRange(Enumerable.Range(0, length).Select(n => new CalendarDay(first.AddDays(n), DayKind.Rest, name, source)));
        }

        foreach (Match worked in Worked.Matches(words))
        {
            foreach (Match one in OneDay.Matches(worked.Groups["list"].Value))
            {
                if (DayOf(year, one, "1", name, null) is not { } day || !LegalCalendar.IsWeekend(day))
                {
                    return HolidayNoticeRefusals.BadDay(name, one.Value);
                }

                days.Add(new CalendarDay(day, DayKind.Work, name, source));
            }
        }

        return null;
    }

    // Null where there is no such day, or it has another weekday. A day of December before a New Year's holiday is of the year before.
    private static DateOnly? DayOf(int year, Match match, string which, string name, DateOnly? after)
    {
        var month = match.Groups[$"m{which}"].Success ? Number(match.Groups[$"m{which}"]) : after?.Month ?? 0;
        var date = Number(match.Groups[$"d{which}"]);
        var of = match.Groups[$"y{which}"] is { Success: true } written ? Number(written)
            : month == 12 && name.StartsWith("元旦", StringComparison.Ordinal) ? year - 1
            : year;
        if (of < year - 1 || of > year || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(of, month))
        {
            return null;
        }

        var day = new DateOnly(of, month, date);
        return match.Groups[$"w{which}"] is { Success: true } weekday && Weekdays.IndexOf(weekday.Value[0], StringComparison.Ordinal) != (int)day.DayOfWeek
            ? null
            : day;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("关于(?<y>20[0-9]{2})年")]
    private static partial Regex TitleYear { get; }

    [GeneratedRegex("[一二三四五六七八九十]、(?<name>[^:、。]{2,8}(?:、[^:、。]{2,8})?):(?<words>.*?)(?=[一二三四五六七八九十]、[^:。]{2,17}:|$)", RegexOptions.Singleline)]
    private static partial Regex Item { get; }

    [GeneratedRegex(Day1 + "(?:至" + Day2 + ")?放假")]
    private static partial Regex Holiday { get; }

    [GeneratedRegex("共(?<n>[0-9]{1,2})天")]
    private static partial Regex Length { get; }

    [GeneratedRegex("(?<list>(?:[0-9]{1,2}月[0-9]{1,2}日(?:\\([^()]*\\))?[、,和]?)+)上班")]
    private static partial Regex Worked { get; }

    [GeneratedRegex(Day1)]
    private static partial Regex OneDay { get; }
}

/// <summary>Every "no" to a notice.</summary>
public static class HolidayNoticeRefusals
{
    public static Refusal NoText { get; } = new("notice.no-text", "请粘贴放假通知的原文，四千字以内。", RefusalKind.Invalid, Field: "Text");

    public static Refusal NoSource { get; } = new("notice.no-source", "请填写通知的文号或者网址，算法单上要写明依据。", RefusalKind.Invalid, Field: "Source");

    public static Refusal NoYear { get; } = new("notice.no-year", "没有找到年份。请连同标题一起粘贴，例如“关于2027年部分节假日安排的通知”。", RefusalKind.Invalid, Field: "Text");

    public static Refusal NoDays { get; } = new("notice.no-days", "没有读出放假日期。请粘贴通知原文中“一、元旦：……”开始的各条。", RefusalKind.Invalid, Field: "Text");

    public static Refusal BadDay(string name, string words) =>
        new("notice.bad-day", $"“{name}”一条里的“{words}”日期和星期对不上，请核对原文。", RefusalKind.Invalid, Field: "Text");

    public static Refusal OtherLength(string name, int stated, int counted) =>
        new("notice.other-length", $"“{name}”一条写的是共 {stated} 天，日期数出来是 {counted} 天，请核对原文。", RefusalKind.Invalid, Field: "Text");
}
