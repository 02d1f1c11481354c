using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Clocks;

/// <summary>What can happen to the limitation period (诉讼时效) of a claim. Numbers are stored.</summary>
public enum LimitationKind : short
{
    /// <summary>The right holder knew of the damage and of the one who owes.</summary>
    Knew = 1,

    /// <summary>A demand that reached the debtor.</summary>
    Demanded = 2,

    /// <summary>The debtor promised: instalments, security, a plan, or asked for more time.</summary>
    Promised = 3,

    PerformedInPart = 4,

    /// <summary>Another body that may resolve the dispute was asked.</summary>
    AskedOtherBody = 5,

    /// <summary>Reported to police or prosecutor with the wish that the right be protected.</summary>
    Reported = 6,

    /// <summary>A suit, an arbitration, or what has the same effect.</summary>
    Sued = 7,

    OtherBodyEnded = 8,

    /// <summary>The right holder learned that police or prosecutor do not go on.</summary>
    ReportEnded = 9,

    SuitEnded = 10,

    EnforcementEnded = 11,

    // Only ever read from the log.
    Requested = 20,
    MediationEnded = 21,
    Agreed = 22,
    ConfirmationApplied = 23,
    ConfirmationEnded = 24,
    Confirmed = 25,
    EnforcementApplied = 26,
    Fulfilled = 27,

    /// <summary>The papers for a suit went to the court from here; mediation is over with it.</summary>
    Filed = 28,
}

/// <summary>A procedure during which the period waits.</summary>
public enum LimitationProcedure
{
    Mediation,
    OtherBody,
    Report,
    Suit,
    Confirmation,
    Enforcement,
}

/// <summary>What an event did to the period.</summary>
public enum LimitationEffect
{
    /// <summary>Nothing: a procedure was pending, or the period ran already.</summary>
    None,

    /// <summary>The period began.</summary>
    Begins,

    /// <summary>It runs anew from that day.</summary>
    Restarts,

    /// <summary>It was interrupted and waits for the end of a procedure.</summary>
    Waits,

    /// <summary>The period was over by then, so there was nothing to interrupt.</summary>
    TooLate,

    /// <summary>The period was over; the debtor agreed all the same and cannot plead it any more.</summary>
    Waives,

    /// <summary>Nothing is owed any more.</summary>
    Ends,
}

public enum LimitationState
{
    /// <summary>Nothing on record from which it could be counted.</summary>
    Unknown,

    Running,

    /// <summary>A procedure is pending; the period runs anew from its end.</summary>
    Pending,

    /// <summary>Everything was performed.</summary>
    Fulfilled,
}

/// <summary>What the record cannot say.</summary>
public enum LimitationDoubt
{
    /// <summary>When the period began first, so whether the first interruption came in time.</summary>
    Beginning,

    /// <summary>It runs from a day before the three years came into force.</summary>
    OlderLaw,

    /// <summary>A pending procedure ends outside this platform.</summary>
    EndElsewhere,

    /// <summary>The agreement names several days; instalments of one debt count from the last, here the first is taken.</summary>
    SeveralDays,

    /// <summary>It was merged into another dispute, or another one settles it too: what follows is on record there.</summary>
    GoesOnElsewhere,

    /// <summary>The agreement was confirmed: the time to apply for enforcement runs by a rule of its own.</summary>
    Enforcement,
}

/// <summary>What a kind of event does, and by which article.</summary>
/// <param name="Opens">The procedure for whose end the period waits; null where it runs anew at once.</param>
/// <param name="Closes">The procedure that ends with it; null for none.</param>
/// <param name="Waives">Whether it binds the debtor even after the period is over. Source: 时效规定 第十九条.</param>
/// <param name="ByPerson">Whether a person puts it on record; the others are read from the log.</param>
public sealed record LimitationRule(
    LimitationKind Kind, string Name, string Source, LimitationProcedure? Opens = null, LimitationProcedure? Closes = null, bool Waives = false, bool ByPerson = false)
{
    /// <summary>Whether it is nothing but the end of a procedure.</summary>
    public bool OnlyCloses => Closes is not null && Opens is null && !Waives;
}

/// <summary>The events that count. 时效规定 = 最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定（法释〔2020〕17号）.</summary>
public static class LimitationRules
{
    private const string Interrupted = "民法典 第一百九十五条";

    public static IReadOnlyList<LimitationRule> All { get; } =
    [
        new(LimitationKind.Knew, "知道权利受损害和义务人", "民法典 第一百八十八条", ByPerson: true),
        new(LimitationKind.Demanded, "催告到达对方", "时效规定 第八条", ByPerson: true),
        new(LimitationKind.Promised, "对方同意履行", "时效规定 第十四条", Waives: true, ByPerson: true),
        new(LimitationKind.PerformedInPart, "部分履行", "时效规定 第十四条", ByPerson: true),
        new(LimitationKind.AskedOtherBody, "请求其他有权单位处理", "时效规定 第十二条", Opens: LimitationProcedure.OtherBody, ByPerson: true),
        new(LimitationKind.OtherBodyEnded, "其他单位的处理结束", Interrupted, Closes: LimitationProcedure.OtherBody, ByPerson: true),
        new(LimitationKind.Reported, "报案或者控告", "时效规定 第十三条", Opens: LimitationProcedure.Report, ByPerson: true),
        new(LimitationKind.ReportEnded, "知道不立案、撤销案件或者不起诉", "时效规定 第十三条", Closes: LimitationProcedure.Report, ByPerson: true),
        new(LimitationKind.Sued, "起诉、仲裁或者效力相同的申请", "时效规定 第十条、第十一条", Opens: LimitationProcedure.Suit, ByPerson: true),
        new(LimitationKind.SuitEnded, "诉讼或者仲裁程序终结", Interrupted, Closes: LimitationProcedure.Suit, ByPerson: true),
        new(LimitationKind.EnforcementEnded, "执行程序终结", Interrupted, Closes: LimitationProcedure.Enforcement, ByPerson: true),
        new(LimitationKind.Requested, "申请调解", "时效规定 第十二条", Opens: LimitationProcedure.Mediation),
        new(LimitationKind.MediationEnded, "调解终结", Interrupted, Closes: LimitationProcedure.Mediation),
        new(LimitationKind.Agreed, "达成协议，对方同意履行", "时效规定 第十四条、第十九条；民法典 第一百八十九条", Closes: LimitationProcedure.Mediation, Waives: true),
        new(LimitationKind.ConfirmationApplied, "申请司法确认", "时效规定 第十一条第八项", Opens: LimitationProcedure.Confirmation),
        new(LimitationKind.ConfirmationEnded, "司法确认程序终结", Interrupted, Closes: LimitationProcedure.Confirmation),
        new(LimitationKind.Confirmed, "裁定确认协议有效", Interrupted, Closes: LimitationProcedure.Confirmation),
        new(LimitationKind.EnforcementApplied, "申请执行", "时效规定 第十一条第五项", Opens: LimitationProcedure.Enforcement),
        new(LimitationKind.Filed, "向法院递交立案材料", "时效规定 第十条", Opens: LimitationProcedure.Suit, Closes: LimitationProcedure.Mediation),
        new(LimitationKind.Fulfilled, "全部履行", "民法典 第五百五十七条"),
    ];

    public static LimitationRule Of(LimitationKind kind) => All.Single(r => r.Kind == kind);
}

/// <summary>Something that happened to the period.</summary>
/// <param name="On">The day it happened.</param>
/// <param name="Seq">Its place in the log of the dispute.</param>
public sealed record LimitationFact(LimitationKind Kind, DateOnly On, int Seq)
{
    /// <summary>The days on which promises of an agreement fall due; the period cannot run before. Source: 民法典 第一百八十八条、第一百八十九条.</summary>
    public IReadOnlyList<DateOnly> DueDays { get; init; } = [];

    /// <summary>What shows it, in the words of whoever recorded it; null where nothing was noted.</summary>
    public string? Note { get; init; }

    /// <summary>Who put it on record.</summary>
    public string? NotedBy { get; init; }

    /// <summary>Whether a person recorded it as such; otherwise it follows from an act of the procedure.</summary>
    public bool Recorded { get; init; }

    public LimitationRule Rule => LimitationRules.Of(Kind);
}

/// <param name="Effect">What it did to the period, given what had happened before.</param>
public sealed record LimitationLine(LimitationFact Fact, LimitationEffect Effect);

/// <summary>The general limitation period of three years (C19), as far as the record of a dispute tells it.</summary>
/// <remarks>
/// Information, no advice: whether to plead it is the debtor's affair, and a court does not raise it. Not looked at are
/// terms of other laws, suspension in the last six months (民法典 第一百九十四条) and the twenty years. Source: 民法典 第一百八十八条、第一百九十三条、第一百九十五条.
/// </remarks>
/// <param name="Lines">By the day they happened.</param>
/// <param name="From">The day from which it runs now, not counted; null unless it runs.</param>
/// <param name="Count">The last day with its proof; null unless it runs and the three years were in force on <paramref name="From"/>.</param>
/// <param name="Pending">The procedures for whose end it waits.</param>
public sealed record Limitation(
    IReadOnlyList<LimitationLine> Lines, LimitationState State, DateOnly? From, Counted? Count, IReadOnlyList<LimitationProcedure> Pending, IReadOnlyList<LimitationDoubt> Doubts)
{
    public const string Clock = "C19";

    /// <summary>Inclusive; null where <see cref="Count"/> is.</summary>
    public DateOnly? LastDay => Count?.LastDay;

    /// <summary>Folds what happened, in the order of its days.</summary>
    public static Limitation Of(IEnumerable<LimitationFact> facts, LegalCalendar calendar)
    {
        var period = new Run(calendar);
        var lines = facts.OrderBy(f => f.On).ThenByDescending(f => f.Kind is LimitationKind.Knew).ThenBy(f => f.Seq)
            .Select(f => new LimitationLine(f, period.Take(f)))
            .Where(l => l.Effect is not LimitationEffect.None || l.Fact.Recorded || !l.Fact.Rule.OnlyCloses) // a matter that is closed long after its mediation says nothing
            .ToList();
        var state = period.Fulfilled ? LimitationState.Fulfilled
            : period.Pending.Count > 0 ? LimitationState.Pending
            : period.From is null ? LimitationState.Unknown
            : LimitationState.Running;
        var from = state is LimitationState.Running ? period.From : null;
        return new Limitation(
            lines,
            state,
            from,
            from is { } day ? ClockRules.Find(Clock, day)?.Count(day, calendar) : null,
            [.. period.Pending],
            state is LimitationState.Fulfilled ? [] : [.. DoubtsAbout(lines, from, period.Pending)]);
    }

    private static IEnumerable<LimitationDoubt> DoubtsAbout(IReadOnlyList<LimitationLine> lines, DateOnly? from, IReadOnlyCollection<LimitationProcedure> pending)
    {
        if (!lines.Any(l => l.Effect is LimitationEffect.Begins))
        {
            yield return LimitationDoubt.Beginning;
        }

        if (from is { } day && ClockRules.Find(Clock, day) is null)
        {
            yield return LimitationDoubt.OlderLaw;
        }

        if (pending.Any(p => p is not (LimitationProcedure.Mediation or LimitationProcedure.Confirmation)))
        {
            yield return LimitationDoubt.EndElsewhere;
        }

        if (lines.Any(l => l.Fact.DueDays.Distinct().Count() > 1))
        {
            yield return LimitationDoubt.SeveralDays;
        }

        if (lines.Any(l => l.Fact.Kind is LimitationKind.Confirmed))
        {
            yield return LimitationDoubt.Enforcement;
        }
    }

    // What is known while the events are gone through.
    private sealed class Run(LegalCalendar calendar)
    {
        private DateOnly notBefore = DateOnly.MinValue;

        public DateOnly? From { get; private set; }

        public bool Fulfilled { get; private set; }

        public SortedSet<LimitationProcedure> Pending { get; } = [];

        public LimitationEffect Take(LimitationFact fact)
        {
            var rule = fact.Rule;
            if (fact.Kind is LimitationKind.Fulfilled)
            {
                Fulfilled = true;
                Pending.Clear();
                return LimitationEffect.Ends;
            }

            if (fact.Kind is LimitationKind.Knew)
            {
                return From is null ? Start(fact.On, LimitationEffect.Begins) : LimitationEffect.None;
            }

            var late = Pending.Count == 0 && From is { } from && fact.On > ClockRules.Find(Clock, from)?.LastDay(from, calendar);
            var closed = rule.Closes is { } ended && Pending.Remove(ended);
            if (rule.OnlyCloses && !closed)
            {
                return LimitationEffect.None;
            }

            if (late && !rule.Waives)
            {
                return LimitationEffect.TooLate;
            }

            if (fact.DueDays.Count > 0)
            {
                notBefore = calendar.WorkingDayOnOrAfter(fact.DueDays.Min());
            }

            if (rule.Opens is { } opened)
            {
                Pending.Add(opened);
                return Start(fact.On, LimitationEffect.Waits);
            }

            return Pending.Count > 0 ? LimitationEffect.None : Start(fact.On, late ? LimitationEffect.Waives : LimitationEffect.Restarts);
        }

        private LimitationEffect Start(DateOnly on, LimitationEffect effect)
        {
            From = on > notBefore ? on : notBefore;
            return effect;
        }
    }
}
