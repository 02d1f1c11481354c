using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>Planned and made visits, satisfaction of each party, and the volume; nothing before there is anything to follow.</summary>
public sealed class FollowUpPanel(FollowUpQueries followUp, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        if (dispute.Stage < Stage.Agreed)
        {
            return Content("");
        }

        var ct = HttpContext.RequestAborted;
        var view = await followUp.ViewAsync(dispute.Id, await current.GetAsync(ct), ct);
        return view is null || (view.Plan.Count == 0 && view.Visits.Count == 0 && dispute.Open)
            ? Content("")
            : View(new FollowUpPanelView(dispute, view, current.Today));
    }
}

public sealed record FollowUpPanelView(DisputeHeader Dispute, FollowUpView FollowUp, DateOnly Today);
