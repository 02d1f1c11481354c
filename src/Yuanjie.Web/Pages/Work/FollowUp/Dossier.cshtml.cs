using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>The volume: cover, numbered catalogue with what exists and what is missing, back cover.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class DossierModel(DossierQueries dossiers) : DisputePageModel
{
    public DossierView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await dossiers.GetAsync(Dispute.Id, Actor, ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
