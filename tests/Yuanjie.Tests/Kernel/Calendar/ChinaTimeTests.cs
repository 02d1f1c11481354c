using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Kernel.Calendar;

public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2026-01-18T15:59:59.999Z", "2026-01-18", "23:59:59.9990000")]
    [InlineData("2026-01-18T16:00:00Z", "2026-01-19", "00:00:00.0000000")]
    [InlineData("2026-01-19T08:20:00Z", "2026-01-19", "16:20:00.0000000")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01", "08:00:00.0000000")]
    [InlineData("1969-12-31T15:59:59Z", "1969-12-31", "23:59:59.0000000")]
    public void DayOf_AndTimeOf_AreBeijingTime(string utc, string day, string time)
    {
        var instant = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

        Assert.Equal(DateOnly.ParseExact(day, "O"), ChinaTime.DayOf(instant));
        Assert.Equal(TimeOnly.ParseExact(time, "O"), ChinaTime.TimeOf(instant));
    }

    [Fact]
    public void InstantOf_ThereAndBack_IsTheSame() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(s => (s * 1000L) + 7).ToArbitrary(), instant =>
        {
            var day = ChinaTime.DayOf(instant);
            return ChinaTime.InstantOf(day, ChinaTime.TimeOf(instant)) == instant
                && ChinaTime.StartOf(day) <= instant && instant < ChinaTime.EndOf(day)
                && ChinaTime.DayOf(ChinaTime.EndOf(day)) == day.AddDays(1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void DayOf_AgreesWithTheZoneOfShanghai() =>
        Prop.ForAll(Gen.Choose(700_000_000, int.MaxValue).Select(s => s * 1000L).ToArbitrary(), instant =>
        {
            var there = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
            return ChinaTime.DayOf(instant) == DateOnly.FromDateTime(there.DateTime) && ChinaTime.TimeOf(instant) == TimeOnly.FromDateTime(there.DateTime);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10:20", 48, "2026-03-04T11:00")]
    [InlineData("10:00", 48, "2026-03-04T11:00")] // the hour of the event is not counted
    [InlineData("23:59", 24, "2026-03-04T00:00")]
    public void EndOfHours_CountsFromTheNextHour(string time, int hours, string expected)
    {
        var from = ChinaTime.InstantOf(new(2026, 3, 2), TimeOnly.ParseExact(time, "HH:mm"));

        var end = ChinaTime.EndOfHours(from, hours);

        Assert.Equal(expected, $"{ChinaTime.DayOf(end):O}T{ChinaTime.TimeOf(end):HH:mm}");
    }
}
