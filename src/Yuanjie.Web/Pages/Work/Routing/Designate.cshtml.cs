using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

[Needs(Permission.Supervise)]
public sealed class DesignateModel(DispatchService dispatch, RoutingQueries queries, OrganisationQueries organisations, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RoutingAdvice Advice { get; private set; } = null!;

    public IReadOnlyList<ReferralRow> Returned { get; private set; } = [];

    public IReadOnlyList<Option> Targets { get; private set; } = [];

    public void OnGet()
    {
        // Shown as loaded.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Target is not { } target)
        {
            return Again(RoutingRefusals.UnknownTarget);
        }

        var outcome = await dispatch.DesignateAsync(new DesignateBody(Dispute.Id, new OrganisationId(target), Input.Reason ?? ""), Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已指定办理单位");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Advice = (await queries.AdviceAsync(Dispute.Id, RiskContext.None, Actor, current.Today, ct))!;
        Returned = [.. (await queries.ViewAsync(Dispute.Id, Actor, ct))!.Referrals.Where(r => r.State is ReferralState.Returned)];
        Targets = [.. (await organisations.OptionsAsync(Actor.Scope, current.Today, ct)).Select(o => new Option(o.Id.ToString(), o.Name))];
    }

    public sealed class InputModel
    {
        public Guid? Target { get; set; }

        public string? Reason { get; set; }
    }
}
