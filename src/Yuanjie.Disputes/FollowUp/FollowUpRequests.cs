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

/// <summary>A party's word on the end of its matter, as it is noted.</summary>
public sealed record ClosingEchoInput
{
    public required PartyId Party { get; init; }

    public required ClosingWord Word { get; init; }

    /// <summary>The day the party said so, or was last tried; null for today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What the party said; needed when it does not agree.</summary>
    public string? Words { get; init; }

    /// <summary>How often the party was tried; needed when it says nothing.</summary>
    public int? Tries { get; init; }
}

/// <summary>A party says for itself whether its matter is settled.</summary>
public sealed record GiveClosingEcho(DisputeId DisputeId, ClosingEchoInput Input);

/// <summary>Staff note what a party said of the end.</summary>
/// <param name="Code">The digits the party read back from its phone; null for a call-back.</param>
public sealed record TakeClosingEcho(DisputeId DisputeId, ClosingEchoInput Input, ClosingEchoMeans Means, string? Code = null);

/// <summary>Asks for a code by which a party gives its echo at the counter or on the phone.</summary>
public sealed record SendClosingCode(DisputeId DisputeId, PartyId Party);

/// <param name="Text">What was done about it.</param>
public sealed record AnswerClosingEcho(DisputeId DisputeId, ClosingEchoId Echo, string Text);
