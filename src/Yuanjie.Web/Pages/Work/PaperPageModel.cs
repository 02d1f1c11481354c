using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Ledger;

namespace Yuanjie.Web.Pages.Work;

/// <summary>A page that shows one paper of a dispute as it prints; 404 when the paper is not there for the actor.</summary>
public abstract class PaperPageModel : DisputePageModel
{
    public PrintedPaper Paper { get; private set; } = null!;

    protected abstract Task<PrintedPaper?> DrawAsync(CancellationToken ct);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await DrawAsync(ct) is not { } paper)
        {
            return NotFound();
        }

        Paper = paper;
        return Page();
    }
}
