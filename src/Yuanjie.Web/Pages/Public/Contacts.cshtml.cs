using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.People;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Public;

/// <summary>Who is on duty for a place, rung by rung; without a place, the places to choose from.</summary>
public sealed class ContactsModel(AreaNames areas, PeopleQueries people, CurrentActor current) : PageModel
{
    public AreaNode? Place { get; private set; }

    /// <summary>Where the place lies, from the county down.</summary>
    public IReadOnlyList<AreaNode> Path { get; private set; } = [];

    /// <summary>The places one step finer, down to the community.</summary>
    public IReadOnlyList<AreaNode> Below { get; private set; } = [];

    public IReadOnlyList<DutyContact> Contacts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? area, CancellationToken ct)
    {
        var tree = await areas.TreeAsync(ct);
        if (area is null)
        {
            Below = [.. tree.OfLevel(AreaLevel.County)];
            if (Below is not [var only])
            {
                return Page();
            }

            Place = only; // one county is no choice
        }
        else
        {
            Place = AreaCode.TryParse(area, out var code) ? tree.Find(code) : null;
            if (Place is null)
            {
                return NotFound();
            }
        }

        Path = [.. tree.Path(Place.Code).Where(a => a.Code.Level >= AreaLevel.County)];
        Below = Place.Code.Level < AreaLevel.Community ? tree.Children(Place.Code) : [];
        Contacts = await people.OnDutyAsync(Place.Code, current.Today, ct);
        return Page();
    }
}
