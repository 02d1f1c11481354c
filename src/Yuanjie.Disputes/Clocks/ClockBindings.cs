using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Performance;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Clocks;

internal enum ClockStepKind
{
    Start,
    Pause,
    Resume,
    Extend,
    Move,
    Meet,
    Reopen,
    Drop,
    Lapse,
    Warn,
    Breach,
    Supervise,
}

/// <summary>How a clock starts.</summary>
internal sealed record ClockStart(string Rule, ClockDuty Duty, DateOnly From, bool Leads = true)
{
    /// <summary>A length of the place's own; null for the table's, or where a day is set.</summary>
    public Period? Length { get; init; }

    /// <summary>The last day, where somebody set it.</summary>
    public DateOnly? SetOn { get; init; }

    public string? Source { get; init; }

    public Guid? Subject { get; init; }
}

/// <summary>What an event does to the clocks of its dispute.</summary>
/// <param name="Rules">Which clocks; null for all that are open.</param>
/// <param name="Subject">Only the clock of this part of the dispute; null for every one of the rules.</param>
internal sealed record ClockStep(ClockStepKind Kind, IReadOnlyList<string>? Rules = null, Guid? Subject = null)
{
    public ClockStart? Started { get; init; }

    /// <summary>The day it happened, where that is not the day of the record.</summary>
    public DateOnly? On { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? Paper { get; init; }
}

/// <summary>
/// Which event starts, stops and ends which clock. Open this file to see why a day runs: the clocks of a dispute are these rows,
/// folded over its log.
/// </summary>
internal static class ClockBindings
{
    private static readonly string[] Answers = [LocalClock.Answer, ReferralClock.CourtRule];
    private static readonly string[] Terms = [.. ClockRules.All.Where(r => r.OfMediation).Select(r => r.Id).Distinct()];
    private static readonly string[] Mediation = [.. Terms, LocalClock.SuspensionReview];
    private static readonly string[] AtCourt = [ConfirmationTerms.Acceptance, ConfirmationTerms.Target, ConfirmationTerms.Limit, LocalClock.Supplement];

    /// <summary>Every rule that some event starts.</summary>
    public static IReadOnlyList<string> Bound { get; } =
    [
        .. Answers, .. Mediation, .. AtCourt, LocalClock.Performance, LocalClock.SupervisionReply,
        ConfirmationWindow.Clock, ConfirmationTerms.Objection, PerformanceDay.EnforcementClock, Filing.DocketClock,
    ];

    /// <param name="fact">What was recorded.</param>
    /// <param name="day">The legal day on which it was.</param>
    public static IReadOnlyList<ClockStep> StepsOf(IEvent fact, DateOnly day) => fact switch
    {
        // 分流
        DisputeDispatched e =>
        [
            Drop([.. Answers, .. Mediation]),
            Start(AnswerTo(e, day)),
        ],
        TicketReturned => [Meet(Answers)],
        DisputeAccepted e => [Meet(Answers), Start(TermOf(e, day))],

        // 调解
        MediationSuspended { DaysLeft: not null } e => [Pause(Terms, e.Reason.Name()), Start(new(LocalClock.SuspensionReview, ClockDuty.Handler, day) { SetOn = e.Until })],
        MediationSuspended { Rule: null } e => [Start(new(LocalClock.SuspensionReview, ClockDuty.Handler, day) { SetOn = e.Until })],
        MediationResumed => [Meet([LocalClock.SuspensionReview]), new(ClockStepKind.Resume, Terms)],
        TermExtended e => [new(ClockStepKind.Extend, [e.Rule]) { LastDay = e.NewLastDay, Paper = ClockRules.Find(e.Rule, day)?.Source }],
        RoundEscalated => [Meet(Mediation)],
        MediationFailed => [Meet([.. Mediation, .. Answers]), DropAll],

        // 协议
        AgreementTookEffect e =>
        [
            Meet(Mediation),
            .. Promised(e.Promises, day),
            Start(new(ConfirmationWindow.Clock, ClockDuty.Right, e.EffectiveOn, Leads: false) { Subject = e.Agreement.Value }),
        ],
        OralAgreementRecorded e => [Meet(Mediation), .. Promised(e.Promises, day)],

        // 司法确认
        ConfirmationApplied e => [Meet([ConfirmationWindow.Clock]), Start(new(ConfirmationTerms.Acceptance, ClockDuty.Court, day))],
        // Its days to accept begin again with the supplement.
        ConfirmationSupplementAsked e => [Drop([LocalClock.Supplement, ConfirmationTerms.Acceptance]), Start(new(LocalClock.Supplement, ClockDuty.Party, day) { SetOn = e.By })],
        ConfirmationSupplemented { AcceptAnew: true } => [Meet([LocalClock.Supplement]), Start(new(ConfirmationTerms.Acceptance, ClockDuty.Court, day))],
        ConfirmationSupplemented => [Meet([LocalClock.Supplement])],
        ConfirmationAccepted e =>
        [
            Meet([ConfirmationTerms.Acceptance, LocalClock.Supplement]),
            Start(new(ConfirmationTerms.Target, ClockDuty.Court, e.AcceptedOn)),
            Start(new(ConfirmationTerms.Limit, ClockDuty.Court, e.AcceptedOn, Leads: false)),
        ],
        AgreementConfirmed or ConfirmationRejected or ConfirmationDeclined => [Meet(AtCourt)],
        ConfirmationWithdrawn or ConfirmationDeemedWithdrawn => [Drop(AtCourt)],
        RulingServed e => [Start(new(ConfirmationTerms.Objection, ClockDuty.Right, e.ServedOn, Leads: false) { Subject = e.Party.Value })],

        // 履行
        PerformanceRecorded e => [Kept(e.Obligation, e.Done, e.On)],
        PerformanceEchoed e => [Kept(e.Obligation, e.Done, day)],
        PerformanceContested e => [Kept(e.Obligation, e.Done, day)],
        PerformanceUrged e => [new(ClockStepKind.Move, [LocalClock.Performance], e.Obligation.Value) { LastDay = e.NewDueOn, Paper = e.Number }],
        EnforcementApplied e => [Start(new(PerformanceDay.EnforcementClock, ClockDuty.Right, e.LimitFrom ?? day) { SetOn = e.LimitFrom is null ? e.Limit : null })],
        PerformanceCompleted => [Meet([LocalClock.Performance]), DropAll],

        // 转立案
        CaseFiled => [DropAll, Start(new(Filing.DocketClock, ClockDuty.Court, day, Leads: false))],
        FilingDocketed or FilingReturned => [Meet([Filing.DocketClock])],

        // 督促和督办
        ClockWarned e => [new(ClockStepKind.Warn, [e.Rule], e.Subject)],
        ClockBreached e => [new(ClockStepKind.Breach, [e.Rule], e.Subject)],
        ClockLapsed e => [new(ClockStepKind.Lapse, [e.Rule], e.Subject)],
        SupervisionOpened e => [new(ClockStepKind.Supervise, [e.Rule], e.Subject), Drop([LocalClock.SupervisionReply]), Start(new(LocalClock.SupervisionReply, ClockDuty.Handler, day, Leads: false) { Length = Period.WorkingDays(e.ReplyWorkingDays) })],
        SupervisionAnswered => [Meet([LocalClock.SupervisionReply])],

        // 结束
        DisputeWithdrawn or DisputeNotAccepted or DisputeMerged or SignDispelled or SettledInPackage or DisputeClosed => [DropAll],
        _ => [],
    };

    private static ClockStep DropAll { get; } = new(ClockStepKind.Drop);

    private static ClockStep Start(ClockStart start) => new(ClockStepKind.Start) { Started = start };

    private static ClockStep Meet(string[] rules) => new(ClockStepKind.Meet, rules);

    private static ClockStep Drop(string[] rules) => new(ClockStepKind.Drop, rules);

    private static ClockStep Pause(string[] rules, string paper) => new(ClockStepKind.Pause, rules) { Paper = paper };

    // Whether a promise was kept in time goes by the day of the payment, not by the day it was put on record.
    private static ClockStep Kept(ObligationId obligation, bool done, DateOnly on) => new(done ? ClockStepKind.Meet : ClockStepKind.Reopen, [LocalClock.Performance], obligation.Value) { On = on };

    private static IEnumerable<ClockStep> Promised(IReadOnlyList<Promise>? promises, DateOnly day) =>
        (promises ?? []).Select(p => Start(new(LocalClock.Performance, ClockDuty.Party, day) { SetOn = p.DueOn, Subject = p.Obligation.Value }));

    private static ClockStart AnswerTo(DisputeDispatched e, DateOnly day)
    {
        var rule = ReferralClock.RuleOf(e.Court);
        return new ClockStart(rule, ClockDuty.Handler, day) { SetOn = e.AnswerIn is null ? e.AcceptBy : null, Length = OwnLength(rule, day, e.AnswerIn) };
    }

    private static ClockStart TermOf(DisputeAccepted e, DateOnly day)
    {
        var from = e.TermFrom ?? day;
        var own = OwnLength(e.TermRule, from, e.TermLength);
        return new ClockStart(e.TermRule, ClockDuty.Handler, from) { Length = own, Source = own is null ? null : e.TermSource };
    }

    // A length of the table is left to the table, so that a row put right reaches the clocks that run by it.
    private static Period? OwnLength(string rule, DateOnly from, string? length) =>
        length is null || Period.Parse(length) is var period && period == ClockRules.Find(rule, from)?.Period ? null : period;
}
