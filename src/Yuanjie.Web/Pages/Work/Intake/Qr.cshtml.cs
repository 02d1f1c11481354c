using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Prints the code that hangs in a grid or community: whoever scans it tells a quarrel of that place.</summary>
public sealed class QrModel(AreaNames areas, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    public IReadOnlyList<Option> Places { get; private set; } = [];

    /// <summary>The chosen place and the grids in it.</summary>
    public IReadOnlyList<AreaNode> Sheets { get; private set; } = [];

    public AreaTree Tree { get; private set; } = null!;

    public string AddressOf(AreaNode node) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/q/{node.Code}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        Tree = await areas.TreeAsync(ct);
        Places = PlaceOptions.For(Tree, actor.Scope);
        Area ??= Places is [var first, ..] ? first.Value : null;
        if (AreaCode.TryParse(Area, out var code) && code.Level >= AreaLevel.Community && (actor.Scope is not { } scope || scope.Contains(code)) && Tree.Find(code) is { Active: true } node)
        {
            Sheets = [node, .. Tree.Children(code).Where(c => c.Code.Level is AreaLevel.Grid)];
        }
    }
}
