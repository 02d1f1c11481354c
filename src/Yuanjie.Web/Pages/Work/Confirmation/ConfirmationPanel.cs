using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>Confirmation on the dispute page: by when it can be sought, where it stands, what the agreement is worth.</summary>
public sealed class ConfirmationPanel(ConfirmationQueries queries, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        var actor = await current.GetAsync(ct);
        return await queries.OutlookAsync(dispute.Id, actor, current.Today, ct) is { Agreement.Status: AgreementStatus.Effective } outlook
            ? View(new ConfirmationPanelView(dispute, outlook, actor))
            : Content("");
    }
}

public sealed record ConfirmationPanelView(DisputeHeader Dispute, ConfirmationOutlook Outlook, Actor Actor)
{
    /// <summary>True for the counter, which acts for parties; a court has its own page.</summary>
    public bool AtCounter => Actor.Can(Permission.RegisterDisputes) && Actor.Organisation != Outlook.Application?.CourtId;
}
