using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Why mediation may wait.</summary>
public enum SuspensionReason : short
{
    /// <summary>鉴定、评估、检测</summary>
    Appraisal = 1,

    /// <summary>Another procedure has to end first.</summary>
    ThirdPartyResult = 2,

    /// <summary>A party cannot be reached for the moment.</summary>
    PartyUnreachable = 3,
}

/// <summary>A term in which mediation has to come to an end, and what stops or lengthens it.</summary>
/// <param name="Rule">The row of the clock table.</param>
/// <param name="Length">Its length; the day it starts is not counted.</param>
/// <param name="StoppedBy">The reasons whose time is not counted.</param>
/// <param name="Extensible">Whether the parties can lengthen it by agreement.</param>
/// <param name="LongestExtension">How far beyond the last day of the bare term it can go; null where the norm sets no end.</param>
/// <param name="Source">Statute and article.</param>
public sealed record MediationTerm(
    string Rule, Period Length, IReadOnlySet<SuspensionReason> StoppedBy, bool Extensible, Period? LongestExtension, string Source)
{
    /// <summary>The day on which a suspended mediation has to be looked at again; not a term of law.</summary>
    public const string SuspensionReview = "S01";

    private static readonly HashSet<SuspensionReason> Any = [SuspensionReason.Appraisal, SuspensionReason.ThirdPartyResult, SuspensionReason.PartyUnreachable];
    private static readonly HashSet<SuspensionReason> AppraisalAlone = [SuspensionReason.Appraisal];

    /// <summary>The terms of mediation in the clock table.</summary>
    public static IReadOnlyList<MediationTerm> All { get; } =
    [
        new("C01", Period.Months(1), Any, true, null, "人民调解工作若干规定（司法部令第75号） 第三十三条"),
        new("C02", Period.WorkingDays(30), AppraisalAlone, true, null, "医疗纠纷预防和处理条例 第三十八条、第四十条"),
        new("C04", Period.CalendarDays(15), new HashSet<SuspensionReason>(), false, null, "劳动争议调解仲裁法 第十四条"),
        new("C05", Period.CalendarDays(30), AppraisalAlone, true, null, "特邀调解规定 第二十七条；人民法院在线调解规则 第二十四条、第二十六条"),
        new("C06", Period.CalendarDays(15), AppraisalAlone, true, Period.CalendarDays(30), "特邀调解规定 第二十七条；人民法院在线调解规则 第二十四条、第二十六条；立案登记后先行调解的规定"),
        new("C07", Period.CalendarDays(7), AppraisalAlone, true, Period.CalendarDays(30), "特邀调解规定 第二十七条；人民法院在线调解规则 第二十四条、第二十六条；立案登记后先行调解的规定"),
    ];

    /// <summary>The term of this rule; null for a clock that is not a term of mediation.</summary>
    public static MediationTerm? Find(string? rule) => All.FirstOrDefault(t => t.Rule == rule);

    /// <summary>Days of the term still to come after <paramref name="day"/>, counted in the unit of the term; zero on the last day and after it.</summary>
    public int DaysLeft(DateOnly day, DateOnly lastDay, LegalCalendar calendar) => Math.Max(0, Length.Unit is PeriodUnit.WorkingDay
        ? calendar.WorkingDaysBetween(day, lastDay)
        : lastDay.DayNumber - day.DayNumber);

    /// <summary>The last day when the term goes on after a stop; the day on which it goes on is not counted.</summary>
    public DateOnly LastDayAfter(DateOnly resumedOn, int daysLeft, LegalCalendar calendar) => daysLeft == 0
        ? calendar.WorkingDayOnOrAfter(resumedOn)
        : (Length.Unit is PeriodUnit.WorkingDay ? Period.WorkingDays(daysLeft) : Period.CalendarDays(daysLeft)).LastDay(resumedOn, calendar);

    /// <summary>Whether the term may be lengthened from one day to another.</summary>
    /// <param name="bareLastDay">The last day before any extension.</param>
    /// <param name="lastDay">The last day now.</param>
    /// <param name="newLastDay">The last day as proposed.</param>
    /// <param name="today">An extension has to be agreed while the term runs.</param>
    /// <param name="calendar">Which days are worked.</param>
    public Refusal? MayExtend(DateOnly bareLastDay, DateOnly lastDay, DateOnly newLastDay, DateOnly today, LegalCalendar calendar)
    {
        if (!Extensible)
        {
            return MediationRefusals.TermFixed(Source);
        }

        if (today > lastDay)
        {
            return MediationRefusals.TermOver(lastDay);
        }

        if (newLastDay <= lastDay)
        {
            return MediationRefusals.ExtensionNotLonger(lastDay);
        }

        return LongestExtension?.LastDay(bareLastDay, calendar) is { } latest && newLastDay > latest
            ? MediationRefusals.ExtensionTooLong(latest, Source)
            : null;
    }
}
