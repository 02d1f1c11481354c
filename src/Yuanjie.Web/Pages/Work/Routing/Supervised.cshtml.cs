using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>What supervisors watch and decide.</summary>
[Needs(Permission.Supervise)]
public sealed class SupervisedModel(DispatchQueries queries, AreaNames areas, CurrentActor current) : PageModel
{
    public IReadOnlyList<SupervisedRow> Rows { get; private set; } = [];

    public AreaTree Tree { get; private set; } = null!;

    public DateOnly Today => current.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tree = await areas.TreeAsync(ct);
        Rows = await queries.SupervisedAsync(await current.GetAsync(ct), ct);
    }
}
