using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Public.Deadline;

/// <summary>A year of the legal calendar, drawn: what is off, what is worked, and by which notice.</summary>
public sealed class DaysModel(CalendarBook calendars, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int Shown => Year is { } year && year >= FirstYear && year <= LastYear ? year : current.Today.Year;

    public int? Before => Shown > FirstYear ? Shown - 1 : null;

    public int? After => Shown < LastYear ? Shown + 1 : null;

    public DateOnly Today => current.Today;

    public bool IsProvisional => calendars.Current.IsProvisional(Shown);

    /// <summary>The days off and worked weekends that a notice or the place states, by their name, in order.</summary>
    public IEnumerable<IGrouping<(string Name, string Notice), CalendarDay>> Festivals =>
        calendars.Current.Days.Where(d => d.Date.Year == Shown).GroupBy(d => (d.Name, d.Notice));

    private int FirstYear => calendars.Current.AnnouncedYears.First();

    private int LastYear => Math.Max(current.Today.Year + 1, calendars.Current.AnnouncedYears.Last());

    public void OnGet()
    {
        // The calendar is in memory.
    }

    /// <summary>The days of a month in weeks that begin on Monday; null before the first and after the last.</summary>
    public IEnumerable<DateOnly?[]> Weeks(int month)
    {
        var first = new DateOnly(Shown, month, 1);
        var blank = ((int)first.DayOfWeek + 6) % 7;
        return Enumerable.Repeat<DateOnly?>(null, blank)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(Shown, month)).Select(n => (DateOnly?)first.AddDays(n)))
            .Chunk(7);
    }

    /// <summary>How a day is shown: off by name, off as a weekend, a worked weekend, or plain.</summary>
    public (string Css, string? Word) Face(DateOnly day) => calendars.Current.Find(day) switch
    {
        { Kind: DayKind.Rest } named => ("rest", named.Name),
        { Kind: DayKind.Work } named => ("work", named.Name),
        _ => (calendars.Current.IsRestDay(day) ? "weekend" : "", null),
    };
}
