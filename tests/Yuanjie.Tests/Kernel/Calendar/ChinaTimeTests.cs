using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Kernel.Calendar;

public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2026-01-18T15:59:59.999Z", "2026-01-18")]
    [InlineData("2026-01-18T16:00:00Z", "2026-01-19")]
    [InlineData("2026-01-19T08:20:00Z", "2026-01-19")]
    [InlineData("1969-12-31T15:59:59Z", "1969-12-31")]
    public void LegalDay_BeginsAtMidnightInBeijing(string utc, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "O"), Instant.From(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)).LegalDay());

    [Fact]
    public void LegalDay_AgreesWithTheZoneOfShanghai_SinceDaylightSavingEnded() =>
        Prop.ForAll(Gen.Choose(700_000_000, int.MaxValue).Select(s => new Instant(s * 1000L)).ToArbitrary(), instant =>
        {
            var moment = DateTimeOffset.FromUnixTimeMilliseconds(instant.UnixMilliseconds);
            var there = TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
            return instant.LegalDay() == DateOnly.FromDateTime(there.DateTime);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void EndOf_TheLegalDay_IsTheFirstMomentOfTheNext() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(s => new Instant(s * 1000L)).ToArbitrary(), instant =>
        {
            var end = ChinaTime.EndOf(instant.LegalDay());
            return instant < end
                && end.LegalDay() == instant.LegalDay().AddDays(1)
                && new Instant(end.UnixMilliseconds - 1).LegalDay() == instant.LegalDay();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10:20", 48, "2026-03-04 11:00:00")]
    [InlineData("10:00", 48, "2026-03-04 11:00:00")] // the hour of the event is not counted
    [InlineData("23:59", 24, "2026-03-04 00:00:00")]
    public void EndOfHours_CountsFromTheNextHour(string time, int hours, string expected)
    {
        var from = Instant.InChina(new(2026, 3, 2), TimeOnly.ParseExact(time, "HH:mm"));

        Assert.Equal(expected, ChinaTime.EndOfHours(from, hours).ToString());
    }
}
