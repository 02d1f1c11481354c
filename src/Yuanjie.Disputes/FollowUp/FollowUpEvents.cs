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

/// <param name="From">The stage it was closed from: what came of it.</param>
/// <param name="Asked">Parties asked how satisfied they are.</param>
/// <param name="Unechoed">Payments and acts the creditor had not confirmed.</param>
[EventKind("dispute.closed", "办结")]
public sealed record DisputeClosed(Stage From, int Asked, int Unechoed) : IEvent
{
    public Sentence Detail => From.Name();
}

[EventKind("dispute.archived", "归档", Audience.Handlers)]
public sealed record DisputeArchived(string Number, DateOnly RetainUntil, int MissingPapers) : IEvent
{
    public Sentence Detail => $"{Number}，保管到{RetainUntil}";
}

public static class FollowUpNames
{
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
