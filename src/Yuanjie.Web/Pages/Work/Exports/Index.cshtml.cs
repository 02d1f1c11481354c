using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Exports;

/// <summary>What I took out lately.</summary>
[Needs(Permission.Export)]
public sealed class IndexModel(LedgerExportQueries queries, CurrentActor current) : PageModel
{
    public IReadOnlyList<LedgerExportRow> Exports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Exports = await queries.ListAsync(await current.GetAsync(ct), current.Now, ct);
}
