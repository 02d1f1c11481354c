using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>The agreement and who has signed it; nothing before there is one.</summary>
public sealed class AgreementsPanel(AgreementQueries agreements, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        return await agreements.FindAsync(dispute.Id, await current.GetAsync(ct), current.Today, ct) is { } agreement
            ? View(agreement)
            : Content("");
    }
}
