using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>The days in which the parties may jointly ask a court to confirm their agreement (clock C12).</summary>
/// <remarks>Sources: 人民调解法 第三十三条第一款; 民事诉讼法 第二百零五条. Counting: 民法典 第二百零一条、第二百零三条. Fixed by law; only a court can restore it (民事诉讼法 第八十六条).</remarks>
public static class ConfirmationWindow
{
    public const string Clock = "C12";

    /// <summary>The last day, inclusive, on which an application is in time; a rest day gives way to the first working day after it.</summary>
    public static DateOnly LastDay(DateOnly effectiveOn, LegalCalendar calendar) => ClockRules.Of(Clock, effectiveOn).LastDay(effectiveOn, calendar);

    /// <summary>The same with its proof.</summary>
    public static Counted Count(DateOnly effectiveOn, LegalCalendar calendar) => ClockRules.Of(Clock, effectiveOn).Count(effectiveOn, calendar);
}

/// <summary>How long the court and those who object have, by the clock table. Targets and limits both count from docketing.</summary>
public static class ConfirmationTerms
{
    /// <summary>To accept or not. Source: 人民调解协议司法确认程序规定 第四条.</summary>
    public const string Acceptance = "C13";

    /// <summary>To decide, as aimed at. Source: 人民调解协议司法确认程序规定 第五条.</summary>
    public const string Target = "C14";

    /// <summary>To decide at the latest. Source: 民事诉讼法 第一百八十七条.</summary>
    public const string Limit = "C15";

    /// <summary>For a party to object, from receipt. Source: 民诉法解释 第三百七十二条.</summary>
    public const string Objection = "C16";
}
