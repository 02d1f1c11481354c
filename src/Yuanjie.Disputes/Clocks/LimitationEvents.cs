using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Clocks;

/// <summary>A person put on record what happened to the limitation period outside the platform; the reason of the act says what shows it.</summary>
/// <param name="On">The day it happened.</param>
[EventKind("dispute.limitation-recorded", "登记诉讼时效事项", Audience.Handlers)]
public sealed record LimitationRecorded(LimitationKind Kind, DateOnly On) : IEvent
{
    public Sentence Detail => $"{(Sentence)LimitationRules.Of(Kind).Name}，{On}";
}

/// <summary>It was recorded in error and does not count; the reason of the act says why.</summary>
/// <param name="Seq">The place of the record in the log of the dispute.</param>
[EventKind("dispute.limitation-struck", "撤销诉讼时效事项", Audience.Handlers)]
public sealed record LimitationStruck(int Seq, LimitationKind Kind, DateOnly On) : IEvent
{
    public Sentence Detail => $"{(Sentence)LimitationRules.Of(Kind).Name}，{On}";
}
