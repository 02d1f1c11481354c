using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Calendar;

/// <summary>A counted period: its last day and the proof of it.</summary>
public sealed record Counted
{
    public required Period Period { get; init; }

    /// <summary>The day the period starts; not counted.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day the bare count gives, before a rest day moves it.</summary>
    public required DateOnly Unrolled { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Whether a notice not yet published may move the last day.</summary>
    public required bool IsProvisional { get; init; }

    public required IReadOnlyList<CountedStep> Steps { get; init; }
}

public enum CountedStepKind : short
{
    StartNotCounted = 1,
    RestDaySkipped = 2,
    MakeUpDayCounted = 3,
    FallsOn = 4,
    MonthEnd = 5,
    RestDayPassed = 6,
    MakeUpDayStands = 7,
    LastDay = 8,
    NoticeAwaited = 9,
    Set = 10,
    Paused = 11,
    Resumed = 12,
    Extended = 13,
    Moved = 14,
}

/// <summary>One line of a proof sheet.</summary>
/// <param name="Source">The article, or the address of the notice; null where the line only states the count.</param>
public sealed record CountedStep(CountedStepKind Kind, DateOnly Date, Sentence Text, string? Source);
