namespace Yuanjie.Disputes;

/// <summary>Where a dispute stands on its way. Numbers are stored and never reused.</summary>
public enum Stage : short
{
    /// <summary>The request is on record; it interrupts limitation from this day.</summary>
    Registered = 10,

    /// <summary>Sent to a body that has yet to accept or return it.</summary>
    Dispatched = 20,

    /// <summary>Accepted by a body; the consent of each side is sought.</summary>
    Accepted = 30,

    Mediating = 40,

    /// <summary>Waiting for something the law lets it wait for, such as an appraisal.</summary>
    Suspended = 45,

    /// <summary>A written agreement lies ready and signatures are being collected.</summary>
    Signing = 50,

    Agreed = 60,

    /// <summary>The parties have asked a court to confirm; the court has yet to accept.</summary>
    AwaitingCourt = 70,

    UnderReview = 75,

    Confirmed = 80,

    /// <summary>Part of what was promised is done.</summary>
    Performing = 85,

    Performed = 90,

    /// <summary>Something fell due and was not done.</summary>
    Defaulted = 92,

    Enforcing = 95,

    Failed = 100,

    Filed = 110,

    NotAccepted = 120,

    Withdrawn = 130,

    /// <summary>Goes on under another number.</summary>
    Merged = 140,

    /// <summary>A sign that was seen early, and no quarrel came of it.</summary>
    Dispelled = 145,

    Closed = 150,

    Archived = 160,
}

public static class Stages
{
    private static readonly Dictionary<Stage, StageFace> Faces = new Dictionary<Stage, StageFace>
    {
        [Stage.Registered] = new("已登记", "zhe", "我们已收到，正在安排负责的单位"),
        [Stage.Dispatched] = new("已分流", "zhe", "已转给负责的单位，等它受理"),
        [Stage.Accepted] = new("已受理", "qing", "调解员会联系双方，问是否愿意调解"),
        [Stage.Mediating] = new("调解中", "qing", "调解正在进行"),
        [Stage.Suspended] = new("调解中止", "mo", "调解暂停，等结果出来再继续"),
        [Stage.Signing] = new("待签协议", "qing", "协议已写好，等各方签名"),
        [Stage.Agreed] = new("已达成协议", "song", "协议已生效，请按时履行；三十日内可以一起申请司法确认"),
        [Stage.AwaitingCourt] = new("已申请确认", "qing", "法院三日内决定是否受理"),
        [Stage.UnderReview] = new("确认审查中", "qing", "法官正在审查协议"),
        [Stage.Confirmed] = new("已确认", "song", "法院已确认协议有效，请按时履行"),
        [Stage.Performing] = new("履行中", "song", "正在按协议履行"),
        [Stage.Performed] = new("已自动履行", "song", "协议已全部履行"),
        [Stage.Defaulted] = new("逾期未履行", "zhu", "有一项到期没有履行，可以请调解员督促"),
        [Stage.Enforcing] = new("执行中", "zhu", "已向法院申请执行"),
        [Stage.Failed] = new("调解不成", "ink", "没有谈成，可以走仲裁、行政处理或起诉"),
        [Stage.Filed] = new("已立案", "mo", "法院已立案，材料不用重填"),
        [Stage.NotAccepted] = new("不予受理", "ink", "这件事不归调解管，已告诉您该去哪里"),
        [Stage.Withdrawn] = new("已撤回", "ink", "申请已撤回"),
        [Stage.Merged] = new("已并案", "ink", "已并入另一件一起办理"),
        [Stage.Dispelled] = new("已消除", "song", "苗头已消除，没有发展成纠纷"),
        [Stage.Closed] = new("已办结", "ink", "已办结"),
        [Stage.Archived] = new("已归档", "ink", "已归档"),
    };

    /// <summary>Stages in which nobody has anything left to do but follow-up and filing away.</summary>
    private static readonly HashSet<Stage> Ended =
        [Stage.Performed, Stage.Failed, Stage.Filed, Stage.NotAccepted, Stage.Withdrawn, Stage.Merged, Stage.Dispelled, Stage.Closed, Stage.Archived];

    /// <summary>What staff call it.</summary>
    public static string Name(this Stage stage) => Faces[stage].Name;

    /// <summary>The colour family of the look: zhe, qing, song, zhu, ink, mo.</summary>
    public static string Tone(this Stage stage) => Faces[stage].Tone;

    /// <summary>What a party reads: what it means and what comes next.</summary>
    public static string Plainly(this Stage stage) => Faces[stage].Plainly;

    /// <summary>True while somebody has to act.</summary>
    public static bool IsOpen(this Stage stage) => !Ended.Contains(stage);

    private sealed record StageFace(string Name, string Tone, string Plainly);
}
