using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Localities;

/// <summary>A place a new house starts with.</summary>
/// <param name="Kind">What such a place is called here: 街道, 镇, 村, 网格.</param>
/// <param name="Longitude">Degrees, CGCS2000; null when unknown, as <paramref name="Latitude"/>.</param>
public sealed record AreaSeed(
    AreaCode Code,
    string Name,
    string Kind,
    int? Households = null,
    int? Population = null,
    double? Longitude = null,
    double? Latitude = null)
{
    internal static IReadOnlyList<AreaSeed> Load(string folder, LocalityPack pack)
    {
        var file = new PackFile(folder, "areas.json");
        var areas = file.Read<AreaFile>().Areas;
        var known = new HashSet<AreaCode>();
        for (var i = 0; i < areas.Count; i++)
        {
            var (area, key) = (areas[i], $"areas[{i}]");
            file.Require(area.Code.Contains(pack.Code) || pack.Code.Contains(area.Code), $"{key}.code", $"{area.Code} 不在 {pack.Code} 内", $"{area.Code} does not lie in {pack.Code}");
            file.Require(area.Code.Parent is not { } parent || known.Contains(parent), $"{key}.code", $"{area.Code} 的上级应列在它之前", $"the place {area.Code} lies in must be listed before it");
            file.Require(known.Add(area.Code), $"{key}.code", $"{area.Code} 重复", $"{area.Code} occurs twice");
            file.RequireText(area.Name, $"{key}.name");
            file.RequireText(area.Kind, $"{key}.kind");
            file.Require(area.Longitude is null == area.Latitude is null && area.Longitude is null or (>= 73 and <= 136) && area.Latitude is null or (>= 3 and <= 54), $"{key}.longitude", "应与纬度同时给出且在国境范围内", "must come with latitude and lie within the country");
        }

        file.Require(known.Contains(pack.Code), "areas", $"应包含 {pack.Code}", $"must contain {pack.Code}");
        return areas;
    }

    private sealed record AreaFile(IReadOnlyList<AreaSeed> Areas);
}
