using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>A matter that may not be mediated: the ground, a look at what the person will read, then the answer.</summary>
[Needs(Permission.DispatchDisputes)]
public sealed class BarredModel(TriageService triage, RoutingQueries queries, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RoutingAdvice Advice { get; private set; } = null!;

    /// <summary>The ground on the check page; null on the form.</summary>
    public BarredMatter? Checking { get; private set; }

    /// <summary>What words point to stands first.</summary>
    public IReadOnlyList<Option> Matters =>
    [
        .. BarredMatters.Current.All
            .Where(m => m.Effect is not BarredEffect.Warn && m.Scope is BarredWay.PeoplesMediation or BarredWay.CourtMediation)
            .OrderByDescending(m => Advice.Barred.Any(h => h.Matter == m))
            .Select(m => new Option(m.Code, m.Text, m.Instead)),
    ];

    public void OnGet() => Input.Matter = Advice.Barred is [var hint, ..] ? hint.Matter.Code : null;

    public IActionResult OnPostCheck()
    {
        Checking = BarredMatters.Current.Find(Input.Matter);
        return Checking is null ? Again(RoutingRefusals.UnknownBarredMatter) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await triage.RefuseAsBarredAsync(new RefuseBarredDispute(Dispute.Id, Input.Matter ?? "", Input.Instead), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已答复不予受理，并告知去处");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Advice = (await queries.AdviceAsync(Dispute.Id, RiskContext.None, Actor, current.Today, ct))!;

    public sealed class InputModel
    {
        public string? Matter { get; set; }

        public string? Instead { get; set; }
    }
}
