using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Intake.Import;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Sends a file of disputes in and lists the latest imports.</summary>
[RequestSizeLimit(IntakeForm.LargestPost)]
[RequestFormLimits(MultipartBodyLengthLimit = IntakeForm.LargestPost)]
[Needs(Permission.RegisterDisputes)]
public sealed class ImportModel(ImportService imports, ImportQueries queries, OrganisationQueries organisations, AreaNames areas, CurrentActor current) : PageModel
{
    // What is read while the sender waits; longer files go on in the background.
    private const int ChunksAtOnce = 2;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ImportView> Latest { get; private set; } = [];

    public IReadOnlyList<Option> Courts { get; private set; } = [];

    public IReadOnlyList<Option> Places { get; private set; } = [];

    public static IReadOnlyList<Option> Kinds => Option.Of<ImportKind>(k => k.Name());

    private Actor Actor { get; set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Actor = await current.GetAsync(ct);
        var tree = await areas.TreeAsync(ct);
        Latest = await queries.LatestAsync(Actor, ct);
        Courts = await CourtsAsync(tree, ct);
        AreaNode[] wide = [.. tree.OfLevel(AreaLevel.County, null).Where(a => Reaches(a.Code)), .. tree.OfLevel(AreaLevel.Town, Actor.Scope)];
        Places = [.. wide.Select(a => (Option)(a.Code.ToString(), a.Name)), .. PlaceOptions.For(tree, Actor.Scope)];
        await next();
    }

    public void OnGet(string? kind)
    {
        Input.Kind = string.Equals(kind, "court", StringComparison.OrdinalIgnoreCase) ? ImportKind.CourtDiversion : ImportKind.Disputes;
        Input.Area = Places is [var first, ..] ? first.Value : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.File is not { } file)
        {
            return this.Again(IntakeRefusals.ImportEmpty with { Message = "请选择要导入的文件。" });
        }

        if (file.Length > ImportService.MaxBytes)
        {
            return this.Again(IntakeRefusals.FileTooLarge with { Field = "File" });
        }

        if (!AreaCode.TryParse(Input.Area, out var area))
        {
            return this.Again(IntakeForm.AreaMissing);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var court = Input.Kind is ImportKind.CourtDiversion && Guid.TryParse(Input.CourtId, out var id) ? new OrganisationId(id) : (OrganisationId?)null;
        var started = await imports.StartAsync(new StartImport(Input.Kind, file.FileName, content.ToArray(), area, court), current.Act(Actor), ct);
        if (started.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        for (var i = 0; i < ChunksAtOnce && await imports.RunChunkAsync(started.Value, current.Now, ct); i++)
        {
        }

        return Redirect($"/work/intake/import/{started.Value}");
    }

    /// <summary>The file to fill in, in the encoding that spreadsheets open without asking.</summary>
    public IActionResult OnGetTemplate(ImportKind kind) =>
        File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ImportTemplate.Csv(kind))], "text/csv; charset=utf-8", $"{kind.Name()}模板.csv");

    private bool Reaches(AreaCode county) => Actor.Scope is not { } scope || scope.Contains(county);

    private async Task<IReadOnlyList<Option>> CourtsAsync(AreaTree tree, CancellationToken ct)
    {
        var county = Actor.Scope?.At(AreaLevel.County) ?? tree.OfLevel(AreaLevel.County).Select(a => (AreaCode?)a.Code).FirstOrDefault();
        var courts = county is { } place ? await organisations.CourtsAsync(place, current.Today, ct) : [];
        return [.. courts.Select(c => (Option)(c.Id.ToString(), c.Name))];
    }

    public sealed class InputModel
    {
        [Display(Name = "导入什么")]
        public ImportKind Kind { get; set; } = ImportKind.Disputes;

        [Display(Name = "哪个法院委派或委托的")]
        public string? CourtId { get; set; }

        [Display(Name = "没写区划代码的算在哪里")]
        public string? Area { get; set; }

        [Display(Name = "文件")]
        public IFormFile? File { get; set; }
    }
}
