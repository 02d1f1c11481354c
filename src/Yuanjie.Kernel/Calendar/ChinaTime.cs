namespace Yuanjie.Kernel.Calendar;

/// <summary>Instants (Unix milliseconds, UTC) as days and times of Asia/Shanghai, and back.</summary>
/// <remarks>
/// Beijing time has been UTC+08:00 without change since the summer of 1991, the last with daylight saving; an earlier summer
/// instant reads an hour early. No time zone data is needed, so a day is the same on every machine.
/// </remarks>
public static class ChinaTime
{
    private const long MillisecondsPerHour = 3_600_000;
    private const long MillisecondsPerDay = 24 * MillisecondsPerHour;

    // Milliseconds from the start of 0001-01-01 in Beijing to 1970-01-01T00:00Z.
    private static readonly long UnixEpoch = (new DateOnly(1970, 1, 1).DayNumber * MillisecondsPerDay) + (8 * MillisecondsPerHour);

    public static DateOnly DayOf(long instant) => DateOnly.FromDayNumber(checked((int)((instant + UnixEpoch) / MillisecondsPerDay)));

    public static TimeOnly TimeOf(long instant) =>
        new((instant + UnixEpoch) % MillisecondsPerDay * TimeSpan.TicksPerMillisecond);

    /// <summary>The instant at which the day begins, 00:00.</summary>
    public static long StartOf(DateOnly day) => (day.DayNumber * MillisecondsPerDay) - UnixEpoch;

    /// <summary>The instant at which the day is over, 24:00: an act before it is on the day, an act at it is not.</summary>
    /// <remarks>Source: 民法典 第二百零三条第二款 (the last day ends at 24:00; at close of business where there are business hours).</remarks>
    public static long EndOf(DateOnly day) => StartOf(day) + MillisecondsPerDay;

    public static long InstantOf(DateOnly day, TimeOnly time) => StartOf(day) + (time.Ticks / TimeSpan.TicksPerMillisecond);

    /// <summary>The end, exclusive, of a period of hours: the hour in which it starts is not counted.</summary>
    /// <remarks>Source: 民事诉讼法 第八十五条第二款; 民诉法解释 第一百二十五条 (counted from the next hour).</remarks>
    public static long EndOfHours(long from, int hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hours);
        var sinceEpoch = from + UnixEpoch;
        return from - (sinceEpoch % MillisecondsPerHour) + ((hours + 1L) * MillisecondsPerHour);
    }
}
