using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Clocks;

/// <summary>Answers the supervisor who asked about an overdue clock.</summary>
[Needs(Permission.HandleDispatched)]
public sealed class AnswerModel(SupervisionService supervision) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await supervision.AnswerAsync(new AnswerSupervision(Dispute.Id), Act(Input.Answer), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("督办已答复");
    }

    public sealed class InputModel
    {
        [Required, StringLength(SupervisionService.AnswerLength), Display(Name = "为什么超期，打算怎么办")]
        public string? Answer { get; set; }
    }
}
