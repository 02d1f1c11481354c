using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Kernel.Calendar;

public sealed class LegalCalendarTests
{
    private static readonly LegalCalendar China = LegalCalendar.China;

    private static readonly Arbitrary<DateOnly> AnyDay = Gen.Choose(new DateOnly(2006, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void WorkingDaysBetween_AWholeYear_IsTheNumberTheNoticesLeave(int year, int expected) =>
        Assert.Equal(expected, China.WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31)));

    [Theory]
    [InlineData("2024-02-09", false)] // New Year's eve 2024 was a recommendation, not a day off
    [InlineData("2025-01-28", true)]  // from 2025 it is one
    [InlineData("2024-02-04", false)] // a worked Sunday
    [InlineData("2026-01-04", false)]
    [InlineData("2026-02-14", false)]
    [InlineData("2026-02-15", true)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-02-24", false)]
    [InlineData("2026-05-09", false)]
    [InlineData("2026-05-10", true)]  // an ordinary Sunday
    [InlineData("2026-06-19", true)]
    [InlineData("2020-01-31", true)]  // by the notice that prolonged the festival
    [InlineData("2020-02-03", false)]
    [InlineData("2015-09-03", true)]
    [InlineData("2019-05-04", true)]
    [InlineData("2022-12-31", true)]
    [InlineData("1999-10-01", false)] // before the notices: the weekday decides, and the year is provisional
    [InlineData("2031-01-04", true)]
    public void IsRestDay_KnownDays(string day, bool expected) => Assert.Equal(expected, China.IsRestDay(Day(day)));

    [Theory]
    [InlineData("2026-02-18", "2026-02-24")]
    [InlineData("2026-02-24", "2026-02-24")]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("2026-10-01", "2026-10-08")]
    [InlineData("2023-01-21", "2023-01-28")]
    [InlineData("2020-01-24", "2020-02-03")]
    public void WorkingDayOnOrAfter_KnownDays(string day, string expected) =>
        Assert.Equal(Day(expected), China.WorkingDayOnOrAfter(Day(day)));

    [Fact]
    public void IsProvisional_AYearWithoutNotice_AndTheDaysItsNoticeMayMove()
    {
        Assert.False(China.IsProvisional(2007));
        Assert.False(China.IsProvisional(2026));
        Assert.True(China.IsProvisional(2027));
        Assert.True(China.IsProvisional(2006));
        Assert.False(China.IsProvisional(new DateOnly(2026, 12, 24)));
        Assert.True(China.IsProvisional(new DateOnly(2026, 12, 25)));
        Assert.False(China.IsProvisional(new DateOnly(2025, 12, 31)));
    }

    [Fact]
    public void Find_ADayOfAnAmendedFestival_NamesTheNoticeThatAmendedIt()
    {
        var first = China.Find(new(2020, 1, 30));
        var prolonged = China.Find(new(2020, 1, 31));

        Assert.Equal("春节", prolonged?.Name);
        Assert.EndsWith("2019-11/21/content_5454164.htm", first?.Notice, StringComparison.Ordinal);
        Assert.EndsWith("2020-01/27/content_5472352.htm", prolonged?.Notice, StringComparison.Ordinal);
        Assert.Null(China.Find(new(2020, 3, 7)));
    }

    [Fact]
    public void With_LocalDays_GoBeforeTheNationalOnesAndLeaveTheOriginalAlone()
    {
        var corban = new DateOnly(2026, 5, 27);
        var local = China.With(
        [
            new(corban, DayKind.Rest, "古尔邦节", "新疆维吾尔自治区人民政府通知"),
            new(new(2026, 5, 4), DayKind.Work, "五一", "本地通知"),
        ]);

        Assert.True(local.IsRestDay(corban));
        Assert.False(local.IsRestDay(new(2026, 5, 4)));
        Assert.Equal(new DateOnly(2026, 5, 28), local.WorkingDayOnOrAfter(corban));
        Assert.False(China.IsRestDay(corban));
        Assert.Equal(China.WorkingDaysBetween(new(2025, 12, 31), new(2026, 12, 31)), local.WorkingDaysBetween(new(2025, 12, 31), new(2026, 12, 31)));
        Assert.True(local.IsProvisional(2027));
    }

    [Fact]
    public void WithYear_ANewNotice_EndsTheProvisionalYear()
    {
        var next = China.WithYear(2027, [new(new(2027, 1, 1), DayKind.Rest, "元旦", "通知")]);

        Assert.False(next.IsProvisional(2027));
        Assert.False(next.IsProvisional(new DateOnly(2026, 12, 31)));
        Assert.True(next.IsRestDay(new(2027, 1, 1)));
    }

    [Fact]
    public void AddWorkingDays_EqualsWalkingTheDays() =>
        Prop.ForAll(AnyDay, Gen.Choose(-80, 80).ToArbitrary(), (day, n) => China.AddWorkingDays(day, n) == Walk(day, n))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_AndBackAgain_ReturnsToAWorkingDay() =>
        Prop.ForAll(AnyDay, Gen.Choose(1, 500).ToArbitrary(), (day, n) =>
        {
            var start = China.WorkingDayOnOrAfter(day);
            var end = China.AddWorkingDays(start, n);
            return China.AddWorkingDays(end, -n) == start && China.WorkingDaysBetween(start, end) == n && !China.IsRestDay(end);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_LaterStart_NeverEndsEarlier() =>
        Prop.ForAll(AnyDay, Gen.Choose(1, 60).ToArbitrary(), (day, n) =>
            China.AddWorkingDays(day, n) <= China.AddWorkingDays(day.AddDays(1), n)
            && China.AddWorkingDays(day, n) < China.AddWorkingDays(day, n + 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void WorkingDayOnOrAfter_EqualsWalkingTheDays() =>
        Prop.ForAll(AnyDay, day =>
        {
            var walked = day;
            while (China.IsRestDay(walked))
            {
                walked = walked.AddDays(1);
            }

            return China.WorkingDayOnOrAfter(day) == walked;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_AMillionTimes_TakesLessThanAMicrosecondEach()
    {
        var start = new DateOnly(2010, 1, 1);
        var sum = 0L;
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < 1_000_000; i++)
        {
            sum += China.AddWorkingDays(start.AddDays(i % 6000), 1 + (i % 60)).DayNumber;
        }

        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ns each");
        Assert.True(sum > 0);
    }

    /// <summary>The product's own table against the table of facts gathered from the same notices.</summary>
    [Fact]
    public void Days_EqualTheFactsOfTheNotices()
    {
        var facts = Path.Combine("shared", "data", "holidays-2007-2027.csv");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, facts) is var path && File.Exists(path))
            {
                var expected = File.ReadLines(path).Skip(1).Select(l => l.Split(','))
                    .Select(c => (Day(c[0]), c[1] == "rest" ? DayKind.Rest : DayKind.Work)).OrderBy(d => d.Item1);
                Assert.Equal(expected, China.Days.Select(d => (d.Date, d.Kind)));

                var notices = File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "holiday-notices.csv")).Skip(1)
                    .Select(l => l.Split(',')[1]).ToHashSet();
                Assert.Equal(notices, China.Days.Select(d => d.Notice).ToHashSet());
                return;
            }
        }

        Assert.Skip($"{facts} is not beside this repository");
    }

    private static DateOnly Walk(DateOnly day, int n)
    {
        for (var left = Math.Abs(n); left > 0;)
        {
            day = day.AddDays(Math.Sign(n));
            left -= China.IsRestDay(day) ? 0 : 1;
        }

        return day;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O");
}
