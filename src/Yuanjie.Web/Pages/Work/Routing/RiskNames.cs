using Yuanjie.Disputes.Routing;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>What staff call the flags of risk, in the order of their numbers.</summary>
public static class RiskNames
{
    public static IReadOnlyList<(RiskFlags Flag, string Name)> All { get; } =
    [
        (RiskFlags.CivilToCriminal, "民转刑"),
        (RiskFlags.DomesticViolence, "家庭暴力"),
        (RiskFlags.Suicide, "自杀自残"),
        (RiskFlags.Mass, "群体性"),
        (RiskFlags.Minor, "未成年人"),
        (RiskFlags.Elderly, "老年人"),
        (RiskFlags.Disabled, "残疾人"),
        (RiskFlags.Foreign, "涉外"),
        (RiskFlags.Military, "涉军"),
    ];

    public static IEnumerable<string> Of(RiskFlags flags) => All.Where(f => flags.HasFlag(f.Flag)).Select(f => f.Name);
}
