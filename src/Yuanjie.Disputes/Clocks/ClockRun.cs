using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Clocks;

public enum ClockChangeKind : short
{
    /// <summary>中止: what is left waits.</summary>
    Paused = 1,

    /// <summary>恢复: what was left runs on; the day itself is not counted.</summary>
    Resumed = 2,

    /// <summary>延长: the parties agreed on another last day.</summary>
    Extended = 3,

    /// <summary>改期: whoever set the day set another.</summary>
    Moved = 4,
}

/// <summary>Something that happened to a clock while it ran.</summary>
/// <param name="LastDay">The new last day, for an extension or another day; null otherwise.</param>
/// <param name="Paper">What it rests on, such as the reason of a stop; null where the change says it all.</param>
public sealed record ClockChange(ClockChangeKind Kind, DateOnly On, DateOnly? LastDay = null, string? Paper = null);

/// <summary>A last day and how it was counted.</summary>
/// <param name="LastDay">Inclusive; null while the clock stands still.</param>
/// <param name="IsProvisional">Whether a notice of holidays not yet published may move it.</param>
public sealed record ClockCount(DateOnly? LastDay, bool IsProvisional, IReadOnlyList<CountedStep> Steps);

/// <summary>What is on record of a clock. The last day is counted from it whenever somebody asks, never changed by hand.</summary>
/// <param name="Rule">A row of the clock table, or a clock of the place.</param>
/// <param name="From">The day it starts; not counted. It decides the regime.</param>
/// <param name="OwnLength">A length of the place's own; null for the length of the table, or where a day was set.</param>
/// <param name="SetOn">The last day that somebody set; null where it is counted.</param>
/// <param name="Changes">In the order in which they happened.</param>
public sealed record ClockRun(string Rule, DateOnly From, Period? OwnLength, DateOnly? SetOn, IReadOnlyList<ClockChange> Changes)
{
    /// <summary>Null where the day was set.</summary>
    public Period? Length => SetOn is null ? OwnLength ?? ClockRules.Of(Rule, From).Period : null;

    /// <summary>The row of the table; null for a clock of the place.</summary>
    public ClockRule? Row => ClockRules.Find(Rule, From);

    /// <summary>The last day, inclusive; null while it stands still.</summary>
    public DateOnly? LastDay(LegalCalendar calendar) => At(calendar, null).LastDay;

    /// <summary>What is left of it after <paramref name="day"/>, in its own unit; zero on the last day and after it.</summary>
    public int DaysLeft(DateOnly day, LegalCalendar calendar) => At(calendar, null).Left(day, calendar);

    public ClockRun With(ClockChange change) => this with { Changes = [.. Changes, change] };

    /// <summary>The last day with its proof: every day left out, every stop and extension with what it rests on.</summary>
    public ClockCount Count(LegalCalendar calendar)
    {
        List<CountedStep> steps = [];
        var end = At(calendar, steps);
        var provisional = steps.Exists(s => s.Kind is CountedStepKind.NoticeAwaited) || (end.LastDay is { } last && calendar.IsProvisional(last));
        return new ClockCount(end.LastDay, provisional, steps);
    }

    private End At(LegalCalendar calendar, List<CountedStep>? steps)
    {
        var end = Bare(calendar, steps);
        foreach (var change in Changes)
        {
            var before = end.LastDay;
            end = change.Kind switch
            {
                ClockChangeKind.Paused => end.Pause(change.On, calendar),
                ClockChangeKind.Resumed => end.Resume(change.On, calendar),
                _ => end with { Bare = change.LastDay!.Value, LastDay = change.Kind is ClockChangeKind.Moved ? LocalClock.LastDay(Rule, change.LastDay.Value, calendar) : change.LastDay },
            };
            steps?.AddRange(StepsOf(change, before, end));
        }

        return end;
    }

    private End Bare(LegalCalendar calendar, List<CountedStep>? steps)
    {
        if (SetOn is { } set)
        {
            var last = LocalClock.LastDay(Rule, set, calendar);
            steps?.Add(new(CountedStepKind.Set, set, $"{set}由约定或者决定写明，不另行计算", null));
            if (last != set)
            {
                steps?.Add(new(CountedStepKind.LastDay, last, $"{set}是休息日，以{last}为最后一日", Period.RollRule));
            }

            return new End(set, last, CountsWorkingDays: false);
        }

        var length = Length!;
        var inWorkingDays = length.Unit is PeriodUnit.WorkingDay;
        if (steps is null)
        {
            return new End(length.Unrolled(From, calendar), length.LastDay(From, calendar), inWorkingDays);
        }

        var counted = length.Count(From, calendar);
        steps.AddRange(counted.Steps);
        return new End(counted.Unrolled, counted.LastDay, inWorkingDays);
    }

    private static IEnumerable<CountedStep> StepsOf(ClockChange change, DateOnly? before, End end)
    {
        Sentence unit = end.CountsWorkingDays ? "个工作日" : "日";
        switch (change.Kind)
        {
            case ClockChangeKind.Paused:
                yield return new(CountedStepKind.Paused, change.On, $"{change.On}起停止计算（{(Sentence)(change.Paper ?? "")}），还剩 {end.Waiting} {unit}", null);
                break;
            case ClockChangeKind.Resumed:
                yield return new(CountedStepKind.Resumed, change.On, $"{change.On}恢复计算，当日不计，余下的继续计算", null);
                yield return new(CountedStepKind.LastDay, end.LastDay!.Value, $"{end.LastDay.Value}为期间的最后一日", null);
                break;
            case ClockChangeKind.Extended:
                yield return new(CountedStepKind.Extended, change.On, $"各方同意延长，最后一日由{before!.Value}改为{end.LastDay!.Value}", change.Paper);
                break;
            default:
                yield return new(CountedStepKind.Moved, change.On, $"改期，最后一日由{before!.Value}改为{end.LastDay!.Value}", change.Paper);
                break;
        }
    }

    /// <param name="Bare">Before a rest day moves it: what is left is counted to here, so that a stop in two parts leaves as much as one.</param>
    /// <param name="LastDay">Null while it stands still.</param>
    /// <param name="Waiting">What waits while it stands still.</param>
    private sealed record End(DateOnly Bare, DateOnly? LastDay, bool CountsWorkingDays, int Waiting = 0)
    {
        public int Left(DateOnly day, LegalCalendar calendar) => LastDay is null
            ? Waiting
            : Math.Max(0, CountsWorkingDays ? calendar.WorkingDaysBetween(day, Bare) : Bare.DayNumber - day.DayNumber);

        public End Pause(DateOnly on, LegalCalendar calendar) => this with { Waiting = Left(on, calendar), LastDay = null };

        public End Resume(DateOnly on, LegalCalendar calendar)
        {
            var bare = CountsWorkingDays ? calendar.AddWorkingDays(on, Waiting) : on.AddDays(Waiting);
            return this with { Bare = bare, LastDay = calendar.WorkingDayOnOrAfter(bare), Waiting = 0 };
        }
    }
}
