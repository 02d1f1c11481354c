using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>调解不成告知书 (D14).</summary>
[Needs(Permission.ViewDisputes)]
public sealed class EndingModel(MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    public EndingView Ending { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await Queries.EndingAsync(Dispute.Id, Actor, ct) is not { } ending)
        {
            return NotFound();
        }

        Ending = ending;
        return Page();
    }
}
