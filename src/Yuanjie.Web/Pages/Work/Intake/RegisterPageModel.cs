using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>A form by which staff take a dispute in. Each form names its channels and what it needs; the steps are the same.</summary>
[RequestSizeLimit(IntakeForm.LargestPost)]
[RequestFormLimits(MultipartBodyLengthLimit = IntakeForm.LargestPost)]
public abstract class RegisterPageModel(IntakeDesk desk, AreaNames areas, CurrentActor current) : PageModel
{
    [BindProperty]
    public RegisterInput Input { get; set; } = new();

    public Actor Actor { get; private set; } = null!;

    public AreaTree Tree { get; private set; } = null!;

    /// <summary>Earlier registrations to look at before this one is made.</summary>
    public IReadOnlyList<DuplicateSuggestion> Duplicates { get; private set; } = [];

    public IReadOnlyList<KeptFile> Files => desk.FilesIn(Input.Tray);

    public DateOnly Today => current.Today;

    public IReadOnlyList<Option> Types => [.. Taxonomy.Current.Types.Select(t => new Option(t.Code, t.Name))];

    /// <summary>The places the actor may register for: communities by town, or the own grids.</summary>
    public IReadOnlyList<Option> Places => PlaceOptions.For(Tree, Actor.Scope);

    protected abstract Channel Channel { get; }

    protected virtual AttachmentKind FileKind => AttachmentKind.Evidence;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Actor = await current.GetAsync(HttpContext.RequestAborted);
        Tree = await areas.TreeAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Prepare();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Complete();
        var outcome = await desk.RegisterAsync(Input, Channel, FileKind, current.Act(Actor, onBehalfOf: OnBehalfOf), ct);
        if (outcome.Number is { } number)
        {
            this.Toast("已登记", number, $"/work/disputes/{number}");
            return Redirect($"/work/disputes/{number}");
        }

        IntakeDesk.Tell(this, outcome.Wrong);
        Duplicates = outcome.Duplicates;
        return Back();
    }

    /// <summary>One more row of parties; the form stays as it is.</summary>
    public IActionResult OnPostAddApplicant() => More(Input.Applicants);

    public IActionResult OnPostAddRespondent() => More(Input.Respondents);

    /// <summary>First values of an empty form.</summary>
    protected virtual void Prepare() => Input.Area = Places is [var only] ? only.Value : null;

    /// <summary>What the form leaves unsaid.</summary>
    protected virtual void Complete()
    {
    }

    /// <summary>Null where the actor speaks for themselves.</summary>
    protected virtual string? OnBehalfOf => null;

    private PageResult More(List<PartyInput> side)
    {
        ModelState.Clear();
        side.Add(new PartyInput());
        return Back();
    }

    private PageResult Back()
    {
        Input.Reopen();
        return this.Again();
    }
}

/// <summary>Places as choices of a form.</summary>
public static class PlaceOptions
{
    /// <summary>Communities grouped by town inside the scope; the grids where the scope is a community or less; every community without a scope.</summary>
    public static IReadOnlyList<Option> For(AreaTree tree, AreaCode? scope)
    {
        var level = scope is { Level: >= AreaLevel.Community } ? AreaLevel.Grid : AreaLevel.Community;
        var nodes = scope is { Level: AreaLevel.MicroGrid } micro
            ? tree.Find(micro) is { } own ? [own] : []
            : tree.OfLevel(level, scope).ToList();
        return
        [
            .. nodes.Select(n => new Option(
                n.Code.ToString(),
                n.Name,
                null,
                n.Code.Parent is { } parent ? tree.Name(parent) : null)),
        ];
    }
}
