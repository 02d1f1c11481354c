using System.Security.Cryptography;
using System.Text;

namespace Yuanjie.Kernel.Calendar;

/// <summary>Which days are worked and which are not: the weekday, unless a notice says otherwise.</summary>
/// <remarks>
/// Immutable. Answers for every <see cref="DateOnly"/>; a year without a notice has its ordinary weekends only and is provisional.
/// Source: 全国年节及纪念日放假办法; 国务院关于职工工作时间的规定 第七条 (Saturday and Sunday are the weekly rest days); the yearly notices.
/// </remarks>
public sealed class LegalCalendar
{
    private const int FirstDecemberDayTheNextNoticeMayMove = 25;

    private readonly CalendarDay[] listed;
    private readonly int[] dayNumbers;

    // workingThrough[i]: working days from 1 January of year 1 up to and including listed day i. It never falls.
    private readonly int[] workingThrough;
    private readonly IReadOnlySet<int> announcedYears;
    private readonly Lazy<string> fingerprint;

    private LegalCalendar(IReadOnlySet<int> announcedYears, IEnumerable<CalendarDay> days)
    {
        this.announcedYears = announcedYears;
        // Of two entries for one day the later holds: an overlay, or an amending notice.
        listed = [.. days.GroupBy(d => d.Date).Select(g => g.Last()).OrderBy(d => d.Date)];
        dayNumbers = [.. listed.Select(d => d.Date.DayNumber)];
        workingThrough = new int[listed.Length];
        var worked = 0;
        var previous = -1;
        for (var i = 0; i < listed.Length; i++)
        {
            worked += WeekdaysThrough(dayNumbers[i] - 1) - WeekdaysThrough(previous) + (listed[i].Kind is DayKind.Work ? 1 : 0);
            workingThrough[i] = worked;
            previous = dayNumbers[i];
        }

        fingerprint = new Lazy<string>(Fingerprinted);
    }

    /// <summary>The national calendar, 2007 to the last year the State Council has announced.</summary>
    public static LegalCalendar China { get; } = LoadChina();

    /// <summary>The days this calendar lists by name, in order.</summary>
    public IReadOnlyList<CalendarDay> Days => listed;

    /// <summary>The years of which a notice is known, in order.</summary>
    public IEnumerable<int> AnnouncedYears => announcedYears.Order();

    /// <summary>Two calendars with the same days and announced years have the same, whatever else they state.</summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>This calendar with local days off or local working days; a local entry goes before a national one.</summary>
    public LegalCalendar With(IEnumerable<CalendarDay> days) => new(announcedYears, listed.Concat(days));

    /// <summary>This calendar with the days of a newly published yearly notice; the year is provisional no longer.</summary>
    public LegalCalendar WithYear(int year, IEnumerable<CalendarDay> days) =>
        new(announcedYears.Append(year).ToHashSet(), listed.Concat(days));

    /// <summary>Whether no notice for the year is known, so that only its ordinary weekends count as rest days.</summary>
    public bool IsProvisional(int year) => !announcedYears.Contains(year);

    /// <summary>Whether a notice yet to come may still change the day: also the end of December, which next year's notice can move.</summary>
    public bool IsProvisional(DateOnly day) =>
        IsProvisional(day.Year) || (day is { Month: 12, Day: >= FirstDecemberDayTheNextNoticeMayMove } && IsProvisional(day.Year + 1));

    /// <summary>The entry that names the day, or null where the weekday decides.</summary>
    public CalendarDay? Find(DateOnly day)
    {
        var at = Array.BinarySearch(dayNumbers, day.DayNumber);
        return at < 0 ? null : listed[at];
    }

    public bool IsRestDay(DateOnly day) => Find(day) is { } entry ? entry.Kind is DayKind.Rest : IsWeekend(day);

    /// <summary>A Saturday or Sunday that is worked (调休上班).</summary>
    public bool IsMakeUpDay(DateOnly day) => IsWeekend(day) && !IsRestDay(day);

    /// <summary>The day itself if it is worked, otherwise the first working day after it.</summary>
    public DateOnly WorkingDayOnOrAfter(DateOnly day) => WorkingDayNumbered(WorkingDaysThrough(day.DayNumber - 1) + 1);

    /// <summary>The n-th working day after <paramref name="from"/>, which itself is not counted; before it where n is negative, itself where n is 0.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int n) => n switch
    {
        0 => from,
        > 0 => WorkingDayNumbered(WorkingDaysThrough(from.DayNumber) + n),
        < 0 => WorkingDayNumbered(WorkingDaysThrough(from.DayNumber - 1) + 1 + n),
    };

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative where <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => WorkingDaysThrough(to.DayNumber) - WorkingDaysThrough(from.DayNumber);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static LegalCalendar LoadChina()
    {
        var (years, days) = RestDays.Load();
        return new(years, days);
    }

    private string Fingerprinted()
    {
        var text = string.Concat(listed.Select(d => $"{d.Date.DayNumber}{(d.Kind is DayKind.Work ? '+' : '-')}")) + string.Join(',', announcedYears.Order());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    private int WorkingDaysThrough(int dayNumber)
    {
        var at = FirstAbove(dayNumbers, dayNumber) - 1;
        return at < 0
            ? WeekdaysThrough(dayNumber)
            : workingThrough[at] + WeekdaysThrough(dayNumber) - WeekdaysThrough(dayNumbers[at]);
    }

    /// <summary>The inverse of <see cref="WorkingDaysThrough"/>: plain weekdays after the listed day before it, unless the next listed day comes first.</summary>
    private DateOnly WorkingDayNumbered(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var next = FirstAbove(workingThrough, n - 1);
        var (from, worked) = next == 0 ? (-1, 0) : (dayNumbers[next - 1], workingThrough[next - 1]);
        var day = WeekdayNumbered(WeekdaysThrough(from) + n - worked);
        return DateOnly.FromDayNumber(next < dayNumbers.Length ? Math.Min(day, dayNumbers[next]) : day);
    }

    private static int FirstAbove(int[] ascending, int value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ascending[middle] > value)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    // Day 0 of DateOnly, 1 January of year 1, is a Monday.
    private static int WeekdaysThrough(int dayNumber) => ((dayNumber + 1) / 7 * 5) + Math.Min((dayNumber + 1) % 7, 5);

    private static int WeekdayNumbered(int n) => ((n - 1) / 5 * 7) + ((n - 1) % 5);
}
