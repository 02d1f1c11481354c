using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.My;

/// <summary>All matters of a resident.</summary>
public sealed class IndexModel(LedgerQueries ledger, CurrentActor current) : PageModel
{
    public LedgerPage Matters { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken ct) =>
        Matters = await ledger.SearchAsync(new LedgerFilter { After = LedgerCursor.Parse(after) }, await current.GetAsync(ct), current.Today, ct);
}
