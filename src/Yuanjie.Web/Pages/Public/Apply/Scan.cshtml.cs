using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>Where the code on the wall leads.</summary>
[AllowAnonymous]
public sealed class ScanModel(AreaNames areas) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string area, CancellationToken ct)
    {
        if (AreaCode.TryParse(area, out var code) && (await areas.TreeAsync(ct)).Find(code) is { Active: true })
        {
            return Redirect($"/apply?area={code}");
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
