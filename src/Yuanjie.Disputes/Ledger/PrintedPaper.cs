namespace Yuanjie.Disputes.Ledger;

/// <summary>A paper as it is shown, printed and sent: the same words everywhere.</summary>
/// <param name="Title">Such as 督促履行通知书.</param>
/// <param name="Number">Null for a paper without one.</param>
/// <param name="Sections">In order.</param>
public sealed record PrintedPaper(string Title, string? Number, IReadOnlyList<PaperSection> Sections)
{
    /// <summary>Under the title, such as the name of the issuing body; null for none.</summary>
    public string? Issuer { get; init; }

    /// <summary>At the foot on the right: who signs and seals, and the day.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];
}

/// <param name="Heading">Null for words that stand alone.</param>
public sealed record PaperSection(string? Heading, IReadOnlyList<string> Lines)
{
    /// <summary>Rows of a table under the lines; the first is the head.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table { get; init; } = [];
}
