using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>The days in which the parties may jointly ask a court to confirm their agreement (clock C12).</summary>
/// <remarks>Sources: 人民调解法 第三十三条第一款; 民事诉讼法 第二百零五条. Counting: 民法典 第二百零一条、第二百零三条. Fixed by law; only a court can restore it (民事诉讼法 第八十六条).</remarks>
public static class ConfirmationWindow
{
    /// <summary>Length of the window. The day the agreement takes effect is not counted.</summary>
    public static Period Length { get; } = Period.CalendarDays(30);

    /// <summary>The last day, inclusive, on which an application is in time; a rest day gives way to the first working day after it.</summary>
    public static DateOnly LastDay(DateOnly effectiveOn, LegalCalendar calendar) => Length.LastDay(effectiveOn, calendar);

    /// <summary>The same with its proof.</summary>
    public static Counted Count(DateOnly effectiveOn, LegalCalendar calendar) => Length.Count(effectiveOn, calendar);
}

/// <summary>How long the court and those who object have. Targets and limits both count from docketing.</summary>
public static class ConfirmationTerms
{
    /// <summary>C13: to accept or not. Source: 人民调解协议司法确认程序规定 第四条.</summary>
    public static Period Acceptance { get; } = Period.CalendarDays(3);

    /// <summary>C14: to decide, as aimed at. Source: 人民调解协议司法确认程序规定 第五条.</summary>
    public static Period Target { get; } = Period.CalendarDays(15);

    /// <summary>C15: to decide at the latest. Source: 民事诉讼法 第一百八十七条.</summary>
    public static Period Limit { get; } = Period.CalendarDays(30);

    /// <summary>C16: for a party to object, from receipt. Source: 民诉法解释 第三百七十二条.</summary>
    public static Period Objection { get; } = Period.CalendarDays(15);

    /// <summary>C17: for others concerned, from when they knew or had to know; fixed, never extended. Source: 民诉法解释 第三百七十二条、第一百二十七条.</summary>
    public const int ThirdPartyMonths = 6;
}
