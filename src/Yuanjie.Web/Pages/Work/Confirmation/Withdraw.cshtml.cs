using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>The counter takes a withdrawal for the parties.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class WithdrawModel(ConfirmationService confirmation, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        // What it means, and the question why.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await confirmation.WithdrawAsync(new WithdrawConfirmation(Dispute.Id), Act(Input.Reason, text["到场的当事人"]), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute(text["已撤回司法确认申请"]);
    }

    public sealed class InputModel
    {
        [Display(Name = "原因"), Required, StringLength(200)]
        public string? Reason { get; set; }
    }
}
