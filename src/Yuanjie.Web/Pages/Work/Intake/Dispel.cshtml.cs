using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>A sign from the grid came to nothing: what was done about it goes back to the one who reported it.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class DispelModel(IntakeService intake) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await intake.DispelAsync(Dispute.Id, Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("苗头已消除");
    }

    public sealed class InputModel
    {
        [Display(Name = "做了什么，现在怎么样"), Required, StringLength(400)]
        public string? Reason { get; set; }
    }
}
