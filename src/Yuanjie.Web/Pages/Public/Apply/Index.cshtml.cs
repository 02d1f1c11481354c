using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Pages.Work.Intake;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>Before the first screen: where it happened, and what will be asked.</summary>
[AllowAnonymous]
public sealed class IndexModel(DraftService drafts, DraftCookie cookie, AreaNames areas, CurrentActor current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The place the scanned code stands for; null when none was scanned.</summary>
    public string? PlaceName { get; private set; }

    public IReadOnlyList<Option> Places { get; private set; } = [];

    /// <summary>A draft begun in this browser that can still be opened; null when there is none.</summary>
    public DraftView? Begun { get; private set; }

    private AreaTree Tree { get; set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Tree = await areas.TreeAsync(HttpContext.RequestAborted);
        Places = PlaceOptions.For(Tree, null);
        await next();
    }

    public async Task OnGetAsync(string? area, string? type, CancellationToken ct)
    {
        Input.Area = area;
        Input.Type = type;
        Show();
        if (cookie.Read() is { } id && await drafts.FindAsync(id, current.Now, ct) is { Refused: null } open)
        {
            Begun = open.Value;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!AreaCode.TryParse(Input.Area, out var code) || Tree.Find(code) is not { Active: true })
        {
            Show();
            return this.Again(IntakeForm.AreaMissing);
        }

        var draft = await drafts.StartAsync(code, current.Now, ct);
        if (Taxonomy.Current.Find(Input.Type) is { } type)
        {
            await drafts.SaveAsync(draft.Id, c => c with { TypeHint = type.Code }, current.Now, ct);
        }

        cookie.Write(draft.Id);
        return Redirect("/apply/who");
    }

    private void Show() => PlaceName = AreaCode.TryParse(Input.Area, out var code) && Tree.Find(code) is { Active: true } ? Tree.PathName(code) : null;

    public sealed class InputModel
    {
        [Display(Name = "事情发生在哪个村或社区")]
        public string? Area { get; set; }

        public string? Type { get; set; }
    }
}
