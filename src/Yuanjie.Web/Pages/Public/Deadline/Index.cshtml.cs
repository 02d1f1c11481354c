using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Deadline;

/// <summary>The calculator of periods: which day is the last, and why. The question stands in the address, so that an answer can be sent on.</summary>
public sealed class IndexModel(CurrentActor current, CalendarBook calendars) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "哪一种期限")]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "从哪一天起算")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "起算的时间")]
    public TimeOnly? At { get; set; }

    /// <summary>Null until something is asked, and where it was refused.</summary>
    public Disputes.Clocks.Deadline? Found { get; private set; }

    /// <param name="say">Says a sentence in the reader's language.</param>
    public static IReadOnlyList<Option> Rules(Func<Sentence, string> say) =>
        [new("", "请选择"), .. ClockRules.All.DistinctBy(r => r.Id).Select(r => new Option(r.Id, say($"{r.Name}（{r.LengthText}）")))];

    /// <summary>Calendar days to the last day, today being 0; null where nothing was counted.</summary>
    public int? DaysLeft => Found?.Counted?.LastDay.DayNumber - current.Today.DayNumber;

    public IActionResult OnGet()
    {
        if (Rule is null)
        {
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var deadline = Disputes.Clocks.Deadline.Of(Rule, From, At, calendars.Current);
        if (deadline.Refused is { } refusal)
        {
            ModelState.AddModelError(refusal.Field ?? "", this.Say(refusal.Message));
            return this.Again();
        }

        Found = deadline.Value;
        return Page();
    }
}
