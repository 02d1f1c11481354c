using Yuanjie.Disputes.Clocks;
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

/// <summary>A term in which mediation has to come to an end, and what stops or lengthens it: a row of the clock table.</summary>
public sealed record MediationTerm(ClockRule Row)
{
    public string Rule => Row.Id;

    /// <summary>Its length by law; the day it starts is not counted.</summary>
    public Period Length => Row.Period!;

    /// <summary>The reasons whose time is not counted.</summary>
    public IReadOnlyList<SuspensionReason> StoppedBy => Row.StoppedBy ?? [];

    /// <summary>Statute and article.</summary>
    public string Source => Row.Source;

    /// <summary>The term of this rule as it stood when it began; null for a clock that is not a term of mediation.</summary>
    public static MediationTerm? Find(string? rule, DateOnly startedOn) =>
        ClockRules.Find(rule, startedOn) is { OfMediation: true } row ? new MediationTerm(row) : null;

    /// <summary>Whether the term may be lengthened from one day to another.</summary>
    /// <param name="bareLastDay">The last day before any extension.</param>
    /// <param name="lastDay">The last day now.</param>
    /// <param name="newLastDay">The last day as proposed.</param>
    /// <param name="today">An extension has to be agreed while the term runs.</param>
    /// <param name="calendar">Which days are worked.</param>
    public Refusal? MayExtend(DateOnly bareLastDay, DateOnly lastDay, DateOnly newLastDay, DateOnly today, LegalCalendar calendar)
    {
        if (Row.Extension is null)
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

        return Row.LongestExtension?.LastDay(bareLastDay, calendar) is { } latest && newLastDay > latest
            ? MediationRefusals.ExtensionTooLong(latest, Source)
            : null;
    }
}
