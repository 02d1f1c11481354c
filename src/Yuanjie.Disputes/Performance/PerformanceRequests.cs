using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>Something was paid or done.</summary>
public sealed record RecordPerformance
{
    public required DisputeId DisputeId { get; init; }

    public required ObligationId Obligation { get; init; }

    /// <summary>In 分; null for an act.</summary>
    public long? AmountFen { get; init; }

    /// <summary>The day it was paid or done.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Such as 银行转账; null when not said.</summary>
    public string? Way { get; init; }

    /// <summary>Receipt, photo or statement, kept already; it is attached in the same save. Null when there is none.</summary>
    public KeptFile? Proof { get; init; }

    /// <summary>True when the recorder was told that this proof is on record already and says that it shows another payment.</summary>
    public bool SameProof { get; init; }

    /// <summary>The party who told it, when staff record it; null when they saw it themselves. A party's own account decides by itself.</summary>
    public PartyId? ToldBy { get; init; }

    public string? Note { get; init; }
}

/// <param name="RemainingFen">What is left of this promise, in 分; null for an act.</param>
/// <param name="Completed">With it, everything that was promised is done.</param>
public sealed record PerformanceReceipt(PerformanceEntryId Entry, long? RemainingFen, bool Completed);

/// <summary>The creditor says whether it came.</summary>
public sealed record EchoPerformance
{
    public required DisputeId DisputeId { get; init; }

    public required PerformanceEntryId Entry { get; init; }

    public required bool Received { get; init; }

    /// <summary>How staff heard it; a party's own account decides by itself.</summary>
    public required EchoMeans Means { get; init; }

    /// <summary>The day the creditor said so.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Needed when it did not come.</summary>
    public string? Note { get; init; }
}

/// <summary>The debtor is asked in writing, with a new day.</summary>
public sealed record UrgePerformance
{
    public required DisputeId DisputeId { get; init; }

    public required ObligationId Obligation { get; init; }

    public required DateOnly NewDueOn { get; init; }

    public string? Note { get; init; }
}

/// <summary>A court chosen from the directory.</summary>
public sealed record ChosenCourt(OrganisationId Id, string Name);

/// <summary>The creditor asks for enforcement of what is overdue; amounts and days come from the agreement.</summary>
public sealed record ApplyForEnforcement
{
    public required DisputeId DisputeId { get; init; }

    public required PartyId Applicant { get; init; }

    /// <summary>Null for the court that confirmed; otherwise the one of the same level where the property is (民诉法解释 第四百六十条).</summary>
    public ChosenCourt? Court { get; init; }

    public string? PropertyClues { get; init; }
}
