using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Withdraws at the counter on behalf of the applicants. It ends the matter, so it takes a tick and a reason.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class WithdrawModel(IntakeService intake) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Applicants => [.. Dispute.On(Side.Applicant).Select(p => new Option(p.Id.ToString(), p.Name))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var by = Input.By.Select(PartyId.From).ToHashSet();
        var outcome = await intake.WithdrawAsync(new WithdrawDispute(Dispute.Id, by), Act(Input.Reason, onBehalfOf: "申请人"), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已撤回申请");
    }

    public sealed class InputModel
    {
        [Display(Name = "哪些申请人要撤回")]
        public List<Guid> By { get; set; } = [];

        [Display(Name = "撤回的原因"), Required, StringLength(400)]
        public string? Reason { get; set; }

        [Display(Name = "已当面或电话确认是申请人自己的意思，撤回后这件纠纷结束"), Range(typeof(bool), "true", "true", ErrorMessage = "请先向申请人确认，再打勾")]
        public bool Confirmed { get; set; }
    }
}
