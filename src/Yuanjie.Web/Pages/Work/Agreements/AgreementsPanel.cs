using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>The agreement on the dispute page: what was promised, who has signed, what it is worth.</summary>
public sealed class AgreementsPanel(AgreementQueries agreements, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        var actor = await current.GetAsync(ct);
        var agreement = await agreements.FindAsync(dispute.Id, actor, current.Today, ct);
        var settledBy = agreement is null && dispute.Stage is Stage.Closed or Stage.Archived ? await agreements.SettledByAsync(dispute.Id, ct) : null;
        return agreement is null && settledBy is null ? Content("") : View(new AgreementsPanelView(dispute, agreement, settledBy, actor));
    }
}

/// <param name="SettledBy">Number of the dispute whose package agreement settled this one; null when none did.</param>
public sealed record AgreementsPanelView(DisputeHeader Dispute, AgreementView? Agreement, string? SettledBy, Actor Actor)
{
    public bool Allows(DisputeAct act) => Dispute.Allows(act);
}
