using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>Where judicial confirmation stands and what the agreement is worth; nothing before an agreement.</summary>
public sealed class ConfirmationPanel(ConfirmationQueries confirmation, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        return await confirmation.OutlookAsync(dispute.Id, await current.GetAsync(ct), current.Today, ct) is { Agreement.EffectiveOn: not null } outlook
            ? View(outlook)
            : Content("");
    }
}
