using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>The number, what happens next, and by when.</summary>
[AllowAnonymous]
public sealed class DoneModel(DraftService drafts, DraftCookie cookie, LocalityPack locality, CurrentActor current, CalendarBook calendars) : PageModel
{
    public string Number { get; private set; } = "";

    /// <summary>The last working day on which a body says whether it takes the matter.</summary>
    public DateOnly AcceptedBy { get; private set; }

    public bool SignedIn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (cookie.Read() is not { } draft || await drafts.NumberOfAsync(draft, ct) is not { } number)
        {
            return Redirect("/apply");
        }

        Number = number;
        AcceptedBy = calendars.Current.AddWorkingDays(current.Today, locality.Response.AcceptWorkingDays);
        SignedIn = (await current.GetAsync(ct)).Account is not null;
        return Page();
    }
}
