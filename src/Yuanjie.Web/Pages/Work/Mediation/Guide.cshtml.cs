using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>A judge's advice to the mediators.</summary>
[Needs(Permission.GuideMediation)]
public sealed class GuideModel(FieldworkService fieldwork, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Sessions =>
    [
        .. View.Sessions.Where(s => s.Mode is not SessionMode.Caucus && s.Status is not SessionStatus.Cancelled)
            .Select(s => new Option(s.Id.ToString(), $"第 {s.Place} 次，{s.Mode.Name()}，{Words.Moment(s.StartsAt)}")),
    ];

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

        var session = Input.Session is { } chosen ? new SessionId(chosen) : (SessionId?)null;
        var outcome = await fieldwork.GuideAsync(new GiveGuidance(Dispute.Id, Input.Text!.Trim(), session), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("指导意见已提交");
    }

    public sealed class InputModel
    {
        public Guid? Session { get; set; }

        [Required, StringLength(4000), Display(Name = "指导意见")]
        public string? Text { get; set; }
    }
}
