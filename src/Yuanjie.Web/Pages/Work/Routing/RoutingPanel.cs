using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>Type, risk, ladder and everything that was decided about who handles it.</summary>
public sealed class RoutingPanel(RoutingQueries queries, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        var actor = await current.GetAsync(ct);
        return await queries.ViewAsync(dispute.Id, actor, ct) is { } view
            ? View(new RoutingPanelView(dispute, view, view.InvitedBodies.Any(b => b.Id == actor.Organisation && b.AnsweredAt is null), view.AwaitsDesignation && actor.Can(Permission.Supervise)))
            : Content("");
    }
}

/// <param name="MustAnswer">True when the actor's organisation was invited and has not answered.</param>
/// <param name="MustDesignate">True when the actor is asked who shall have it.</param>
public sealed record RoutingPanelView(DisputeHeader Dispute, RoutingView Routing, bool MustAnswer, bool MustDesignate);
