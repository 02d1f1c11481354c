namespace Yuanjie.Disputes.Mediation;

/// <summary>What staff and papers call things of mediation.</summary>
public static class MediationNames
{
    public static string Name(this ConsentKind kind) => kind switch
    {
        ConsentKind.ToMediate => "接受调解",
        ConsentKind.ToMediator => "接受调解员",
        ConsentKind.ToOnline => "在线调解",
        ConsentKind.ToRecording => "录音录像",
        ConsentKind.ToExtend => "延长期限",
        ConsentKind.ToThirdPersons => "邀请其他人参加",
        ConsentKind.ToSharing => "向其他单位提供个人信息",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Given => "同意",
        ConsentAnswer.Refused => "不同意",
        ConsentAnswer.Withdrawn => "撤回同意",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static string Name(this ConsentMeans means) => means switch
    {
        ConsentMeans.InPerson => "当面",
        ConsentMeans.Phone => "电话（有第二人在场）",
        ConsentMeans.CodeToPhone => "短信验证码",
        ConsentMeans.Paper => "书面",
        ConsentMeans.Online => "本人网上",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    public static string Name(this NoticeMeans means) => means switch
    {
        NoticeMeans.InPerson => "当面",
        NoticeMeans.ReadByPhone => "电话宣读",
        NoticeMeans.Paper => "书面",
        NoticeMeans.Online => "本人网上",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    public static string Name(this SessionMode mode) => mode switch
    {
        SessionMode.Joint => "面对面",
        SessionMode.Caucus => "背对背",
        SessionMode.AtTheDoor => "上门",
        SessionMode.Phone => "电话调解",
        SessionMode.OnTheSpot => "就地",
        SessionMode.Video => "视频",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Name(this SessionStatus status) => status switch
    {
        SessionStatus.Scheduled => "已约",
        SessionStatus.Held => "已开",
        SessionStatus.Cancelled => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Name(this SessionResult result) => result switch
    {
        SessionResult.Agreed => "达成协议",
        SessionResult.NotAgreed => "未达成协议",
        SessionResult.ToContinue => "继续调解",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Name(this AttendeeRole role) => role switch
    {
        AttendeeRole.Party => "当事人",
        AttendeeRole.Agent => "代理人",
        AttendeeRole.Mediator => "调解员",
        AttendeeRole.Guide => "指导",
        AttendeeRole.Recorder => "记录人",
        AttendeeRole.ThirdPerson => "其他参加人",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Name(this LineKind kind) => kind switch
    {
        LineKind.Statement => "陈述",
        LineKind.Question => "问",
        LineKind.Answer => "答",
        LineKind.Proposal => "提出方案",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this SignatureMeans means) => means switch
    {
        SignatureMeans.OnScreen => "屏幕手写",
        SignatureMeans.Paper => "纸面签名或按指印",
        SignatureMeans.OwnAccount => "本人登录签名",
        SignatureMeans.Declined => "到场未签名",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    public static string Name(this SuspensionReason reason) => reason switch
    {
        SuspensionReason.Appraisal => "等鉴定结果",
        SuspensionReason.ThirdPartyResult => "等其他程序的结果",
        SuspensionReason.PartyUnreachable => "当事人暂时联系不上",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
