using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Performance;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>Takes the last step where everything was done while a court had the matter; the panel posts here.</summary>
public sealed class CompleteModel(PerformanceService performance) : DisputePageModel
{
    public IActionResult OnGet() => Redirect($"/work/disputes/{Dispute.Number}");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await performance.CompleteAsync(Dispute.Id, Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("协议已全部履行");
    }
}
