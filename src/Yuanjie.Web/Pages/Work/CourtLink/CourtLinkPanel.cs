using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.CourtLink;

/// <summary>What went to court and what came of it; nothing before anything was filed.</summary>
public sealed class CourtLinkPanel(FilingQueries filings, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        if (dispute.Stage is not (Stage.Filed or Stage.Closed or Stage.Archived))
        {
            return Content("");
        }

        var ct = HttpContext.RequestAborted;
        var rows = await filings.OfAsync(dispute.Id, await current.GetAsync(ct), ct);
        return rows.Count == 0
            ? Content("")
            : View(new CourtLinkPanelView(
                dispute,
                rows,
                dispute.Allows(DisputeAct.DocketFiling),
                dispute.Allows(DisputeAct.FileCase)));
    }
}

/// <param name="Filings">Newest first.</param>
/// <param name="MayDocket">The actor's court waits to docket.</param>
/// <param name="MayFile">What was sent back may be filed again.</param>
public sealed record CourtLinkPanelView(DisputeHeader Dispute, IReadOnlyList<FilingRow> Filings, bool MayDocket, bool MayFile);
