using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Performance;

/// <param name="Place">Number of the promise in the agreement.</param>
/// <param name="AmountFen">In 分; null for an act.</param>
/// <param name="RemainingFen">What is left of this promise, in 分; null for an act.</param>
/// <param name="ToldBy">Null when staff saw it themselves.</param>
/// <param name="Done">Whether nothing of this promise is left.</param>
[EventKind("dispute.performance-recorded", "登记履行")]
public sealed record PerformanceRecorded(
    PerformanceEntryId Entry, ObligationId Obligation, int Place, ObligationKind Kind, long? AmountFen, DateOnly On, long? RemainingFen, PartyId? ToldBy, bool Done = false) : IEvent
{
    public Sentence Detail => AmountFen is { } fen
        ? (Sentence)$"第 {Place} 项，{On}付款 {Money.FromFen(fen)} 元，还差 {Money.FromFen(RemainingFen ?? 0)} 元"
        : (Sentence)$"第 {Place} 项（{Kind.Name()}），{On}已履行";
}

/// <param name="LastOn">The day the last promise was kept.</param>
/// <param name="PaidFen">Everything paid, in 分.</param>
/// <param name="InTime">Whether each promise was kept by its last day.</param>
[EventKind("dispute.performance-completed", "协议全部履行")]
public sealed record PerformanceCompleted(AgreementId Agreement, DateOnly LastOn, long PaidFen, bool InTime) : IEvent
{
    public Sentence Detail => InTime ? "全部按期自动履行" : "全部履行，其中有逾期";
}

[EventKind("dispute.performance-echoed", "对方确认收到")]
public sealed record PerformanceEchoed(PerformanceEntryId Entry, ObligationId Obligation, int Place, PartyId Creditor, EchoMeans Means, DateOnly On, bool Done = false) : IEvent
{
    public Sentence Detail => $"第 {Place} 项，{Means.Name()}";
}

[EventKind("dispute.performance-contested", "对方表示没有收到")]
public sealed record PerformanceContested(PerformanceEntryId Entry, ObligationId Obligation, int Place, PartyId Creditor, EchoMeans Means, DateOnly On, bool Done = false) : IEvent
{
    public Sentence Detail => $"第 {Place} 项，{Means.Name()}，这一笔暂不计入";
}

/// <param name="LastDay">The last day on which performance would have been in time.</param>
/// <param name="RemainingFen">In 分; null for an act.</param>
[EventKind("dispute.obligation-defaulted", "到期未履行")]
public sealed record ObligationDefaulted(ObligationId Obligation, int Place, DateOnly LastDay, long? RemainingFen) : IEvent
{
    public Sentence Detail => RemainingFen is { } fen
        ? (Sentence)$"第 {Place} 项，{LastDay}到期，还差 {Money.FromFen(fen)} 元"
        : (Sentence)$"第 {Place} 项，{LastDay}到期";
}

/// <summary>A reminder went to the debtor before the day.</summary>
[EventKind("dispute.payment-reminded", "履行提醒")]
public sealed record PaymentReminded(ObligationId Obligation, int Place, PartyId Debtor, DateOnly LastDay) : IEvent
{
    public Sentence Detail => $"第 {Place} 项，{LastDay}到期";
}

/// <param name="Number">Of the notice.</param>
/// <param name="Enforceable">Which consequence the notice names: enforcement, or a suit.</param>
[EventKind("dispute.performance-urged", "督促履行")]
public sealed record PerformanceUrged(UrgingNoticeId Notice, string Number, ObligationId Obligation, int Place, DateOnly NewDueOn, bool Enforceable) : IEvent
{
    public Sentence Detail => $"{Number}，第 {Place} 项，请在{NewDueOn}前履行";
}

/// <param name="BalanceFen">What is asked for, in 分; 0 when only acts are.</param>
/// <param name="DelayFrom">The first day of doubled interest.</param>
/// <param name="Limit">The last day to apply.</param>
/// <param name="LimitFrom">The day from which that time runs.</param>
[EventKind("dispute.enforcement-applied", "申请执行")]
public sealed record EnforcementApplied(
    EnforcementId Enforcement, PartyId Applicant, string RulingNumber, OrganisationId Court, long BalanceFen, DateOnly DelayFrom, DateOnly Limit, DateOnly? LimitFrom = null) : IEvent
{
    public Sentence Detail => BalanceFen > 0
        ? (Sentence)$"依据{RulingNumber}，申请执行 {Money.FromFen(BalanceFen)} 元"
        : (Sentence)$"依据{RulingNumber}";
}

public static class EchoNames
{
    public static string Name(this EchoMeans means) => means switch
    {
        EchoMeans.OwnPage => "本人网上确认",
        EchoMeans.Phone => "电话核实",
        EchoMeans.Counter => "当面确认",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    public static string Name(this Echo echo) => echo switch
    {
        Echo.None => "待对方确认",
        Echo.Received => "对方已确认",
        Echo.NotReceived => "对方称未收到",
        _ => throw new ArgumentOutOfRangeException(nameof(echo)),
    };
}
