using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>What will be recorded, each answer with a way back to it; then it is sent.</summary>
public sealed class CheckModel(DraftService drafts, DraftCookie cookie, CurrentActor current, DuplicateFinder finder, AreaNames areas) : ApplyPageModel(drafts, cookie, current)
{
    private const int Suggestions = 3;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Place { get; private set; } = "";

    /// <summary>What still has to be changed; the form can be sent when it is empty.</summary>
    public IReadOnlyList<Refusal> Wrong { get; private set; } = [];

    /// <summary>Earlier matters of this very resident; nobody else's are shown.</summary>
    public IReadOnlyList<DuplicateSuggestion> Duplicates { get; private set; } = [];

    /// <summary>Kinds that the words point to, where none was picked.</summary>
    public IReadOnlyList<Option> Types { get; private set; } = [];

    public string? TypeName => Taxonomy.Current.Find(Told.TypeHint)?.Name;

    private Actor Actor { get; set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            await LoadAsync(HttpContext.RequestAborted);
            return await next();
        });

    public void OnGet() => Input.TypeHint = Types is [var first, ..] ? first.Value : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Told.TypeHint is null && Taxonomy.Current.Find(Input.TypeHint) is { } type)
        {
            await Drafts.SaveAsync(Draft.Id, c => c with { TypeHint = type.Code }, Now, ct);
        }

        var submitted = await Drafts.SubmitAsync(Draft.Id, Current.Act(Actor), ct);
        return submitted.Refused is { } refusal ? this.Again(refusal with { Field = null }) : Redirect("/apply/done");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Actor = await Current.GetAsync(ct);
        Place = (await areas.TreeAsync(ct)).PathName(Told.Area);
        Wrong = DraftService.WrongIn(Told, Today);
        Types = Told.TypeHint is not null
            ? []
            : [.. Taxonomy.Current.Suggest($"{Told.Title} {Told.Narrative}").Take(Suggestions).Select(s => new Option(s.Type.Code, s.Type.Name, $"您写到“{string.Join("、", s.Keywords.Take(Suggestions))}”"))];
        if (Types.Count > 0)
        {
            Types = [.. Types, new Option("", "都不像")];
        }

        Duplicates = Wrong.Count == 0 ? await finder.SuggestAsync(DraftService.RequestOf(Told, Actor), Actor, Now, ct) : [];
    }

    public sealed class InputModel
    {
        [Display(Name = "这是哪一类事")]
        public string? TypeHint { get; set; }
    }
}
