using Yuanjie.Disputes.Clocks;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Clocks;

/// <summary>How the limitation period is put into words.</summary>
public static class LimitationFaces
{
    public static string WordOf(Limitation period, DateOnly today) => period.State switch
    {
        LimitationState.Unknown => "没有可以起算的日子",
        LimitationState.Pending => "程序进行中，结束时起重新计算三年",
        LimitationState.Fulfilled => "已经全部履行",
        LimitationState.Running when period.LastDay < today => "按现有记录，最后一日已经过去",
        LimitationState.Running => "计算中",
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    public static Tone ToneOf(Limitation period, DateOnly today) => period.State switch
    {
        LimitationState.Pending or LimitationState.Unknown => Tone.Mo,
        LimitationState.Fulfilled => Tone.Song,
        _ => period.LastDay < today ? Tone.Zhu : Tone.Qing,
    };

    public static string Name(this LimitationProcedure procedure) => procedure switch
    {
        LimitationProcedure.Mediation => "调解",
        LimitationProcedure.OtherBody => "其他单位处理",
        LimitationProcedure.Report => "报案或者控告",
        LimitationProcedure.Suit => "诉讼或者仲裁",
        LimitationProcedure.Confirmation => "司法确认",
        LimitationProcedure.Enforcement => "执行",
        _ => throw new ArgumentOutOfRangeException(nameof(procedure)),
    };

    public static string Name(this LimitationEffect effect) => effect switch
    {
        LimitationEffect.None => "不影响",
        LimitationEffect.Begins => "开始计算",
        LimitationEffect.Restarts => "从这一天起重新计算",
        LimitationEffect.Waits => "中断，程序终结时起重新计算",
        LimitationEffect.TooLate => "当时三年已过，不发生中断",
        LimitationEffect.Waives => "当时三年已过，对方同意履行，不能再以时效抗辩",
        LimitationEffect.Ends => "不再计算",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    public static string Text(this LimitationDoubt doubt) => doubt switch
    {
        LimitationDoubt.Beginning => "没有登记什么时候知道权利受损害和义务人，所以看不出第一次中断时三年是不是已经过去。",
        LimitationDoubt.OlderLaw => "起算的日子早于 2017 年 10 月 1 日，当时的时效是两年，请按当时的法律核对。",
        LimitationDoubt.GoesOnElsewhere => "这件已并入另一件，或者由另一件一并解决，后面的情况看那一件的记录。",
        LimitationDoubt.EndElsewhere => "有程序在平台以外进行，终结的日子请在这里登记。",
        LimitationDoubt.SeveralDays => "协议约定了几个履行日：同一债务分期履行的，从最后一期届满起算；这里按最早的一个算。",
        LimitationDoubt.Enforcement => "协议已经裁定确认，申请执行的两年另外计算。",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
    };
}
