using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Agreements;

[Needs(Permission.Mediate)]
public sealed class AbandonModel(AgreementService service, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        // What will happen, and the question why.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await service.AbandonAsync(new AbandonAgreement(Dispute.Id), Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute(text["已放弃协议，继续调解"]);
    }

    public sealed class InputModel
    {
        [Display(Name = "原因"), Required, StringLength(200)]
        public string? Reason { get; set; }
    }
}
