using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Pages.Work.Intake;

namespace Yuanjie.Web.Pages.My.Intake;

/// <summary>A party adds to the own matter.</summary>
[RequestSizeLimit(IntakeForm.LargestPost)]
[RequestFormLimits(MultipartBodyLengthLimit = IntakeForm.LargestPost)]
public sealed class SupplementModel(IntakeService intake, IntakeDesk desk) : PartyPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<KeptFile> Files => desk.FilesIn(Input.Tray);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wrong = new List<Refusal>();
        var files = await desk.KeepAsync(Input.Files, AttachmentKind.Evidence, Input.Tray, wrong, ct);
        Input.Tray = desk.Pack(files);
        if (wrong.Count > 0)
        {
            ModelState.Clear();
            IntakeDesk.Tell(this, wrong);
            return Again();
        }

        var outcome = await intake.SupplementAsync(new SupplementDispute(Dispute.Id, Input.Text, files), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToMatter("已补充，调解员会看到");
    }

    public sealed class InputModel
    {
        [Display(Name = "要补充的情况")]
        public string? Text { get; set; }

        [Display(Name = "照片或材料")]
        public List<IFormFile> Files { get; set; } = [];

        public string? Tray { get; set; }
    }
}
