using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>What waits at the actor's court; for those who docket and those who rule.</summary>
public sealed class InboxModel(ConfirmationQueries queries, CurrentActor current) : PageModel
{
    public IReadOnlyList<InboxRow> Rows { get; private set; } = [];

    public DateOnly Today => current.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (!actor.Can(Permission.DocketAtCourt) && !actor.Can(Permission.RuleOnConfirmation))
        {
            return Forbid();
        }

        Rows = await queries.InboxAsync(actor, ct);
        return Page();
    }
}
