using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Performance;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>How far the promises are kept; nothing before an agreement has taken effect.</summary>
public sealed class PerformancePanel(PerformanceQueries performance, LocalityPack pack, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        var actor = await current.GetAsync(ct);
        return dispute.Stage >= Stage.Agreed && await performance.ViewAsync(dispute.Id, actor, current.Today, ct) is { Obligations.Count: > 0 } view
            ? View(new PerformancePanelView(dispute, view, dispute.Allows(DisputeAct.EchoPerformance), pack.Credit.PercentOf(dispute.KeptPercent)))
            : Content("");
    }
}

/// <param name="MayEcho">Whether the actor may put the creditor's word on record.</param>
/// <param name="CreditPercent">What the dispute counts by now, in per cent of a case.</param>
public sealed record PerformancePanelView(DisputeHeader Dispute, PerformanceView Performance, bool MayEcho, int CreditPercent)
{
    public string At(string page) => $"/work/disputes/{Dispute.Number}/performance/{page}";
}
