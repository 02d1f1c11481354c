using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Mediation on the dispute page: who agreed, what is planned and was held, visits, tasks, and how rounds ended.</summary>
public sealed class MediationPanel(MediationQueries queries, InvitedQueries invited, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        return dispute.Stage is Stage.Registered or Stage.Dispatched or Stage.NotAccepted && dispute.Round == 0
            || await queries.ViewAsync(dispute.Id, actor, current.Today, HttpContext.RequestAborted) is not { } view
            ? Content("")
            : View(new MediationPanelView(dispute, view, await invited.OfAsync(dispute.Id, actor, HttpContext.RequestAborted), current.Today));
    }
}

public sealed record MediationPanelView(DisputeHeader Dispute, MediationView Mediation, IReadOnlyList<InvitedRow> Invited, DateOnly Today);
