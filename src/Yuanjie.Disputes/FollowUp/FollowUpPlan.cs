using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>A day by which the parties should have been visited.</summary>
/// <param name="By">The last day, inclusive; always a working day.</param>
/// <param name="Why">In Chinese.</param>
/// <param name="Done">Whether a visit was made for it.</param>
public sealed record PlannedVisit(DateOnly By, Sentence Why, bool Done);

/// <summary>When to look in again. No national term exists; the place sets the days.</summary>
/// <remarks>Source: 人民调解工作若干规定 第三十七条 (follow-up); days by the locality.</remarks>
public static class FollowUpPlan
{
    /// <param name="risk">High and extreme risk is visited several times.</param>
    /// <param name="endedOn">The day mediation ended: the agreement took effect, or it failed; null while it goes on.</param>
    /// <param name="lastDue">The last day of the last promise; null when nothing was promised with a day.</param>
    /// <param name="visits">The days of visits made.</param>
    /// <param name="settings">The days of the place.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static IReadOnlyList<PlannedVisit> Days(
        RiskLevel risk, DateOnly? endedOn, DateOnly? lastDue, IReadOnlyCollection<DateOnly> visits, FollowUpSettings settings, LegalCalendar calendar)
    {
        List<(DateOnly From, int Days, Sentence Why)> planned = [];
        if (endedOn is { } end && risk >= RiskLevel.High)
        {
            planned.AddRange(settings.HighRiskDays.Select(days => (end, days, (Sentence)$"风险较高，结束后 {days} 日内回访")));
        }

        if (lastDue is { } due)
        {
            planned.Add((due, settings.AfterDueDays, $"最后一期到期后 {settings.AfterDueDays} 日内回访"));
        }
        else if (endedOn is { } ended && risk < RiskLevel.High)
        {
            planned.Add((ended, settings.AfterDueDays, $"结束后 {settings.AfterDueDays} 日内回访"));
        }

        // A visit counts for the earliest planned day that had begun to run and has none yet.
        var made = new Queue<DateOnly>(visits.Order());
        List<PlannedVisit> days = [];
        foreach (var (from, length, why) in planned.OrderBy(p => p.From.AddDays(p.Days)))
        {
            while (made.TryPeek(out var early) && early < from)
            {
                made.Dequeue();
            }

            days.Add(new PlannedVisit(Period.CalendarDays(length).LastDay(from, calendar), why, made.TryDequeue(out _)));
        }

        return days;
    }
}
