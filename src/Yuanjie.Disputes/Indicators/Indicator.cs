using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.Indicators;

/// <summary>Which of the disputes registered in a period are counted; the same words filter the ledger behind the figure.</summary>
/// <param name="Reached">Null for all.</param>
/// <param name="Channel">Null for every channel.</param>
public sealed record Measure(string Name, Milestone? Reached = null, Channel? Channel = null);

/// <summary>A figure with its definition. Both its counts stand beside it.</summary>
/// <param name="Id">Of the dictionary of indicators, such as I02; a variant of it has a letter more.</param>
/// <param name="Target">In per cent, at or above which it is met; null where there is none.</param>
/// <param name="Remark">What one has to know to read it.</param>
public sealed record Indicator(string Id, string Name, Measure Part, Measure Whole, string Remark, decimal? Target = null);

/// <param name="Part">How many the numerator counts.</param>
/// <param name="Whole">How many the denominator counts.</param>
public sealed record IndicatorValue(Indicator Indicator, int Part, int Whole)
{
    public Ratio Ratio => new(Part, Whole);

    /// <summary>Null where the indicator has no target or nothing was counted.</summary>
    public bool? IsMet => Indicator.Target is { } target && Whole > 0 ? Ratio.Reaches(target) : null;
}

/// <summary>What the results of a period are read by.</summary>
/// <remarks>Disputes are taken by the day of registration, so each figure counts the same disputes at whatever stage they are now.</remarks>
public static class ResultIndicators
{
    private static readonly Measure Registered = new("登记");
    private static readonly Measure Diverted = new("分流调解", Milestone.Diverted);
    private static readonly Measure Agreed = new("调解成功", Milestone.Agreed);
    private static readonly Measure Confirmed = new("司法确认", Milestone.Confirmed);

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new("I02", "诉前调解分流率", Diverted, Registered, "登记的纠纷里，分流到调解组织的占多少。太高太低都不好，只看趋势。"),
        new("I03", "调解成功率", Agreed, Diverted, "按分流的全部纠纷算，还在办的也在分母里。2025 年起先立案后调解，与以前不可比。"),
        new("I05", "司法确认率", Confirmed, Agreed, "当场履行的不用确认，比例高不等于效果好。"),
        new("I02a", "远程柜台录入占比", Diverted with { Name = "远程柜台录入的分流", Channel = Channel.RemoteCounter }, Diverted, "分流的纠纷里，由远程柜台录入的占多少。", Target: 80m),
    ];
}
