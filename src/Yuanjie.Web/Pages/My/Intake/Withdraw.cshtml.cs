using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;

namespace Yuanjie.Web.Pages.My.Intake;

/// <summary>An applicant withdraws the own request; the page is the check.</summary>
public sealed class WithdrawModel(IntakeService intake) : PartyPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await intake.WithdrawAsync(new WithdrawDispute(Dispute.Id, new HashSet<PartyId> { PartyId }), Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToMatter("已撤回申请");
    }

    public sealed class InputModel
    {
        [Display(Name = "为什么撤回"), StringLength(400)]
        public string? Reason { get; set; }

        [Display(Name = "我要撤回，这件纠纷到此为止"), Range(typeof(bool), "true", "true", ErrorMessage = "确定要撤回，请打勾")]
        public bool Confirmed { get; set; }
    }
}
