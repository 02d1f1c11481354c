using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Goes on after a wait; shows the last day before it is set.</summary>
[Needs(Permission.Mediate)]
public sealed class ResumeModel(TermService terms, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null when the term was not stopped.</summary>
    public DateOnly? NewLastDay => View.Suspension?.LastDayFromToday;

    public void OnGet()
    {
        // What will happen is shown first.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await terms.ResumeAsync(new ResumeMediation(Dispute.Id), Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("调解已恢复");
    }

    public sealed class InputModel
    {
        [Required, StringLength(400), Display(Name = "等到了什么")]
        public string? Reason { get; set; }
    }
}
