using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Clocks;

/// <summary>The clocks that no law sets: a day of the place, of the parties or of a court. They stand beside the rows of the clock table.</summary>
public static class LocalClock
{
    /// <summary>By when a body accepts or returns what was sent to it.</summary>
    public const string Answer = "L01";

    /// <summary>By when a body answers the supervisor who asked about an overdue clock.</summary>
    public const string SupervisionReply = "L02";

    /// <summary>The day on which a suspended mediation has to be looked at again; not a term of law.</summary>
    public const string SuspensionReview = "S01";

    /// <summary>The day on which a promise falls due; it rolls like a term of law. Source: 民法典 第二百零三条.</summary>
    public const string Performance = "PERFORMANCE";

    /// <summary>The day a court set for a supplement. Source: 民诉法解释 第三百五十七条.</summary>
    public const string Supplement = "SUPPLEMENT";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Answer] = "受理或者退回",
        [SupervisionReply] = "督办答复",
        [SuspensionReview] = "中止后的复查",
        [Performance] = "约定的履行日",
        [Supplement] = "法院要求补充材料的日期",
    };

    /// <summary>The local clocks with what people call them.</summary>
    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>What people call the clock of a rule, of the table or of the place.</summary>
    public static string NameOf(string rule) =>
        Names.TryGetValue(rule, out var name) ? name : ClockRules.All.FirstOrDefault(r => r.Id == rule)?.Name ?? rule;

    /// <summary>The last day of a day that was set: a promise rolls off a rest day, what an authority set stands as set.</summary>
    internal static DateOnly LastDay(string rule, DateOnly set, LegalCalendar calendar) => rule is Performance ? calendar.WorkingDayOnOrAfter(set) : set;
}
