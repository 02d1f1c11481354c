using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Web.Pages.Public;

/// <summary>Home: tell it, or look where it stands.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    /// <summary>The number asked for when it is not one.</summary>
    public string? Unreadable { get; private set; }

    public IActionResult OnGet(string? no)
    {
        if (string.IsNullOrWhiteSpace(no))
        {
            return Page();
        }

        if (DisputeNumber.TryParse(no, out var number))
        {
            return Redirect($"/my/{number.Value}");
        }

        Unreadable = no;
        return Page();
    }
}
