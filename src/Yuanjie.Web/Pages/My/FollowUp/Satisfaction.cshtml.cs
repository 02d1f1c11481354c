using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Web.Pages.Work.FollowUp;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.FollowUp;

/// <summary>A party says how satisfied it is, once.</summary>
public sealed class SatisfactionModel(FollowUpService followUp, FollowUpQueries queries) : PartyPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The answer given before; null when none was.</summary>
    public int? Given { get; private set; }

    public static IReadOnlyList<Option> Scores => SatisfactionScores.Options;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await followUp.AnswerAsync(new AnswerSatisfaction(Dispute.Id, PartyId, Input.Score!.Value, Input.Words), Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToMatter("谢谢您的评价");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Given = await queries.ScoreOfAsync(Dispute.Id, PartyId, ct);

    public sealed class InputModel
    {
        [Display(Name = "您对这次调解满意吗"), Required]
        public int? Score { get; set; }

        [Display(Name = "想说的话"), StringLength(500)]
        public string? Words { get; set; }
    }
}
