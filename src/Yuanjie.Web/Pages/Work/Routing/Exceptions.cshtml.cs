using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>The list of exceptions: each step that was passed over, with its reason.</summary>
[Needs(Permission.ViewBoard)]
public sealed class ExceptionsModel(DispatchQueries queries, RoutingRules rules, CurrentActor current) : PageModel
{
    /// <summary>Only those before this moment, in milliseconds; null for the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<SkippedStepRow> Rows { get; private set; } = [];

    /// <summary>Null on the last page.</summary>
    public long? Next => Rows.Count == DispatchQueries.PageSize ? Rows[^1].At.UnixMilliseconds : null;

    public string NameOf(int? rung) => rung is { } number ? rules[number].Name : "";

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await queries.SkippedStepsAsync(await current.GetAsync(ct), Before is { } moment ? new Instant(moment) : null, ct);
}
