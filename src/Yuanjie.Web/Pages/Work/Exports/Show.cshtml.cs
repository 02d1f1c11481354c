using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Data.Files;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Exports;

/// <summary>How far an export is, and its file when it is made; for the one who asked for it alone.</summary>
[Needs(Permission.Export)]
public sealed class ShowModel(LedgerExportService exports, LedgerExportQueries queries, IFileStore files, CurrentActor current) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public LedgerExportRow Export { get; private set; } = null!;

    /// <summary>True while a look a little later shows more.</summary>
    public bool Moves => Export.State is ExportState.Waiting or ExportState.Running;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        if (await queries.FindAsync(new ExportJobId(Id), actor, current.Now, HttpContext.RequestAborted) is not { } export)
        {
            context.Result = NotFound();
            return;
        }

        Export = export;
        await next();
    }

    public void OnGet()
    {
        // The export is loaded for each handler.
    }

    public async Task<IActionResult> OnPostDownloadAsync(CancellationToken ct)
    {
        var handed = await exports.DownloadAsync(new ExportJobId(Id), current.Act(await current.GetAsync(ct)) with { RequestKey = null }, ct);
        if (handed.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        return await files.OpenAsync(handed.Value.Sha256, ct) is { } content
            ? File(content, handed.Value.Format.ContentType(), handed.Value.Name)
            : this.Again(LedgerExportRefusals.Expired);
    }
}
