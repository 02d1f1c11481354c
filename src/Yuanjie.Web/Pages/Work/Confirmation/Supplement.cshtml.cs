using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>The counter hands in what the court asked for.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class SupplementModel(ConfirmationService confirmation, ConfirmationQueries queries, CurrentActor current, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ConfirmationView? Application { get; private set; }

    public void OnGet()
    {
        // What the court asked for.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await confirmation.SupplementAsync(new SupplementConfirmation(Dispute.Id, Input.Answer ?? ""), Act(onBehalfOf: text["到场的当事人"]), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute(text["已提交补充材料"]);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Application = (await queries.OutlookAsync(Dispute.Id, Actor, current.Today, ct))?.Application;

    public sealed class InputModel
    {
        [Display(Name = "补充了什么"), Required, StringLength(500)]
        public string? Answer { get; set; }
    }
}
