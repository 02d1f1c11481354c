using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Indicators;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Results;

/// <summary>What came of the disputes of a period: each rate with both its counts, each count with the disputes behind it.</summary>
[Needs(Permission.ViewBoard)]
public sealed class IndexModel(IndicatorQueries indicators, CurrentActor current) : PageModel
{
    /// <summary>First day of registration; the beginning of the year where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day of registration; today where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public IReadOnlyList<IndicatorValue> Results { get; private set; } = [];

    public string LinkTo(Measure measure) =>
        $"/work/disputes?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}{(measure.Reached is { } reached ? $"&reached={reached}" : "")}{(measure.Channel is { } channel ? $"&channel={channel}" : "")}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        To ??= current.Today;
        From ??= new DateOnly(To.Value.Year, 1, 1);
        if (From <= To)
        {
            Results = await indicators.ResultsAsync(From.Value, To.Value, await current.GetAsync(ct), ct);
        }
    }
}
