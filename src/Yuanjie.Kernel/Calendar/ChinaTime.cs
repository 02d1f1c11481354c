namespace Yuanjie.Kernel.Calendar;

/// <summary>Where periods end on the clock, in Beijing time. For the day of a moment see <see cref="Instant.LegalDay"/>.</summary>
public static class ChinaTime
{
    private const long MillisecondsPerHour = 3_600_000;

    /// <summary>The moment the day is over, 24:00: an act before it is on the day, an act at it is not.</summary>
    /// <remarks>Source: 民法典 第二百零三条第二款 (the last day ends at 24:00; at close of business where there are business hours).</remarks>
    public static Instant EndOf(DateOnly day) => Instant.InChina(day.AddDays(1));

    /// <summary>The end, exclusive, of a period of hours: the hour in which it starts is not counted.</summary>
    /// <remarks>Source: 民事诉讼法 第八十五条第二款; 民诉法解释 第一百二十五条 (counted from the next hour).</remarks>
    public static Instant EndOfHours(Instant from, int hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hours);
        // Beijing is a whole number of hours from UTC, so the hours begin together.
        var nextHour = (from.UnixMilliseconds / MillisecondsPerHour) + 1;
        return new((nextHour + hours) * MillisecondsPerHour);
    }
}
