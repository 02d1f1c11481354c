namespace Yuanjie.Kernel;

/// <summary>A moment, in milliseconds since 1970-01-01T00:00:00Z. Statutory days are <see cref="DateOnly"/>, never this.</summary>
public readonly record struct Instant(long UnixMilliseconds) : IComparable<Instant>
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public static Instant From(DateTimeOffset moment) => new(moment.ToUnixTimeMilliseconds());

    /// <summary>The moment at which a clock in China (UTC+8, without daylight saving since 1992) shows this day and time.</summary>
    public static Instant InChina(DateOnly day, TimeOnly time = default) =>
        From(new DateTimeOffset(day.ToDateTime(time), ChinaOffset));

    /// <summary>The same moment on a clock in China.</summary>
    public DateTimeOffset ToChina() => DateTimeOffset.FromUnixTimeMilliseconds(UnixMilliseconds).ToOffset(ChinaOffset);

    /// <summary>The legal day in China on which this moment falls.</summary>
    public DateOnly LegalDay() => DateOnly.FromDateTime(ToChina().DateTime);

    public Instant Plus(TimeSpan span) => new(UnixMilliseconds + (long)span.TotalMilliseconds);

    public int CompareTo(Instant other) => UnixMilliseconds.CompareTo(other.UnixMilliseconds);

    public static bool operator <(Instant left, Instant right) => left.UnixMilliseconds < right.UnixMilliseconds;

    public static bool operator <=(Instant left, Instant right) => left.UnixMilliseconds <= right.UnixMilliseconds;

    public static bool operator >(Instant left, Instant right) => left.UnixMilliseconds > right.UnixMilliseconds;

    public static bool operator >=(Instant left, Instant right) => left.UnixMilliseconds >= right.UnixMilliseconds;

    public override string ToString() => ToChina().ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
