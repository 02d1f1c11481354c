using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Truth;

[EventKind("suspicion.found", "列为疑点", Audience.Handlers)]
public sealed record SuspicionFound(Detector Detector, string Key, IReadOnlyList<DisputeId> Disputes) : IEvent
{
    public Sentence Detail => $"{Detector.Name()}，涉及 {Disputes.Count} 件";
}

/// <param name="Added">How many disputes are new to it.</param>
[EventKind("suspicion.grown", "疑点又有新的纠纷", Audience.Handlers)]
public sealed record SuspicionGrown(Detector Detector, int Added) : IEvent
{
    public Sentence Detail => $"{Detector.Name()}，新增 {Added} 件";
}

[EventKind("suspicion.answered", "核查疑点", Audience.Handlers)]
public sealed record SuspicionAnswered(Detector Detector, Verdict Verdict) : IEvent
{
    public Sentence Detail => $"{Detector.Name()}：{Verdict.Name()}";
}

public static class VerdictNames
{
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.Founded => "属实，有虚构或者拼凑",
        Verdict.Explained => "有合理原因",
        Verdict.Unclear => "查不清",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
