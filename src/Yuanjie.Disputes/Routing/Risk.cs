namespace Yuanjie.Disputes.Routing;

/// <summary>How grave a quarrel may become. Advice with reasons; a person confirms (个人信息保护法 第二十四条).</summary>
public enum RiskLevel : short
{
    Low = 0,
    Medium = 1,
    High = 2,
    Extreme = 3,
}

/// <summary>Why care is needed.</summary>
[Flags]
public enum RiskFlags
{
    None = 0,

    /// <summary>民转刑</summary>
    CivilToCriminal = 1,

    /// <summary>家庭暴力</summary>
    DomesticViolence = 2,

    /// <summary>自杀自残</summary>
    Suicide = 4,

    /// <summary>群体性</summary>
    Mass = 8,

    /// <summary>未成年人</summary>
    Minor = 16,

    /// <summary>老年人</summary>
    Elderly = 32,

    /// <summary>残疾人</summary>
    Disabled = 64,

    /// <summary>涉外</summary>
    Foreign = 128,

    /// <summary>涉军</summary>
    Military = 256,
}

public static class RiskLevels
{
    /// <summary>What staff call it.</summary>
    public static string Name(this RiskLevel level) => level switch
    {
        RiskLevel.Low => "低",
        RiskLevel.Medium => "中",
        RiskLevel.High => "高",
        RiskLevel.Extreme => "重大",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
