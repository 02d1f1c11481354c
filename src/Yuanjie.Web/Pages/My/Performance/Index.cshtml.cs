using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Performance;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.My.Performance;

/// <summary>What this party has to do, and what it has to receive, in plain words.</summary>
public sealed class IndexModel(PerformanceQueries queries, CurrentActor current) : PartyPageModel
{
    public PerformanceView View { get; private set; } = null!;

    public IEnumerable<ObligationRow> ToDo => View.Obligations.Where(o => o.DebtorId == PartyId);

    public IEnumerable<ObligationRow> ToReceive => View.Obligations.Where(o => o.CreditorId == PartyId);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
