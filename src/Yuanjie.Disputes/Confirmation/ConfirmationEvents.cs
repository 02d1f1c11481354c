using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Confirmation;

/// <param name="Parties">Those who joined by this act.</param>
/// <param name="Missing">How many parties are still to join.</param>
[EventKind("dispute.confirmation-joined", "加入司法确认申请")]
public sealed record ConfirmationJoined(ConfirmationId Confirmation, IReadOnlyList<PartyId> Parties, JoinMeans Means, int Missing) : IEvent
{
    public Sentence? Detail => Missing > 0 ? (Sentence)$"还差 {Missing} 方" : null;
}

/// <param name="LastDay">The last day on which it would have been in time.</param>
/// <param name="AcceptBy">By when the court says whether it accepts.</param>
[EventKind("dispute.confirmation-applied", "申请司法确认")]
public sealed record ConfirmationApplied(ConfirmationId Confirmation, AgreementId Agreement, OrganisationId Court, CourtBasis Basis, DateOnly AppliedOn, DateOnly LastDay, DateOnly AcceptBy) : IEvent
{
    public Sentence Detail => $"法院应在{AcceptBy}前决定是否受理";
}

[EventKind("dispute.confirmation-accepted", "法院受理司法确认")]
public sealed record ConfirmationAccepted(ConfirmationId Confirmation, string CaseNumber, DateOnly AcceptedOn, DateOnly TargetOn, DateOnly LimitOn) : IEvent
{
    public Sentence Detail => $"{CaseNumber}，{TargetOn}前审查完毕";
}

[EventKind("dispute.confirmation-declined", "法院不予受理司法确认")]
public sealed record ConfirmationDeclined(ConfirmationId Confirmation, string GroundCode) : IEvent
{
    public Sentence? Detail => ConfirmationGrounds.Current.Find(GroundCode)?.Text;
}

[EventKind("dispute.confirmation-supplement-asked", "法院要求补充材料")]
public sealed record ConfirmationSupplementAsked(ConfirmationId Confirmation, DateOnly By) : IEvent
{
    public Sentence Detail => $"{By}前补齐";
}

/// <param name="AcceptAnew">Whether the court has yet to accept, and its days to do so begin again with the supplement.</param>
[EventKind("dispute.confirmation-supplemented", "补充司法确认材料")]
public sealed record ConfirmationSupplemented(ConfirmationId Confirmation, bool AcceptAnew = false) : IEvent;

[EventKind("dispute.confirmation-withdrawn", "撤回司法确认申请")]
public sealed record ConfirmationWithdrawn(ConfirmationId Confirmation, ConfirmationStatus From) : IEvent;

[EventKind("dispute.confirmation-deemed-withdrawn", "按撤回司法确认申请处理")]
public sealed record ConfirmationDeemedWithdrawn(ConfirmationId Confirmation, DateOnly MissedDay) : IEvent;

[EventKind("dispute.agreement-confirmed", "裁定确认协议有效")]
public sealed record AgreementConfirmed(ConfirmationId Confirmation, AgreementId Agreement, string RulingNumber, DateOnly RuledOn) : IEvent
{
    public Sentence Detail => RulingNumber;
}

[EventKind("dispute.confirmation-rejected", "裁定驳回司法确认申请")]
public sealed record ConfirmationRejected(ConfirmationId Confirmation, string RulingNumber, DateOnly RuledOn, string GroundCode) : IEvent
{
    public Sentence? Detail => ConfirmationGrounds.Current.Find(GroundCode)?.Text;
}

/// <param name="ObjectUntil">The party's last day to object.</param>
[EventKind("dispute.ruling-served", "送达裁定书")]
public sealed record RulingServed(ConfirmationId Confirmation, PartyId Party, DateOnly ServedOn, DateOnly ObjectUntil) : IEvent
{
    public Sentence Detail => $"{ObjectUntil}前可以提出异议";
}
