using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <param name="Type">The confirmed code.</param>
/// <param name="Name">Its name at the time.</param>
/// <param name="Suggested">What the words had pointed to; null when nothing.</param>
/// <param name="Confidence">Of the suggestion, in per cent.</param>
/// <param name="Edition">The edition of the taxonomy.</param>
[EventKind("dispute.classified", "确认类型")]
public sealed record DisputeClassified(string Type, string Name, string? Suggested, int Confidence, string Edition) : IEvent
{
    public Sentence Detail => Name;
}

/// <param name="Level">As a person found it.</param>
/// <param name="Advised">As words and circumstances advised.</param>
/// <param name="Supervised">True when it is on the list of supervisors from now on.</param>
[EventKind("dispute.risk-assessed", "研判风险", Audience.Handlers)]
public sealed record RiskAssessed(RiskLevel Level, RiskFlags Flags, RiskLevel Advised, bool Supervised) : IEvent
{
    public Sentence Detail => Supervised ? (Sentence)$"{Level.Name()}风险，已列入督办" : (Sentence)$"{Level.Name()}风险";
}

[EventKind("dispute.not-accepted", "不予受理并告知去处")]
public sealed record DisputeNotAccepted(string Matter, string Text, string Source) : IEvent
{
    public Sentence Detail => Text;
}

/// <param name="Place">1 for the first time it was sent anywhere.</param>
/// <param name="Final">True when it may not be returned.</param>
/// <param name="AnswerIn">The length that gives the day; null where it was set.</param>
[EventKind("dispute.dispatched", "分流")]
public sealed record DisputeDispatched(int Place, ReferralKind Kind, CourtReferral Court, OrganisationId Target, string TargetName, int Rung, DateOnly AcceptBy, bool Final, string? AnswerIn = null) : IEvent
{
    public Sentence Detail => Final
        ? (Sentence)$"{Kind.Name()}至{TargetName}，{AcceptBy:M月d日}前受理，不得退回"
        : (Sentence)$"{Kind.Name()}至{TargetName}，{AcceptBy:M月d日}前受理";
}

/// <param name="Rung">The lowest rung passed over; null when it was not a rung.</param>
[EventKind("dispute.step-skipped", "越过在先环节", Audience.Handlers)]
public sealed record StepSkipped(EarlierStep Step, int? Rung) : IEvent;

[EventKind("dispute.ticket-returned", "退回", Audience.Handlers)]
public sealed record TicketReturned(int Place, OrganisationId Body, string BodyName, ReturnGround Ground, int Returns) : IEvent
{
    public Sentence Detail => $"{BodyName}：{Ground.Name()}（第 {Returns} 次退回）";
}

[EventKind("dispute.designation-sought", "提请督办员裁定", Audience.Handlers)]
public sealed record DesignationSought(int Returns) : IEvent;

/// <param name="TermRule">The clock that runs from now, such as C01.</param>
/// <param name="TermLength">Its length as the rule stood on that day.</param>
/// <param name="LastDay">Inclusive.</param>
/// <param name="TermFrom">The day it is counted from; null for the day of acceptance.</param>
/// <param name="TermSource">What gives the length.</param>
[EventKind("dispute.accepted", "受理")]
public sealed record DisputeAccepted(int Place, OrganisationId Body, string BodyName, int Rung, int Round, string TermRule, string TermLength, DateOnly LastDay, DateOnly? TermFrom = null, string? TermSource = null) : IEvent
{
    public Sentence Detail => $"{BodyName}，第 {Round} 轮，{LastDay:M月d日}前调解完毕";
}

[EventKind("dispute.mediator-drawn", "随机抽取调解员")]
public sealed record MediatorDrawn(Guid Draw, string Rule, string Seed, string CandidatesHash, int Candidates, int Result, PersonId Mediator) : IEvent
{
    public Sentence Detail => $"从 {Candidates} 人中抽取，种子 {Seed}";
}

/// <param name="DisclosedTie">True when there is a tie to a party and it is disclosed.</param>
[EventKind("dispute.mediator-assigned", "确定调解员")]
public sealed record MediatorAssigned(PersonId Mediator, string Name, ChosenBy ChosenBy, bool DisclosedTie) : IEvent
{
    public Sentence Detail => $"{Name}（{ChosenBy.Name()}）";
}

[EventKind("dispute.body-invited", "邀请协助调解")]
public sealed record BodyInvited(OrganisationId Body, string Name) : IEvent
{
    public Sentence Detail => Name;
}

[EventKind("dispute.invitation-answered", "答复协助邀请", Audience.Handlers)]
public sealed record InvitationAnswered(OrganisationId Body, string Name, bool Joins) : IEvent
{
    public Sentence Detail => Joins ? (Sentence)$"{Name}参加" : (Sentence)$"{Name}不能参加";
}

[EventKind("dispute.merged", "并入另一件")]
public sealed record DisputeMerged(DisputeId Into, string IntoNumber) : IEvent
{
    public Sentence Detail => $"并入 {IntoNumber}";
}

[EventKind("dispute.took-in", "并入他案")]
public sealed record DisputeTookIn(DisputeId From, string FromNumber, int PartiesAdded, int FilesAdded) : IEvent
{
    public Sentence Detail => $"{FromNumber} 并入本件，新增当事人 {PartiesAdded} 位、材料 {FilesAdded} 份";
}

[EventKind("dispute.split", "分出新件")]
public sealed record DisputeSplit(DisputeId Part, string PartNumber) : IEvent
{
    public Sentence Detail => $"分出 {PartNumber}";
}

[EventKind("dispute.split-off", "由分案而来")]
public sealed record DisputeSplitOff(DisputeId From, string FromNumber) : IEvent
{
    public Sentence Detail => $"由 {FromNumber} 分出";
}
