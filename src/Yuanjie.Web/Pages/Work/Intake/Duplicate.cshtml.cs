using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Links another registration of the same quarrel.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class DuplicateModel(IntakeService intake) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await intake.LinkDuplicateAsync(new LinkDuplicate(Dispute.Id, Input.OtherNumber ?? ""), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已关联");
    }

    public sealed class InputModel
    {
        [Display(Name = "另一件的编号"), StringLength(60)]
        public string? OtherNumber { get; set; }
    }
}
