using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Asks the parties for a longer term, and puts it in force when all of them said yes.</summary>
[Needs(Permission.Mediate)]
public sealed class ExtendModel(TermService terms, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        // The proposal as it stands and an empty form.
    }

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.NewLastDay is not { } day)
        {
            return Again();
        }

        var outcome = await terms.ProposeExtensionAsync(new ProposeExtension(Dispute.Id, day, Input.Reason!.Trim()), Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        this.Toast("已提给各方，等他们答复", Number, $"/work/disputes/{Number}");
        return Redirect($"/work/disputes/{Number}/mediation/extend");
    }

    public async Task<IActionResult> OnPostExtendAsync(CancellationToken ct)
    {
        ModelState.Clear(); // the other form of the page was not filled in
        var outcome = await terms.ExtendAsync(new ExtendTerm(Dispute.Id), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("期限已延长");
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "延到哪一天")]
        public DateOnly? NewLastDay { get; set; }

        [Required, StringLength(400), Display(Name = "理由")]
        public string? Reason { get; set; }
    }
}
