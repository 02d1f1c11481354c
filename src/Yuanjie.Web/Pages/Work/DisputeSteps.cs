using Yuanjie.Disputes;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work;

/// <summary>The bar of stages above a dispute: the way in six words.</summary>
public sealed record DisputeSteps(IReadOnlyList<Step> Items, int Now)
{
    private static readonly string[] Way = ["登记", "分流", "调解", "协议", "确认履行", "回访归档"];

    public static DisputeSteps Of(DisputeHeader dispute)
    {
        var now = dispute.Stage switch
        {
            Stage.Registered => 0,
            Stage.Dispatched => 1,
            Stage.Accepted or Stage.Mediating or Stage.Suspended => 2,
            Stage.Signing => 3,
            Stage.Agreed or Stage.AwaitingCourt or Stage.UnderReview or Stage.Confirmed or Stage.Performing or Stage.Defaulted or Stage.Enforcing => 4,
            Stage.Archived => Way.Length,
            _ => 5,
        };
        return new DisputeSteps([.. Way.Select((step, i) => new Step(step, i == now ? dispute.Stage.Name() : null))], now);
    }
}
