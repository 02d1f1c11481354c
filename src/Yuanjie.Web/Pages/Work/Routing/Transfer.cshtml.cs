using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

[Needs(Permission.DispatchDisputes)]
public sealed class TransferModel(DispatchService dispatch, RoutingQueries queries, OrganisationQueries organisations, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Targets { get; private set; } = [];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Target is not { } target)
        {
            return Again(RoutingRefusals.UnknownTarget);
        }

        var outcome = await dispatch.TransferAsync(new TransferDispute(Dispute.Id, new OrganisationId(target), Input.Reason ?? "", Input.SkipReason), Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已转派");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var advice = (await queries.AdviceAsync(Dispute.Id, RiskContext.None, Actor, current.Today, ct))!;
        var proposed = advice.Bodies.Where(b => b.Excluded is null && b.Body.Id != Dispute.HandlerId).ToList();
        var others = await organisations.OptionsAsync(Actor.Scope, current.Today, ct);
        Targets =
        [
            .. proposed.Select(b => new Option(b.Body.Id.ToString(), b.Body.Name, null, "建议单位")),
            .. others.Where(o => o.Id != Dispute.HandlerId && proposed.TrueForAll(b => b.Body.Id != o.Id)).Select(o => new Option(o.Id.ToString(), o.Name, null, "其他单位")),
        ];
    }

    public sealed class InputModel
    {
        public Guid? Target { get; set; }

        public string? Reason { get; set; }

        public string? SkipReason { get; set; }
    }
}
