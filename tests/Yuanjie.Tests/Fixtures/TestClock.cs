using Yuanjie.Kernel;

namespace Yuanjie.Tests.Fixtures;

/// <summary>A clock that stands where a test puts it.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = now;

    public DateOnly Today => Instant.From(Now).LegalDay();

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public void MoveTo(DateOnly day, int hour = 9) => Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8));

    public void Move(TimeSpan span) => Now += span;
}
