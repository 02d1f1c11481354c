using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Areas;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>What came in: the sides, the story, what is wanted, the files.</summary>
public sealed class IntakePanel(IntakeQueries intake, AreaNames areas, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        return await intake.FindAsync(dispute.Id, await current.GetAsync(ct), ct) is { } told
            ? View(new IntakePanelView(dispute, told, await areas.TreeAsync(ct)))
            : Content("");
    }
}

public sealed record IntakePanelView(DisputeHeader Dispute, IntakeView Told, AreaTree Tree);
