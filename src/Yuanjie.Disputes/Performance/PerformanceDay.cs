using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Performance;

/// <summary>When performance is in time, and until when enforcement can be asked for.</summary>
public static class PerformanceDay
{
    /// <summary>Source: 民事诉讼法 第二百五十条.</summary>
    public const string EnforcementSource = "民事诉讼法 第二百五十条";

    /// <summary>C18. The debtor may object after it; the court does not raise it by itself (民诉法解释 第四百八十一条).</summary>
    public const string EnforcementClock = "C18";

    /// <summary>The last day, inclusive: a rest day gives way to the first working day after it.</summary>
    /// <remarks>Source: 民法典 第二百零三条.</remarks>
    public static DateOnly LastDay(DateOnly dueOn, LegalCalendar calendar) => calendar.WorkingDayOnOrAfter(dueOn);

    /// <summary>The last day to apply for enforcement, with its proof: two years from the last day of the last instalment, or from the effective day where no day was agreed.</summary>
    /// <param name="dueDays">The due days of what was promised; null for a duty without an end.</param>
    /// <param name="effectiveOn">The day the agreement took effect.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static Counted EnforcementLimit(IEnumerable<DateOnly?> dueDays, DateOnly effectiveOn, LegalCalendar calendar)
    {
        var from = dueDays.Max() is { } last ? LastDay(last, calendar) : effectiveOn;
        return ClockRules.Of(EnforcementClock, from).Count(from, calendar);
    }
}
