namespace Yuanjie.Disputes.Routing;

/// <summary>The protection a type enjoys. The order is the order in which a tie between types is broken.</summary>
public enum Track : short
{
    /// <summary>Somebody may be hurt: comes before every other type once a word of it is found.</summary>
    Safety = 0,

    Medical = 1,
    Labour = 2,
    Traffic = 3,

    /// <summary>预付式消费, with its own refund rules.</summary>
    Prepaid = 4,

    General = 5,
}

/// <summary>Causes of action of one edition of the court's list that fit a type.</summary>
/// <param name="Edition">2021 or 2026: numbers of parts changed, so a cause is never named without its edition.</param>
/// <param name="Part">Number of the first-level part in that edition.</param>
public sealed record CourtCauses(string Edition, int Part, IReadOnlyList<string> Names);

/// <summary>One kind of dispute, with its place in the statistics of justice, governance and court.</summary>
public sealed record DisputeType
{
    /// <summary>Such as K05; never reused.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Types of the statistics of people's mediation.</summary>
    public required IReadOnlyList<string> Ministry { get; init; }

    /// <summary>Codes of the second-generation governance list, four digits, or two where the whole chapter fits.</summary>
    public required IReadOnlyList<string> Governance { get; init; }

    public required Track Track { get; init; }

    /// <summary>Empty where no civil cause fits.</summary>
    public required IReadOnlyList<CourtCauses> Causes { get; init; }

    /// <summary>Things it is about. "没有发工资" is about wages all the more, so only "不是" takes these away.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>Things that happen. "没有打架" takes these away.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Always looked at by a person before it goes anywhere.</summary>
    public bool Manual { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; null while in use.</summary>
    public DateOnly? To { get; init; }

    public required Certainty Tag { get; init; }

    public bool InForce(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>One edition of 《民事案件案由规定》.</summary>
/// <param name="Parts">Name of each first-level part by its number.</param>
public sealed record CauseEdition(string Edition, DateOnly From, DateOnly? To, string Source, Certainty Tag, IReadOnlyDictionary<int, string> Parts);
