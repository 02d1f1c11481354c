using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>Names the mediator out of a ranked list, or draws one.</summary>
[Needs(Permission.HandleDispatched)]
public sealed class MediatorModel(AssignmentService assignments, RoutingQueries queries, CurrentActor current, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Those proposed, then those with a tie that could be disclosed.</summary>
    public IReadOnlyList<Option> Options { get; private set; } = [];

    public IReadOnlyList<MediatorSuggestion> Excluded { get; private set; } = [];

    public bool CanDraw { get; private set; }

    public static IReadOnlyList<Option> Ways { get; } = [.. new[] { ChosenBy.Body, ChosenBy.Parties }.Select(w => new Option(w.ToString(), w.Name()))];

    public void OnGet()
    {
        // Shown as loaded.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Mediator is not { } mediator)
        {
            return Again(RoutingRefusals.UnknownMediator);
        }

        var chosenBy = Input.ChosenBy is ChosenBy.Parties ? ChosenBy.Parties : ChosenBy.Body;
        var outcome = await assignments.AssignAsync(new AssignMediator(Dispute.Id, new PersonId(mediator), chosenBy, Input.Disclosure), Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已确定调解员");
    }

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken ct)
    {
        var outcome = await assignments.DrawAsync(Dispute.Id, Act(Input.DrawReason), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal.Field is null ? refusal : refusal with { Field = nameof(InputModel.DrawReason) });
        }

        var draws = (await queries.ViewAsync(Dispute.Id, Actor, ct))!.Draws;
        return BackToDispute(text["已抽取调解员，种子 {0}", draws[^1].Seed]);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (await queries.MediatorsAsync(Dispute.Id, string.IsNullOrEmpty(Language) ? null : Language, Actor, current.Today, ct) is not { } advice)
        {
            return;
        }

        Languages = advice.Languages;
        Options = [.. advice.Mediators.Where(s => s.Excluded is null || s.Mediator.Tie is { Weight: TieWeight.StepAside })
            .Select(s => new Option(s.Mediator.Id.ToString(), s.Mediator.Name, s.Excluded is null ? text.Say(s.Reasons) : text.Say(s.Excluded)))];
        Excluded = [.. advice.Mediators.Where(s => s.Excluded is not null)];
        CanDraw = advice.Mediators.Any(s => s.Excluded is null && s.Mediator.Tie is null);
    }

    public sealed class InputModel
    {
        public Guid? Mediator { get; set; }

        public ChosenBy ChosenBy { get; set; } = ChosenBy.Body;

        public string? Disclosure { get; set; }

        public string? Reason { get; set; }

        /// <summary>Why the present mediator is replaced by lot.</summary>
        public string? DrawReason { get; set; }
    }
}
