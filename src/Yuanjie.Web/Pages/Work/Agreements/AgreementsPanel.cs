using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>The agreement on the dispute page: what was promised, who has signed, what it is worth.</summary>
public sealed class AgreementsPanel(AgreementQueries agreements, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        var agreement = await agreements.FindAsync(dispute.Id, await current.GetAsync(ct), current.Today, ct);
        var settledBy = agreement is null && dispute.Stage is Stage.Closed or Stage.Archived ? await agreements.SettledByAsync(dispute.Id, ct) : null;
        return agreement is null && settledBy is null ? Content("") : View(new AgreementsPanelView(dispute, agreement, settledBy));
    }
}

/// <param name="SettledBy">Number of the dispute whose package agreement settled this one; null when none did.</param>
public sealed record AgreementsPanelView(DisputeHeader Dispute, AgreementView? Agreement, string? SettledBy);
