using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Adds to the story and to the files of a dispute.</summary>
[RequestSizeLimit(IntakeForm.LargestPost)]
[RequestFormLimits(MultipartBodyLengthLimit = IntakeForm.LargestPost)]
public sealed class SupplementModel(IntakeService intake, IntakeDesk desk) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<KeptFile> Files => desk.FilesIn(Input.Tray);

    public IReadOnlyList<Option> Sides => [new("", "办案人员自己记录"), .. Dispute.Parties.Select(p => new Option(p.Side.Name(), $"{p.Side.Name()}说的")).DistinctBy(o => o.Value)];

    public static IReadOnlyList<Option> Kinds => Option.Of<AttachmentKind>(k => k.Name());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wrong = new List<Refusal>();
        var files = await desk.KeepAsync(Input.Files, Input.Kind, Input.Tray, wrong, ct);
        Input.Tray = desk.Pack(files);
        if (wrong.Count > 0)
        {
            ModelState.Clear();
            IntakeDesk.Tell(this, wrong);
            return Again();
        }

        var outcome = await intake.SupplementAsync(new SupplementDispute(Dispute.Id, Input.Text, files), Act(onBehalfOf: string.IsNullOrEmpty(Input.From) ? null : Input.From), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已补充");
    }

    public sealed class InputModel
    {
        [Display(Name = "这是谁说的")]
        public string? From { get; set; }

        [Display(Name = "补充情况")]
        public string? Text { get; set; }

        [Display(Name = "材料是什么")]
        public AttachmentKind Kind { get; set; } = AttachmentKind.Evidence;

        [Display(Name = "材料")]
        public List<IFormFile> Files { get; set; } = [];

        public string? Tray { get; set; }
    }
}
