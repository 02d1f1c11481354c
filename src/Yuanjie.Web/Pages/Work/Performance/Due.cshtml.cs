using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>What is due, overdue, or waits for the creditor's word, in all matters the actor may see.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class DueModel(PerformanceQueries queries, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DueFilter View { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public DuePage Found { get; private set; } = new([], null);

    public DueCounts Counts { get; private set; } = new(0, 0, 0, 0);

    public DateOnly Today => current.Today;

    public IReadOnlyList<Stat> Views =>
    [
        new("本周到期", Figure(Counts.Week), "/work/performance/due?view=Week", null, Tone.Zhe),
        new("逾期未履行", Figure(Counts.Overdue), "/work/performance/due?view=Overdue", null, Tone.Zhu),
        new("待对方确认", Figure(Counts.Unechoed), "/work/performance/due?view=Unechoed", null, Tone.Qing),
        new("全部待履行", Figure(Counts.Open), "/work/performance/due?view=Open"),
    ];

    private static string Figure(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        Found = await queries.DueAsync(View, After, actor, current.Today, ct);
        Counts = await queries.CountsAsync(actor, current.Today, ct);
    }
}
