using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

[Needs(Permission.DispatchDisputes)]
public sealed class DispatchModel(DispatchService dispatch, RoutingQueries queries, OrganisationQueries organisations, RoutingRules rules, CurrentActor current, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty]
    public DispatchInput Input { get; set; } = new();

    public RoutingAdvice Advice { get; private set; } = null!;

    public SendForm Send { get; private set; } = null!;

    public void OnGet()
    {
        // The form is loaded with the page.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Chosen is not { } target)
        {
            return Again(RoutingRefusals.UnknownTarget);
        }

        var outcome = await dispatch.DispatchAsync(
            new DispatchDispute { DisputeId = Dispute.Id, Target = target, Reason = Input.Reason ?? "", Type = Input.Type, SkipReason = Input.SkipReason, Final = Input.Final }, Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已分流");
    }

    public async Task<IActionResult> OnPostSeekAsync(CancellationToken ct)
    {
        var outcome = await dispatch.SeekDesignationAsync(Dispute.Id, Act(Input.Question), ct);
        return outcome.Refused is { } refusal
            ? Again(refusal.Field == "Reason" ? refusal with { Field = nameof(DispatchInput.Question) } : refusal)
            : BackToDispute("已提请督办员裁定");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Advice = (await queries.AdviceAsync(Dispute.Id, RiskContext.None, Actor, current.Today, ct))!;
        var others = await organisations.OptionsAsync(Actor.Scope, current.Today, ct);
        Send = SendForm.Of(Advice, Input, Dispute.Version, others.Select(o => new Option(o.Id.ToString(), o.Name)), rules, text);
    }
}

/// <summary>The form of sending, and what is asked of a supervisor instead.</summary>
public sealed class DispatchInput : SendInput
{
    public string? Question { get; set; }
}
