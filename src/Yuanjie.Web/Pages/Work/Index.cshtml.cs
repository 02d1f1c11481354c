using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work;

/// <summary>My desk: what waits for me, most urgent first.</summary>
public sealed class IndexModel(DeskQueries desks, AreaNames areas, CurrentActor current) : PageModel
{
    public Actor Actor { get; private set; } = null!;

    public Desk Desk { get; private set; } = null!;

    public AreaTree Tree { get; private set; } = null!;

    public DateOnly Today => current.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Actor = await current.GetAsync(ct);
        Tree = await areas.TreeAsync(ct);
        Desk = await desks.GetAsync(Actor, Today, ct);
    }
}
