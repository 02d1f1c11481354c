using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work;

/// <summary>How much time is left for what is to be done now, and what else runs.</summary>
public sealed class DuePanel(ClockQueries clocks, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute) =>
        View(new DueView(dispute, await clocks.OpenAsync(dispute.Id, HttpContext.RequestAborted), current.Today));
}

public sealed record DueView(DisputeHeader Dispute, IReadOnlyList<OpenClock> Clocks, DateOnly Today)
{
    public bool AsksForAnswer => Clocks.Any(c => c.Rule == LocalClock.SupervisionReply) && Dispute.Allows(DisputeAct.AnswerSupervision);
}
