using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Truth;

/// <summary>By what a record is looked at a second time. Numbers are stored and never reused.</summary>
public enum Detector : short
{
    /// <summary>双方同一电话</summary>
    SamePhone = 1,

    /// <summary>同一份签名或者文件</summary>
    SameFile = 2,

    /// <summary>考核日前突击</summary>
    Rush = 3,

    /// <summary>快得不合常理</summary>
    TooFast = 4,

    /// <summary>一村占了半个镇</summary>
    OneVillage = 5,

    /// <summary>经过一字不差</summary>
    SameText = 6,
}

public static class Detectors
{
    public static string Name(this Detector detector) => detector switch
    {
        Detector.SamePhone => "双方同一电话",
        Detector.SameFile => "同一份签名或者文件",
        Detector.Rush => "考核日前突击",
        Detector.TooFast => "快得不合常理",
        Detector.OneVillage => "一村占了半个镇",
        Detector.SameText => "经过一字不差",
        _ => throw new ArgumentOutOfRangeException(nameof(detector)),
    };

    /// <summary>Whether more of the same, after an answer, is a question of its own.</summary>
    internal static bool AsksAgain(this Detector detector) => detector is Detector.SameFile or Detector.SameText;
}

/// <summary>What a detector saw.</summary>
/// <param name="Key">The same for the same thing, whenever it is looked at.</param>
/// <param name="Reasons">Why it is listed, without names of parties.</param>
internal sealed record Hit(Detector Detector, string Key, IReadOnlyList<Sentence> Reasons, IReadOnlyList<DisputeId> Disputes);
