using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>The tree of areas with the organisations that sit in each. Who keeps one organisation begins there.</summary>
public sealed class IndexModel : DirectoryPageModel
{
    [FromRoute]
    public string? Code { get; set; }

    public AreaPage Area { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        AreaCode? code = null;
        if (Code is not null)
        {
            if (!AreaCode.TryParse(Code, out var read))
            {
                return false;
            }

            code = read;
        }

        if (await Queries.AreaAsync(code, Actor, Today, ct) is not { } page)
        {
            return false;
        }

        Area = page;
        return true;
    }

    public IActionResult OnGet() =>
        Code is null && !KeepsAll && Actor.Organisation is { } own ? Redirect(DirectoryLinks.Organisation(own)) : Page();
}
