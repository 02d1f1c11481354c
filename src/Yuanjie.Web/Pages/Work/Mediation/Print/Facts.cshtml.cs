using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>无争议事实记载表 (D13).</summary>
[Needs(Permission.ViewDisputes)]
public sealed class FactsPaperModel(MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    public FactsView Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await Queries.FactsAsync(Dispute.Id, Actor, ct) is not { } facts)
        {
            return NotFound();
        }

        Facts = facts;
        return Page();
    }
}
