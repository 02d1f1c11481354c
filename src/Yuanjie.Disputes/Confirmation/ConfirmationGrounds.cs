using System.Collections.Frozen;
using Yuanjie.Disputes.Routing;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>A ground on which a court does not accept or rejects an application for confirmation.</summary>
/// <param name="Code">NA1 to NA5 at the door, RJ1 to RJ6 on review; never reused.</param>
/// <param name="Advice">What the parties can do instead.</param>
/// <param name="Clues">Words in an agreement that point to it; empty where only a judge can tell.</param>
public sealed record ConfirmationGround(string Code, string Text, string Advice, IReadOnlyList<string> Clues);

/// <summary>A ground the words of an agreement point to, before it goes to court.</summary>
public sealed record GroundHint(ConfirmationGround Ground, IReadOnlyList<string> Clues);

/// <summary>The grounds of the court, at the door and on review.</summary>
public sealed class ConfirmationGrounds
{
    private readonly FrozenDictionary<string, ConfirmationGround> byCode;
    private readonly TermScanner<ConfirmationGround> scanner;

    private ConfirmationGrounds(GroundFile notAccepted, GroundFile rejected)
    {
        NotAccepted = notAccepted.Grounds;
        NotAcceptedSource = notAccepted.Source;
        Rejected = rejected.Grounds;
        RejectedSource = rejected.Source;
        ConfirmationGround[] all = [.. NotAccepted, .. Rejected];
        byCode = all.ToFrozenDictionary(g => g.Code);
        scanner = new(all.SelectMany(g => g.Clues.Select(c => (c, g))));
    }

    public static ConfirmationGrounds Current { get; } =
        new(LawData.Read<GroundFile>("Routing", "not-accepted-grounds.json"), LawData.Read<GroundFile>("Routing", "rejection-grounds.json"));

    /// <summary>不予受理</summary>
    public IReadOnlyList<ConfirmationGround> NotAccepted { get; }

    public string NotAcceptedSource { get; }

    /// <summary>裁定驳回</summary>
    public IReadOnlyList<ConfirmationGround> Rejected { get; }

    public string RejectedSource { get; }

    /// <summary>Null when there is no such ground.</summary>
    public ConfirmationGround? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>What the words of an agreement point to; a warning, since a clause can say 离婚后 without asking to confirm a divorce.</summary>
    public IReadOnlyList<GroundHint> Precheck(string? agreementText) =>
    [
        .. scanner.Scan(LawData.Readable(agreementText))
            .GroupBy(h => h.Meaning, h => h.Term)
            .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(g => new GroundHint(g.Key, [.. g.Distinct()])),
    ];

    private sealed record GroundFile(string Version, string Source, Certainty Tag, IReadOnlyList<ConfirmationGround> Grounds);
}
