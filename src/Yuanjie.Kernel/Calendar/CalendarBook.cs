namespace Yuanjie.Kernel.Calendar;

/// <summary>
/// The calendar this node counts by: the national one, the notices that were taken in, and over both the days of the place.
/// A notice that is taken in puts a new calendar in its place; whoever counts asks anew.
/// </summary>
/// <param name="national">The calendar the product comes with.</param>
/// <param name="local">Days of the place; they go before the national ones.</param>
public sealed class CalendarBook(LegalCalendar national, IReadOnlyList<CalendarDay> local)
{
    private volatile LegalCalendar current = national.With(local);
    private volatile IReadOnlyList<HolidayNotice> notices = [];

    public LegalCalendar Current => current;

    /// <summary>Counts by these notices from now on; of two that speak of a day the later holds.</summary>
    public void Take(IReadOnlyList<HolidayNotice> taken)
    {
        notices = taken;
        current = Make(taken);
    }

    /// <summary>What the calendar would be with one more notice.</summary>
    public LegalCalendar With(HolidayNotice next) => Make([.. notices, next]);

    private LegalCalendar Make(IEnumerable<HolidayNotice> taken) => taken.Aggregate(national, (calendar, notice) => calendar.WithYear(notice.Year, notice.Days)).With(local);
}
