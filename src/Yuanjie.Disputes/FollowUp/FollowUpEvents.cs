using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.FollowUp;

/// <param name="Relapse">The quarrel may break out again.</param>
[EventKind("dispute.followed-up", "回访", Audience.Handlers)]
public sealed record FollowedUp(FollowUpVisitId Visit, PartyId Party, DateOnly On, VisitMeans Means, PerformanceFound Performance, int? Satisfaction, bool Relapse) : IEvent
{
    public Sentence Detail => Relapse
        ? (Sentence)$"{On}{Means.Name()}，{Performance.Name()}，有反复苗头"
        : (Sentence)$"{On}{Means.Name()}，{Performance.Name()}";
}

/// <param name="Score">1 to 5.</param>
[EventKind("dispute.satisfaction-answered", "当事人评价", Audience.Handlers)]
public sealed record SatisfactionAnswered(PartyId Party, int Score) : IEvent
{
    public Sentence Detail => $"{Score} 分";
}

[EventKind("dispute.closing-code-sent", "发送办结回声验证码", Audience.Handlers)]
public sealed record ClosingCodeSent(PartyId Party, Side Side, int Place) : IEvent
{
    public Sentence Detail => Who.Is(Side, Place);
}

/// <param name="On">The day the party said so, or was last tried.</param>
/// <param name="Tries">How often it was tried; null when it spoke.</param>
[EventKind("dispute.closing-echoed", "办结回声", Audience.Handlers)]
public sealed record ClosingEchoed(ClosingEchoId Echo, PartyId Party, Side Side, int Place, ClosingWord Word, ClosingEchoMeans Means, DateOnly On, int? Tries) : IEvent
{
    public Sentence Detail => $"{Who.Is(Side, Place)}{Word.Name()}，{Means.Name()}，{On}";
}

[EventKind("dispute.closing-echo-answered", "答复不认可的意见", Audience.Handlers)]
public sealed record ClosingEchoAnswered(ClosingEchoId Echo, PartyId Party, Side Side, int Place) : IEvent
{
    public Sentence Detail => Who.Is(Side, Place);
}

/// <param name="From">The stage it was closed from: what came of it.</param>
/// <param name="Asked">Parties asked how satisfied they are.</param>
/// <param name="Unechoed">Payments and acts the creditor had not confirmed.</param>
/// <param name="Settled">Parties whose echo says that it is settled.</param>
/// <param name="NotSettled">Parties whose echo says that it is not; each was answered before.</param>
/// <param name="Silent">Parties without an echo; 0 for all three where none was asked for.</param>
[EventKind("dispute.closed", "办结")]
public sealed record DisputeClosed(Stage From, int Asked, int Unechoed, int Settled = 0, int NotSettled = 0, int Silent = 0) : IEvent
{
    public Sentence Detail => Settled + NotSettled + Silent == 0
        ? (Sentence)From.Name()
        : (Sentence)$"{From.Name()}，当事人 {Settled} 方认可、{NotSettled} 方不认可、{Silent} 方没有回声";
}

/// <summary>A code was shown to a party at its door.</summary>
[EventKind("dispute.door-code-shown", "出示入户码", Audience.Handlers)]
public sealed record DoorCodeShown(PartyId Party, Side Side, int Place, Instant Expires) : IEvent
{
    public Sentence Detail => Who.Is(Side, Place);
}

[EventKind("dispute.archived", "归档", Audience.Handlers)]
public sealed record DisputeArchived(string Number, DateOnly RetainUntil, int MissingPapers) : IEvent
{
    public Sentence Detail => $"{Number}，保管到{RetainUntil}";
}

public static class FollowUpNames
{
    public static string Name(this ClosingWord word) => word switch
    {
        ClosingWord.Settled => "认可办结",
        ClosingWord.NotSettled => "不认可办结",
        ClosingWord.Reserved => "不愿意表态",
        ClosingWord.Unreachable => "联系不上",
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    /// <summary>True when the party spoke, and not only its silence was noted.</summary>
    public static bool IsSpoken(this ClosingWord word) => word is ClosingWord.Settled or ClosingWord.NotSettled;

    public static string Name(this ClosingEchoMeans means) => means switch
    {
        ClosingEchoMeans.OwnPage => "本人页面",
        ClosingEchoMeans.CodeToPhone => "本人手机验证码",
        ClosingEchoMeans.CallBack => "调解员以外的人回访",
        ClosingEchoMeans.DoorCode => "本人扫入户码",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    public static string Name(this VisitMeans means) => means switch
    {
        VisitMeans.AtTheDoor => "上门回访",
        VisitMeans.Phone => "电话回访",
        VisitMeans.AtOffice => "来访",
        VisitMeans.Video => "视频回访",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    public static string Name(this PerformanceFound found) => found switch
    {
        PerformanceFound.Full => "已全部履行",
        PerformanceFound.Partly => "部分履行",
        PerformanceFound.NotAtAll => "没有履行",
        PerformanceFound.NothingDue => "没有需要履行的内容",
        _ => throw new ArgumentOutOfRangeException(nameof(found)),
    };
}
