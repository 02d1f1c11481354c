using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>延长调解期限同意书 (D15).</summary>
[Needs(Permission.Mediate)]
public sealed class ExtensionModel(MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    public ExtensionRow Extension { get; private set; } = null!;

    public IActionResult OnGet(Guid extension)
    {
        var id = new ExtensionId(extension);
        if ((View.Proposal is { } open && open.Id == id ? open : View.Extensions.FirstOrDefault(e => e.Id == id)) is not { } found)
        {
            return NotFound();
        }

        Extension = found;
        return Page();
    }
}
