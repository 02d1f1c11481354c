using System.Collections.Frozen;
using Yuanjie.Disputes.Routing;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Why a mediation ended.</summary>
/// <param name="Code">Such as GAP_TOO_WIDE; stored and never reused.</param>
/// <param name="Succeeded">True for an agreement and for a settlement that made the request needless.</param>
/// <param name="Tells">What the parties are told of other ways (人民调解法 第二十六条); empty when it succeeded.</param>
public sealed record TerminationReason(string Code, string Name, bool Succeeded, string Tells);

/// <summary>The closed list of reasons for which a mediation ends.</summary>
/// <remarks>Source: 人民法院在线调解规则 第二十五条；最高人民法院关于人民法院特邀调解的规定 第二十六条.</remarks>
public sealed class TerminationReasons
{
    private readonly FrozenDictionary<string, TerminationReason> byCode;

    private TerminationReasons(ReasonFile file)
    {
        All = file.Reasons;
        Failures = [.. file.Reasons.Where(r => !r.Succeeded)];
        Source = file.Source;
        byCode = file.Reasons.ToFrozenDictionary(r => r.Code);
    }

    public static TerminationReasons Current { get; } = new(LawData.Read<ReasonFile>("Routing", "termination-reasons.json"));

    public IReadOnlyList<TerminationReason> All { get; }

    /// <summary>Those a mediator can choose from when a mediation fails.</summary>
    public IReadOnlyList<TerminationReason> Failures { get; }

    public string Source { get; }

    /// <summary>Null when there is no such reason.</summary>
    public TerminationReason? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    private sealed record ReasonFile(string Version, string Source, Certainty Tag, IReadOnlyList<TerminationReason> Reasons);
}
