using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Intake.Import;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>What became of the rows of one file; while rows wait the page looks again by itself.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class ImportShowModel(ImportQueries queries, CurrentActor current) : PageModel
{
    private const int PageRows = 50;

    public ImportView Import { get; private set; } = null!;

    public IReadOnlyList<ImportRowView> Rows { get; private set; } = [];

    /// <summary>The line after which the next page begins; null on the last page.</summary>
    public string? Next => Rows.Count == PageRows ? $"{Rows[^1].Line}" : null;

    public int PerCent => Import.Total == 0 ? 100 : (Import.Total - Import.Waiting) * 100 / Import.Total;

    public async Task<IActionResult> OnGetAsync(Guid id, int after, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (await queries.FindAsync(new ImportBatchId(id), actor, ct) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        Rows = await queries.NotImportedAsync(import.Id, actor, Math.Max(0, after), PageRows, ct);
        return Page();
    }

    /// <summary>The rows to put right, as a file that can be sent in again.</summary>
    public async Task<IActionResult> OnGetRejectedAsync(Guid id, CancellationToken ct) =>
        await queries.NotImportedCsvAsync(new ImportBatchId(id), await current.GetAsync(ct), ct) is { } csv
            ? File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", "未登记的行.csv")
            : NotFound();
}
