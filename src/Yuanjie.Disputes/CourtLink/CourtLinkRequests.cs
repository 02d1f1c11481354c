using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>The matter goes to court with what is on record.</summary>
public sealed record FileCase
{
    public required DisputeId DisputeId { get; init; }

    public required ChosenCourt Court { get; init; }

    /// <summary>Needed where the matter was not mediated and the place asks for it.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Null or empty for the claims that follow from the record.</summary>
    public IReadOnlyList<string>? Claims { get; init; }
}

/// <summary>The court gives the case its number.</summary>
/// <param name="CaseNumber">As typed by the clerk.</param>
public sealed record DocketFiling(FilingId Filing, string CaseNumber, bool FastTrack);

/// <summary>The court asks for something to be put right first.</summary>
public sealed record ReturnFiling(FilingId Filing, string Reason);

/// <summary>The mediator reports to the court that sent the matter out (D26).</summary>
/// <param name="Hints">What the court should know beside what is on record; null for nothing.</param>
public sealed record ReportToCourt(DisputeId DisputeId, string? Hints);
