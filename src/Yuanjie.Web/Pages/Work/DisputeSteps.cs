using Yuanjie.Disputes;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work;

/// <summary>The bar of stages above a dispute: the way in a few words. A way that ended early does not show steps that were never taken.</summary>
public sealed record DisputeSteps(IReadOnlyList<Step> Items, int Now)
{
    private static readonly string[] ToTheEnd = ["登记", "分流", "调解", "协议", "确认履行", "回访归档"];
    private static readonly string[] ToCourt = ["登记", "分流", "调解", "转立案", "回访归档"];
    private static readonly string[] Unmediated = ["登记", "处理", "归档"];
    private static readonly string[] Closed = ["登记", "办理", "办结", "归档"];

    public static DisputeSteps Of(DisputeHeader dispute)
    {
        var (way, now) = dispute.Stage switch
        {
            Stage.Registered => (ToTheEnd, 0),
            Stage.Dispatched => (ToTheEnd, 1),
            Stage.Accepted or Stage.Mediating or Stage.Suspended => (ToTheEnd, 2),
            Stage.Signing => (ToTheEnd, 3),
            Stage.Agreed or Stage.AwaitingCourt or Stage.UnderReview or Stage.Confirmed or Stage.Performing or Stage.Defaulted or Stage.Enforcing => (ToTheEnd, 4),
            Stage.Performed => (ToTheEnd, 5),
            Stage.Failed or Stage.Filed => (ToCourt, 3),
            Stage.NotAccepted or Stage.Withdrawn or Stage.Merged or Stage.Dispelled => (Unmediated, 1),
            Stage.Closed => (Closed, 2),
            Stage.Archived => (Closed, Closed.Length),
            _ => throw new InvalidOperationException($"The stage {dispute.Stage} has no place in the bar."),
        };
        return new DisputeSteps([.. way.Select((step, i) => new Step(step, i == now ? dispute.Stage.Name() : null))], now);
    }
}
