using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Clocks;

/// <summary>Every clock of a place, a body or one's own matters, the most pressing first.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class IndexModel(ClockBoard board, LocalityPack pack, CalendarBook calendars, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClockView View { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "哪一种期限")]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public ClockPage Found { get; private set; } = new([], false);

    public ClockCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public DateOnly Today => current.Today;

    /// <summary>True for those who have matters of their own beside those of their body.</summary>
    public bool MayHaveOwn { get; private set; }

    public string? Next => Found.More ? ((After ?? 1) + 1).ToString(CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<Stat> Views =>
    [
        new("已经超期", Figure(Counts.Over), Address(ClockView.Over), Counts.Supervised > 0 ? (Sentence)$"其中督办 {Counts.Supervised} 个" : null, Tone.Zhu),
        new("即将到期", Figure(Counts.Near), Address(ClockView.Near), null, Tone.Zhe),
        new("停止计算", Figure(Counts.Paused), Address(ClockView.Paused), null, Tone.Mo),
        new("在走的全部", Figure(Counts.Open), Address(ClockView.Open)),
    ];

    public static IReadOnlyList<Option> Rules { get; } =
        [.. ClockBoard.Rules.Select(r => new Option(r, LocalClock.NameOf(r)))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var soon = calendars.Current.AddWorkingDays(current.Today, pack.Reminders.WarnWorkingDays);
        MayHaveOwn = actor.Person is not null && actor.Can(Permission.Mediate);
        var mine = Mine && MayHaveOwn;
        Found = await board.PageAsync(new ClockFilter(View, Rule, mine, After ?? 1), soon, actor, current.Today, ct);
        Counts = await board.CountsAsync(mine, soon, actor, current.Today, ct);
    }

    private string Address(ClockView view) => $"/work/clocks?view={view}{(Mine ? "&mine=true" : "")}";

    private static string Figure(int n) => n >= ClockBoard.Most ? $"{ClockBoard.Most:N0}+" : n.ToString("N0", CultureInfo.CurrentCulture);
}
