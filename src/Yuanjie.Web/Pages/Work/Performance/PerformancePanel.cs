using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Performance;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>How far the promises are kept; nothing before an agreement has taken effect.</summary>
public sealed class PerformancePanel(PerformanceQueries performance, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        var actor = await current.GetAsync(ct);
        return dispute.Stage >= Stage.Agreed && await performance.ViewAsync(dispute.Id, actor, current.Today, ct) is { Obligations.Count: > 0 } view
            ? View(new PerformancePanelView(dispute, view, dispute.Allows(DisputeAct.EchoPerformance)))
            : Content("");
    }
}

/// <param name="MayEcho">Whether the actor may put the creditor's word on record.</param>
public sealed record PerformancePanelView(DisputeHeader Dispute, PerformanceView Performance, bool MayEcho)
{
    public string At(string page) => $"/work/disputes/{Dispute.Number}/performance/{page}";
}
