using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake;

/// <summary>How a quarrel came in. Numbers are stored and never reused.</summary>
public enum Channel : short
{
    /// <summary>扫码或网上申请</summary>
    Online = 1,

    /// <summary>窗口来访</summary>
    Counter = 2,

    /// <summary>热线来电</summary>
    Hotline = 3,

    /// <summary>网格上报</summary>
    Grid = 4,

    /// <summary>法院委派</summary>
    CourtDelegated = 5,

    /// <summary>法院委托</summary>
    CourtEntrusted = 6,

    /// <summary>批量导入</summary>
    Import = 7,

    /// <summary>系统接口</summary>
    Api = 8,

    /// <summary>公安移送</summary>
    Police = 9,

    /// <summary>信访转来</summary>
    Petition = 10,

    /// <summary>自助终端</summary>
    Terminal = 11,

    /// <summary>远程柜台</summary>
    RemoteCounter = 12,

    /// <summary>主动排查</summary>
    Screening = 13,
}

public static class Channels
{
    /// <summary>What staff call it.</summary>
    public static string Name(this Channel channel) => channel switch
    {
        Channel.Online => "网上申请",
        Channel.Counter => "窗口来访",
        Channel.Hotline => "热线来电",
        Channel.Grid => "网格上报",
        Channel.CourtDelegated => "法院委派",
        Channel.CourtEntrusted => "法院委托",
        Channel.Import => "批量导入",
        Channel.Api => "系统接口",
        Channel.Police => "公安移送",
        Channel.Petition => "信访转来",
        Channel.Terminal => "自助终端",
        Channel.RemoteCounter => "远程柜台",
        Channel.Screening => "主动排查",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>Whether this actor may register by this channel: everyone an own matter, staff what their office takes in.</summary>
    public static bool IsOpenTo(this Channel channel, Actor actor) => channel switch
    {
        Channel.Online or Channel.Terminal => true,
        Channel.Grid or Channel.Screening => actor.Can(Permission.ReportFromGrid) || actor.Can(Permission.RegisterDisputes),
        Channel.CourtDelegated or Channel.CourtEntrusted => actor.Can(Permission.DocketAtCourt) || actor.Can(Permission.RegisterDisputes),
        _ => actor.Can(Permission.RegisterDisputes),
    };

    /// <summary>Whether a matter may come in before anybody is known by name.</summary>
    public static bool MayLackApplicant(this Channel channel) => channel is Channel.Grid or Channel.Screening;

    /// <summary>The sending court's channels.</summary>
    public static bool IsFromCourt(this Channel channel) => channel is Channel.CourtDelegated or Channel.CourtEntrusted;
}
