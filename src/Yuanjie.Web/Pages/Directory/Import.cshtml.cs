using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Import;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>Takes tables of areas, organisations and people, and says of every row what became of it.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = ImportModel.LargestFile + (1024 * 1024))]
public sealed class ImportModel(DirectoryImport import) : DirectoryPageModel
{
    internal const long LargestFile = 20 * 1024 * 1024;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null before a file was taken.</summary>
    public ImportReport? Report { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (Input.File!.Length > LargestFile)
        {
            ModelState.AddModelError("Input.File", "文件超过 20 MB，请拆成几个文件。");
            return this.Again();
        }

        using var copy = new MemoryStream();
        await Input.File.CopyToAsync(copy, ct);
        var outcome = await import.RunAsync(copy.ToArray(), Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        Report = outcome.Value;
        return Page();
    }

    internal static (string Word, Tone Tone) Word(RowResult result) => result switch
    {
        RowResult.Added => ("新增", Tone.Song),
        RowResult.Changed => ("更新", Tone.Qing),
        RowResult.Unchanged => ("没有变化", Tone.Ink),
        _ => ("没有导入", Tone.Zhu),
    };

    public sealed class InputModel
    {
        [Required, Display(Name = "文件")]
        public IFormFile? File { get; set; }
    }
}
