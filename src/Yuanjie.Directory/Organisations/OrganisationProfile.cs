using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Organisations;

/// <summary>What an organisation says of itself.</summary>
public sealed record OrganisationProfile
{
    public const int NameLength = 80;
    public const int ShortNameLength = 16;
    public const int CourtCodeLength = 12;
    public const int PhoneLength = 30;

    public required OrganisationKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Stands in document numbers.</summary>
    public required string ShortName { get; init; }

    public required AreaCode Area { get; init; }

    public required Rung Rung { get; init; }

    /// <summary>Null for bodies that are no courts.</summary>
    public string? CourtCode { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    public string? Hours { get; init; }

    public string? Services { get; init; }

    /// <summary>Ids of the taxonomy, such as K05; empty for those who handle no disputes themselves.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The places served; empty means its own area.</summary>
    public IReadOnlyList<AreaCode> Covers { get; init; } = [];

    /// <summary>What cannot be taken as it stands; null when everything can.</summary>
    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > NameLength)
        {
            return OrganisationRefusals.NameMissing;
        }

        if (string.IsNullOrWhiteSpace(ShortName) || ShortName.Length > ShortNameLength)
        {
            return OrganisationRefusals.ShortNameMissing;
        }

        if (!Enum.IsDefined(Kind) || !Enum.IsDefined(Rung))
        {
            return OrganisationRefusals.KindUnknown;
        }

        if (Kind == OrganisationKind.PeoplesCourt && string.IsNullOrWhiteSpace(CourtCode))
        {
            return OrganisationRefusals.CourtCodeMissing;
        }

        return Categories.FirstOrDefault(c => !Category.IsReadable(c)) is { } wrong ? OrganisationRefusals.CategoryUnknown(wrong) : null;
    }

    /// <summary>True when both say the same, whatever the order of their lists.</summary>
    public bool SaysTheSameAs(OrganisationProfile other) =>
        this with { Categories = [], Covers = [] } == other with { Categories = [], Covers = [] } &&
        Categories.ToHashSet().SetEquals(other.Categories) &&
        Covers.ToHashSet().SetEquals(other.Covers.Count == 0 ? [other.Area] : other.Covers);
}

/// <summary>The id of a dispute category, such as K05. The taxonomy itself belongs to the disputes.</summary>
internal static class Category
{
    public static bool IsReadable(string id) => id.Length == 3 && id[0] == 'K' && char.IsAsciiDigit(id[1]) && char.IsAsciiDigit(id[2]);
}
