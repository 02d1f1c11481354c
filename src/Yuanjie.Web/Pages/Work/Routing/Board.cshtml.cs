using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>The dispatcher's queue: pick a matter, look at the proposal and its reasons, send. What is picked stands in the address.</summary>
[Needs(Permission.DispatchDisputes)]
public sealed class BoardModel(
    DispatchQueries queries, RoutingQueries routing, DispatchService dispatch, DisputeQueries disputes, OrganisationQueries organisations, AreaNames areas, RoutingRules rules, CurrentActor current, IStringLocalizer<UiText> text) : PageModel
{
    private const int HoursOfADay = 24;

    [BindProperty(SupportsGet = true)]
    public BoardColumn Column { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The number of the matter picked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty]
    public SendInput Input { get; set; } = new();

    public Actor Actor { get; private set; } = null!;

    public AreaTree Tree { get; private set; } = null!;

    public DispatchBoard Board { get; private set; } = null!;

    public DisputeHeader? Selected { get; private set; }

    public RoutingAdvice? Advice { get; private set; }

    /// <summary>Null when the matter picked has left the queue.</summary>
    public SendForm? Send { get; private set; }

    public IReadOnlyList<Option> Others { get; private set; } = [];

    /// <summary>What became of each matter of a bulk that was not sent.</summary>
    public IReadOnlyList<(string Number, string Sentence)> Results { get; private set; } = [];

    public DateOnly Today => current.Today;

    public string LinkTo(string number) => $"/work/routing/board?column={Column}{(After is null ? "" : $"&after={Uri.EscapeDataString(After)}")}&at={number}";

    /// <summary>How long it has waited: hours on the first day, then days.</summary>
    public string Waited(Instant since)
    {
        var hours = (int)((current.Now.UnixMilliseconds - since.UnixMilliseconds) / 3_600_000);
        return hours < HoursOfADay ? text["{0} 小时", Math.Max(hours, 0)] : text["{0} 天", hours / HoursOfADay];
    }

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Selected is null)
        {
            return NotFound();
        }

        if (Input.Chosen is not { } target)
        {
            return this.Again(RoutingRefusals.UnknownTarget);
        }

        var outcome = await dispatch.DispatchAsync(
            new DispatchDispute { DisputeId = Selected.Id, Target = target, Reason = Input.Reason ?? "", Type = Input.Type, SkipReason = Input.SkipReason, Final = Input.Final },
            current.Act(Actor),
            ct);
        if (outcome.Refused is { } refusal && refusal.Code != DisputeRefusals.AlreadyDone.Code)
        {
            return this.Again(refusal);
        }

        this.Toast("已分流", Selected.Number, $"/work/disputes/{Selected.Number}");
        return Redirect(Following(Selected.Number) is { } next ? LinkTo(next) : $"/work/routing/board?column={Column}");
    }

    /// <summary>Sends several to one body, each with the type its words suggest unless one is confirmed.</summary>
    public async Task<IActionResult> OnPostBulkAsync(string[] picked, Guid? bulkTarget, string? bulkReason, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (picked.Length == 0 || bulkTarget is not { } target)
        {
            return this.Again(RoutingRefusals.UnknownTarget with { Field = null });
        }

        var rows = Board.Rows.Where(r => picked.Contains(r.Number)).ToDictionary(r => r.Id);
        var results = await dispatch.DispatchManyAsync(
            [.. rows.Values.Select(r => new DispatchDispute { DisputeId = r.Id, Target = new OrganisationId(target), Reason = bulkReason ?? "", Type = r.TypeCode ?? r.SuggestedType?.Type.Code })],
            current.Act(Actor),
            ct);
        var refused = results.Where(r => r.Refused is not null && r.Refused.Code != DisputeRefusals.AlreadyDone.Code).ToList();
        this.Toast(text["已分流 {0} 件，{1} 件没有分流", results.Count - refused.Count, refused.Count]);
        if (refused.Count == 0)
        {
            return Redirect($"/work/routing/board?column={Column}");
        }

        Results = [.. refused.Select(r => (rows[r.DisputeId].Number, text.Say(r.Refused!.Message)))];
        Board = await queries.BoardAsync(Column, BoardCursor.Read(After), Actor, Today, ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Actor = await current.GetAsync(ct);
        Tree = await areas.TreeAsync(ct);
        Board = await queries.BoardAsync(Column, BoardCursor.Read(After), Actor, Today, ct);
        Others = [.. (await organisations.OptionsAsync(Actor.Scope, Today, ct)).Select(o => new Option(o.Id.ToString(), o.Name))];
        if (At is null || await disputes.FindAsync(At, Actor, ct) is not { } selected)
        {
            return;
        }

        Selected = selected;
        Advice = await routing.AdviceAsync(selected.Id, RiskContext.None, Actor, Today, ct);
        Send = Advice is not null && selected.Allows(DisputeAct.Dispatch)
            ? SendForm.Of(Advice, Input, selected.Version, Others, rules, text, LinkTo(selected.Number))
            : null;
    }

    private string? Following(string number)
    {
        var at = Board.Rows.Select(r => r.Number).ToList().IndexOf(number);
        return at >= 0 && at + 1 < Board.Rows.Count ? Board.Rows[at + 1].Number : null;
    }
}
