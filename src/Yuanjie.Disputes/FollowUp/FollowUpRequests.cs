using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>A party was visited after the end (D18).</summary>
public sealed record RecordFollowUp
{
    public required DisputeId DisputeId { get; init; }

    public required PartyId Party { get; init; }

    public required DateOnly On { get; init; }

    public required VisitMeans Means { get; init; }

    public required PerformanceFound Performance { get; init; }

    /// <summary>1 (very dissatisfied) to 5; null when the party would not say.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>True when the quarrel may break out again: then signs and measures are needed.</summary>
    public bool Relapse { get; init; }

    public string? Signs { get; init; }

    public string? Measures { get; init; }

    public string? Note { get; init; }
}

/// <param name="Party">The party who speaks; a party's own account decides by itself.</param>
/// <param name="Score">1 (very dissatisfied) to 5.</param>
public sealed record AnswerSatisfaction(DisputeId DisputeId, PartyId Party, int Score, string? Words);

/// <param name="Missing">Why papers that should be there are not; needed when some are missing.</param>
public sealed record ArchiveDispute(DisputeId DisputeId, string? Missing);
