using Yuanjie.Disputes.Intake;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>The code by which the resident goes on another time, on this phone or another.</summary>
public sealed class SavedModel(DraftService drafts, DraftCookie cookie, CurrentActor current) : ApplyPageModel(drafts, cookie, current)
{
    public void OnGet()
    {
        // The draft is loaded by the base; there is nothing else to show.
    }
}
