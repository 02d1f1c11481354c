using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Areas;

public static class AreaLevels
{
    /// <summary>What a place of that level is called where the locality has no word of its own.</summary>
    public static string NameOf(AreaLevel level) => level switch
    {
        AreaLevel.Province => "省",
        AreaLevel.City => "市",
        AreaLevel.County => "县",
        AreaLevel.Town => "乡镇街道",
        AreaLevel.Community => "村社区",
        AreaLevel.Grid => "网格",
        _ => "微网格",
    };
}
