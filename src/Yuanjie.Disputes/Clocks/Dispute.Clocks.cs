using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes;

/// <summary>The days that run.</summary>
internal sealed partial class Dispute
{
    /// <summary>Every clock that ever ran for it. Always loaded with it, because every event may touch one.</summary>
    public List<Clock> Clocks { get; private set; } = [];

    /// <summary>The clock that stands still; null when none does.</summary>
    internal Clock? PausedClock => Clocks.Find(c => c.State is ClockState.Paused);

    /// <summary>The clock of the day that is due now; null when nothing runs.</summary>
    internal Clock? LeadingClock => Open
        ? Clocks.Where(c => c is { State: ClockState.Running, Leads: true }).OrderByDescending(c => c.Seq).ThenBy(c => c.DueOn).FirstOrDefault()
        : null;

    protected override void Hear(IEvent fact, Act act, LegalCalendar calendar)
    {
        Clocks.Fold(fact, act.Today, start => Clock.Start(Id, CountyCode, TownCode, Version, start, calendar), calendar);
        Lead();
    }

    private void Lead()
    {
        var leading = LeadingClock;
        DueRule = leading?.Rule;
        DueFrom = leading?.From;
        DueOn = leading?.DueOn;
    }
}

/// <summary>How clocks come from events.</summary>
internal static class ClockFold
{
    /// <summary>Takes one event of the log.</summary>
    /// <param name="clocks">The clocks as the events before it left them.</param>
    /// <param name="fact">The event.</param>
    /// <param name="day">The legal day on which it was recorded.</param>
    /// <param name="start">Makes a clock.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static void Fold(this List<Clock> clocks, IEvent fact, DateOnly day, Func<ClockStart, Clock> start, LegalCalendar calendar)
    {
        foreach (var step in ClockBindings.StepsOf(fact, day))
        {
            if (step.Started is { } started)
            {
                clocks.Add(start(started));
                continue;
            }

            foreach (var clock in clocks.Where(c => c.IsOpen != (step.Kind is ClockStepKind.Reopen) && step.Rules?.Contains(c.Rule) != false && (step.Subject is null || step.Subject == c.Subject)))
            {
                clock.Take(step, day, calendar);
            }
        }
    }

    private static void Take(this Clock clock, ClockStep step, DateOnly day, LegalCalendar calendar)
    {
        switch (step.Kind)
        {
            case ClockStepKind.Pause:
                clock.Change(new ClockChange(ClockChangeKind.Paused, day, Paper: step.Paper), calendar);
                break;
            case ClockStepKind.Resume when clock.State is ClockState.Paused:
                clock.Change(new ClockChange(ClockChangeKind.Resumed, day), calendar);
                break;
            case ClockStepKind.Extend:
                clock.Change(new ClockChange(ClockChangeKind.Extended, day, step.LastDay, step.Paper), calendar);
                break;
            case ClockStepKind.Move when step.LastDay > clock.DueOn:
                clock.Change(new ClockChange(ClockChangeKind.Moved, day, step.LastDay, step.Paper), calendar);
                break;
            case ClockStepKind.Meet:
                clock.Meet(step.On ?? day);
                break;
            case ClockStepKind.Reopen:
                clock.Reopen();
                break;
            case ClockStepKind.Drop:
                clock.End(ClockState.Dropped, day);
                break;
            case ClockStepKind.Lapse:
                clock.End(ClockState.Missed, day);
                break;
            case ClockStepKind.Warn:
                clock.Warn(day);
                break;
            case ClockStepKind.Breach:
                clock.Breach(day);
                break;
            case ClockStepKind.Supervise:
                clock.Supervise(day);
                break;
            default:
                break; // a clock that runs is not resumed, and a day is not moved forward
        }
    }
}
