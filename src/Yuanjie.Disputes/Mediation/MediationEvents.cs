using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Mediation;

/// <param name="Place">1 for the first on that side.</param>
/// <param name="On">The day the party said so.</param>
[EventKind("dispute.consent-recorded", "征询意愿")]
public sealed record ConsentRecorded(
    PartyId PartyId, Side Side, int Place, ConsentKind Consent, ConsentAnswer Answer, ConsentMeans Means, DateOnly On, int Round) : IEvent
{
    public Sentence Detail => $"{Who.Is(Side, Place)}{Answer.Name()}{Consent.Name()}，{Means.Name()}，{On}";
}

/// <param name="Version">Which wording of the notice.</param>
[EventKind("dispute.rights-told", "告知权利义务")]
public sealed record RightsTold(PartyId PartyId, Side Side, int Place, string Version, NoticeMeans Means, DateOnly On) : IEvent
{
    public Sentence Detail => $"{Who.Is(Side, Place)}，{Means.Name()}";
}

[EventKind("dispute.consent-code-sent", "发送同意验证码")]
public sealed record ConsentCodeSent(PartyId PartyId, Side Side, int Place) : IEvent
{
    public Sentence Detail => Who.Is(Side, Place);
}

[EventKind("dispute.slip-made", "出具邀请函")]
public sealed record SlipMade(PartyId PartyId, Side Side, int Place, Instant Expires) : IEvent
{
    public Sentence Detail => Who.Is(Side, Place);
}

[EventKind("dispute.slip-opened", "打开邀请函")]
public sealed record SlipOpened(PartyId PartyId, Side Side, int Place) : IEvent
{
    public Sentence Detail => Who.Is(Side, Place);
}

[EventKind("dispute.mediation-begun", "开始调解")]
public sealed record MediationBegun(int Round, PersonId? MediatorId) : IEvent
{
    public Sentence Detail => $"第 {Round} 轮，各方都已同意";
}

/// <param name="Place">1 for the first session of the dispute.</param>
[EventKind("dispute.session-scheduled", "约定调解")]
public sealed record SessionScheduled(SessionId SessionId, int Place, SessionMode Mode, Instant StartsAt) : IEvent
{
    public Sentence Detail => $"{Mode.Name()}，{StartsAt}";
}

[EventKind("dispute.session-moved", "调解改期")]
public sealed record SessionMoved(SessionId SessionId, int Place, Instant StartsAt) : IEvent
{
    public Sentence Detail => $"改到 {StartsAt}";
}

[EventKind("dispute.session-cancelled", "取消调解")]
public sealed record SessionCancelled(SessionId SessionId, int Place) : IEvent;

/// <param name="Revision">1 when it was written first.</param>
/// <param name="RecordedAt">The body at which it was written; null when outside any.</param>
[EventKind("dispute.session-recorded", "调解笔录")]
public sealed record SessionRecorded(
    SessionId SessionId, int Place, SessionMode Mode, SessionResult Result, Instant HeldFrom, int Revision, OrganisationId? RecordedAt) : IEvent
{
    public Sentence Detail => $"{Mode.Name()}，{HeldFrom}，{Result.Name()}";
}

[EventKind("dispute.record-signed", "笔录签名")]
public sealed record RecordSigned(SessionId SessionId, int Place, AttendeeRole Role, string? Body, SignatureMeans Means) : IEvent
{
    public Sentence Detail => $"{Body}{Role.Name()}，{Means.Name()}";
}

/// <param name="Hash">SHA-256 over text and signatures, in hexadecimal.</param>
[EventKind("dispute.record-completed", "笔录签名齐全")]
public sealed record RecordCompleted(SessionId SessionId, int Place, string Hash) : IEvent;

/// <summary>What happens to a talk with one side alone.</summary>
public enum CaucusStep : short
{
    Scheduled = 1,
    Moved = 2,
    Cancelled = 3,
    Recorded = 4,
    SignatureAdded = 5,
    Completed = 6,
}

/// <summary>Anything about a talk with one side alone: the mediators read it and nobody else.</summary>
[EventKind("dispute.caucus-noted", "背对背约谈", Audience.Mediators)]
public sealed record CaucusNoted(SessionId SessionId, CaucusStep Step, Instant? StartsAt = null) : IEvent
{
    public Sentence Detail => Step switch
    {
        CaucusStep.Scheduled => "已约定",
        CaucusStep.Moved => "已改期",
        CaucusStep.Cancelled => "已取消",
        CaucusStep.Recorded => "已记录",
        CaucusStep.SignatureAdded => "已签名",
        CaucusStep.Completed => "签名齐全",
        _ => throw new InvalidOperationException($"The log holds an unknown step of a caucus: {Step}."),
    };
}

[EventKind("dispute.visit-recorded", "入户走访", Audience.Handlers)]
public sealed record VisitRecorded(VisitId VisitId, Instant VisitedAt) : IEvent
{
    public Sentence Detail => $"{VisitedAt}";
}

/// <param name="SessionId">Null when given outside a session.</param>
[EventKind("dispute.guidance-given", "法官指导", Audience.Handlers)]
public sealed record GuidanceGiven(PersonId? JudgeId, OrganisationId? CourtId, SessionId? SessionId) : IEvent;

[EventKind("dispute.task-assigned", "联合调解任务", Audience.Handlers)]
public sealed record TaskAssigned(JointTaskId TaskId, OrganisationId OrganisationId, string Body, DateOnly DueOn) : IEvent
{
    public Sentence Detail => $"{Body}，{DueOn}前";
}

[EventKind("dispute.task-finished", "联合调解任务办结", Audience.Handlers)]
public sealed record TaskFinished(JointTaskId TaskId, OrganisationId OrganisationId, string Body) : IEvent
{
    public Sentence Detail => Body;
}

/// <param name="DaysLeft">Days of the term that wait, in its own unit; null when the term goes on.</param>
[EventKind("dispute.mediation-suspended", "中止调解")]
public sealed record MediationSuspended(SuspensionReason Reason, DateOnly Until, string? Rule, int? DaysLeft) : IEvent
{
    public Sentence Detail => $"{Reason.Name()}，预计{Until}恢复";
}

/// <param name="LastDay">The last day of the term now; null when none runs.</param>
[EventKind("dispute.mediation-resumed", "恢复调解")]
public sealed record MediationResumed(string? Rule, int? DaysLeft, DateOnly? LastDay) : IEvent
{
    public Sentence? Detail => LastDay is { } day ? (Sentence)$"期限到{day}" : null;
}

[EventKind("dispute.extension-proposed", "提议延长期限")]
public sealed record ExtensionProposed(ExtensionId ExtensionId, string Rule, DateOnly LastDay, DateOnly NewLastDay) : IEvent
{
    public Sentence Detail => $"从{LastDay}延到{NewLastDay}，须各方同意";
}

[EventKind("dispute.term-extended", "延长期限")]
public sealed record TermExtended(ExtensionId ExtensionId, string Rule, DateOnly LastDay, DateOnly NewLastDay) : IEvent
{
    public Sentence Detail => $"各方同意，期限到{NewLastDay}";
}

/// <param name="Round">The round that failed.</param>
/// <param name="ToRung">The rung it goes to.</param>
[EventKind("dispute.escalated", "转下一轮调解")]
public sealed record RoundEscalated(int Round, int Rung, int ToRung, string ToRungName, string ReasonCode) : IEvent
{
    public Sentence Detail => $"第 {Round} 轮未成（{Who.Reason(ReasonCode)}），转{ToRungName}";
}

[EventKind("dispute.mediation-failed", "调解不成")]
public sealed record MediationFailed(int Round, string ReasonCode, Routes RoutesTold) : IEvent
{
    public Sentence Detail => $"{Who.Reason(ReasonCode)}；已告知其他途径";
}

[EventKind("dispute.undisputed-facts-recorded", "记载无争议事实")]
public sealed record UndisputedFactsRecorded(int Count) : IEvent
{
    public Sentence Detail => $"{Count} 条";
}

/// <param name="PartyId">Null for the mediator.</param>
[EventKind("dispute.undisputed-facts-signed", "无争议事实签名")]
public sealed record UndisputedFactsSigned(PartyId? PartyId, SignatureMeans Means, bool Complete) : IEvent
{
    public Sentence? Detail => Complete ? "签名齐全" : null;
}

internal static class Who
{
    public static Sentence Is(Side side, int place) => place > 1 ? (Sentence)$"{side.Name()} {place} " : (Sentence)side.Name();

    public static string Reason(string code) => TerminationReasons.Current.Find(code)?.Name ?? code;
}
