using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Clocks;

/// <summary>When a period of law that starts on a given day is over, with the proof.</summary>
/// <param name="From">The day it starts; not counted.</param>
/// <param name="Counted">The last day, inclusive, step by step; null for a clock of hours.</param>
/// <param name="End">The moment before which an act is in time; null for a clock of days.</param>
public sealed record Deadline(ClockRule Rule, DateOnly From, Counted? Counted, Instant? End)
{
    /// <summary>Before it the calendar says nothing, and no rule of the table was in force.</summary>
    public static readonly DateOnly Earliest = new(1987, 1, 1);

    public static readonly DateOnly Latest = new(2100, 12, 31);

    /// <param name="rule">A row of the clock table, such as C12.</param>
    /// <param name="from">The day it starts; not counted.</param>
    /// <param name="at">The moment of that day, for a clock of hours; null otherwise.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <returns>A refusal where there is no such rule, it was not in force that day, the day is out of bounds, or a clock of hours has no hour.</returns>
    public static Outcome<Deadline> Of(string? rule, DateOnly? from, TimeOnly? at, LegalCalendar calendar)
    {
        if (ClockRules.All.FirstOrDefault(r => r.Id == rule) is not { } known)
        {
            return ClockRefusals.UnknownRule;
        }

        if (from is not { } start || start < Earliest || start > Latest)
        {
            return ClockRefusals.StartMissing;
        }

        if (ClockRules.Find(known.Id, start) is not { } row)
        {
            return ClockRefusals.NotInForce(known.Name, known.Since);
        }

        if (row.Period is not null)
        {
            return new Deadline(row, start, row.Count(start, calendar), null);
        }

        return at is { } hour ? new Deadline(row, start, null, row.EndOfHours(Instant.InChina(start, hour))) : ClockRefusals.HourMissing;
    }
}

/// <summary>Every "no" about clocks.</summary>
public static class ClockRefusals
{
    public static Refusal UnknownRule { get; } = new("clock.unknown-rule", "请选择一种期限。", RefusalKind.Invalid, Field: "Rule");

    public static Refusal StartMissing { get; } = new("clock.start-missing", "请填写起算的日期，1987 年到 2100 年之间。", RefusalKind.Invalid, Field: "From");

    public static Refusal HourMissing { get; } = new("clock.hour-missing", "这种期限按小时算，请填写起算的时间。", RefusalKind.Invalid, Field: "At");

    public static Refusal NotAsked { get; } = new("clock.not-asked", "现在没有需要答复的督办。", RefusalKind.WrongStage);

    public static Refusal AnswerMissing { get; } = new("clock.answer-missing", "请写明超期的原因和打算怎么办，500 字以内。", RefusalKind.Invalid, Field: "Answer");

    public static Refusal LimitationKindMissing { get; } = new("clock.limitation-kind-missing", "请选择是什么事项。", RefusalKind.Invalid, Field: "Kind");

    public static Refusal LimitationDayOutside { get; } = new("clock.limitation-day-outside", "请填写事情发生的日期，1987 年以后，不晚于今天。", RefusalKind.Invalid, Field: "On");

    public static Refusal LimitationNoteTooLong { get; } = new("clock.limitation-note-too-long", "凭据请写在 500 字以内。", RefusalKind.Invalid, Field: "Note");

    public static Refusal NothingToStrike { get; } = new("clock.nothing-to-strike", "这一条不是人工登记的，或者已经撤销。", RefusalKind.Invalid);

    public static Refusal StrikeNeedsWords { get; } = new("clock.strike-needs-words", "请写明为什么撤销，500 字以内。", RefusalKind.Invalid, Field: "Why");

    public static Refusal NotInForce(string name, DateOnly since) =>
        new("clock.not-in-force", $"“{name}”的规定从{since}起施行，请核对起算日期。", RefusalKind.Invalid, Field: "From");
}
