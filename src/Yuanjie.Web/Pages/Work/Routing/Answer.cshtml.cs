using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>The invited body says whether it takes part.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class AnswerModel(AssignmentService assignments, RoutingQueries queries) : DisputePageModel
{
    public static IReadOnlyList<Option> Choices { get; } = [("true", "参加"), ("false", "不能参加")];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null when the actor's organisation was not invited.</summary>
    public InvitedBodyRow? Invitation { get; private set; }

    public void OnGet()
    {
        // Shown as loaded.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await assignments.AnswerAsync(new AnswerInvitation(Dispute.Id, Input.Joins, Input.Answer), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已答复邀请");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Invitation = (await queries.ViewAsync(Dispute.Id, Actor, ct))?.InvitedBodies.FirstOrDefault(b => b.Id == Actor.Organisation);

    public sealed class InputModel
    {
        public bool Joins { get; set; } = true;

        public string? Answer { get; set; }
    }
}
