using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Localities;

/// <summary>An organisation a new house starts with.</summary>
public sealed record OrganisationSeed
{
    /// <summary>By which the people of the pack name it; not stored.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Stands in document numbers.</summary>
    public required string ShortName { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required AreaCode Area { get; init; }

    public required Rung Rung { get; init; }

    /// <summary>The places served.</summary>
    public required IReadOnlyList<AreaCode> Covers { get; init; }

    /// <summary>Types handled, such as K05.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public required string Phone { get; init; }

    /// <summary>Null for bodies that are no courts.</summary>
    public string? CourtCode { get; init; }

    internal static IReadOnlyList<OrganisationSeed> Load(string folder, LocalityPack pack, IReadOnlyList<AreaSeed> areas)
    {
        var file = new PackFile(folder, "organisations.json");
        var organisations = file.Read<OrganisationFile>().Organisations;
        var places = areas.Select(a => a.Code).ToHashSet();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < organisations.Count; i++)
        {
            var (organisation, key) = (organisations[i], $"organisations[{i}]");
            file.RequireText(organisation.Key, $"{key}.key");
            file.Require(known.Add(organisation.Key), $"{key}.key", $"“{organisation.Key}”重复", $"'{organisation.Key}' occurs twice");
            file.RequireText(organisation.Name, $"{key}.name");
            file.RequireText(organisation.ShortName, $"{key}.shortName");
            file.Require(places.Contains(organisation.Area), $"{key}.area", $"{organisation.Area} 不在 areas.json 中", $"{organisation.Area} is not in areas.json");
            file.Require(organisation.Covers.Count > 0 && organisation.Covers.All(places.Contains), $"{key}.covers", "应为 areas.json 中的一个或者多个地区", "must be one or more places of areas.json");
            file.RequireCategories(organisation.Categories, $"{key}.categories");
            file.Require(organisation.Kind.IsCourt() == organisation.CourtCode is not null, $"{key}.courtCode", "法院必须有，其他组织不得有", "is needed for a court and must be absent for others");
        }

        file.Require(organisations.Any(o => o.CourtCode == pack.Court.Code), "organisations", $"没有代码为 {pack.Court.Code} 的法院", $"has no court with the code {pack.Court.Code}");
        foreach (var rung in pack.Mediation.Levels)
        {
            file.Require(organisations.Any(o => o.Rung == rung.Rung && rung.ServedBy.Contains(o.Kind)), "organisations", $"没有承担“{rung.Name}”的组织", $"has nobody to serve the rung {rung.Rung}");
        }

        return organisations;
    }

    private sealed record OrganisationFile(IReadOnlyList<OrganisationSeed> Organisations);
}
