using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>What waits at the actor's court; for those who docket and those who rule.</summary>
[Needs(Permission.DocketAtCourt, Permission.RuleOnConfirmation)]
public sealed class InboxModel(ConfirmationQueries queries, CurrentActor current) : PageModel
{
    public IReadOnlyList<InboxRow> Rows { get; private set; } = [];

    public DateOnly Today => current.Today;

    public async Task OnGetAsync(CancellationToken ct) => Rows = await queries.InboxAsync(await current.GetAsync(ct), ct);
}
