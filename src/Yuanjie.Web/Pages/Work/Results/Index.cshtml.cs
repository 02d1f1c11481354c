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

    public DateOnly First => From ?? new DateOnly(Last.Year, 1, 1);

    public DateOnly Last => To ?? current.Today;

    public string LinkTo(Measure measure) =>
        $"/work/disputes?from={First:yyyy-MM-dd}&to={Last:yyyy-MM-dd}{(measure.Reached is { } reached ? $"&reached={reached}" : "")}{(measure.Channel is { } channel ? $"&channel={channel}" : "")}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (First <= Last)
        {
            Results = await indicators.ResultsAsync(First, Last, await current.GetAsync(ct), ct);
        }
    }
}
