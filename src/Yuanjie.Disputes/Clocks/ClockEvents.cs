using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Clocks;

/// <param name="Subject">What of the dispute it runs for; null for the dispute itself.</param>
[EventKind("dispute.clock-warned", "期限将到提醒", Audience.Handlers)]
public sealed record ClockWarned(string Rule, Guid? Subject, DateOnly DueOn) : IEvent
{
    public Sentence Detail => $"{(Sentence)LocalClock.NameOf(Rule)}，{DueOn}到期";
}

/// <param name="Superior">Who was told.</param>
[EventKind("dispute.clock-breached", "超过期限", Audience.Handlers)]
public sealed record ClockBreached(string Rule, Guid? Subject, DateOnly DueOn, OrganisationId? Superior, string? SuperiorName) : IEvent
{
    public Sentence Detail => SuperiorName is { } name
        ? (Sentence)$"{(Sentence)LocalClock.NameOf(Rule)}，{DueOn}到期，已报{name}"
        : (Sentence)$"{(Sentence)LocalClock.NameOf(Rule)}，{DueOn}到期";
}

/// <summary>A right was not used in time.</summary>
[EventKind("dispute.clock-lapsed", "期限已过")]
public sealed record ClockLapsed(string Rule, Guid? Subject, DateOnly DueOn) : IEvent
{
    public Sentence Detail => $"{(Sentence)LocalClock.NameOf(Rule)}，{DueOn}到期";
}

/// <param name="Was">The last day before; null when it stood still.</param>
/// <param name="Now">The last day by the table and the calendar of today.</param>
[EventKind("dispute.clock-recounted", "期限重新计算", Audience.Handlers)]
public sealed record ClockRecounted(string Rule, Guid? Subject, DateOnly? Was, DateOnly? Now) : IEvent
{
    public Sentence? Detail => Was is { } was && Now is { } now ? (Sentence)$"{(Sentence)LocalClock.NameOf(Rule)}，从{was}改为{now}" : null;
}

/// <param name="ReplyWorkingDays">How many working days the body has for its answer.</param>
/// <param name="Superior">Who asks.</param>
[EventKind("dispute.supervision-opened", "督办", Audience.Handlers)]
public sealed record SupervisionOpened(string Rule, Guid? Subject, DateOnly DueOn, int ReplyWorkingDays, OrganisationId? Superior, string? SuperiorName) : IEvent
{
    public Sentence Detail => $"{(Sentence)LocalClock.NameOf(Rule)}，{DueOn}到期未办，{ReplyWorkingDays} 个工作日内答复";
}

/// <summary>The body said why it is late and what it does about it.</summary>
[EventKind("dispute.supervision-answered", "答复督办", Audience.Handlers)]
public sealed record SupervisionAnswered : IEvent;
