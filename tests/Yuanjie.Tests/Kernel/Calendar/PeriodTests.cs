using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Kernel.Calendar;

public sealed class PeriodTests
{
    private static readonly LegalCalendar China = LegalCalendar.China;

    private static readonly Arbitrary<DateOnly> AnyDay = Gen.Choose(new DateOnly(2007, 1, 1).DayNumber, new DateOnly(2028, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<Period> AnyPeriod = Gen.OneOf(
        Gen.Choose(1, 90).Select(Period.CalendarDays),
        Gen.Choose(1, 60).Select(Period.WorkingDays),
        Gen.Choose(1, 12).Select(Period.Months),
        Gen.Choose(1, 3).Select(Period.Years)).ToArbitrary();

    public static TheoryData<string, string, string, string> Cases => PeriodCases.All;

    [Theory, MemberData(nameof(Cases))]
    public void Count_TwentyYearsOfNotices(string from, string period, string unrolled, string last)
    {
        var counted = PeriodCases.Period(period).Count(Day(from), China);

        Assert.Equal(Day(unrolled), counted.Unrolled);
        Assert.Equal(Day(last), counted.LastDay);
        Assert.False(counted.IsProvisional);
    }

    [Theory]
    [InlineData("2026-01-19", 30, "2026-02-24")] // day 30 is in the Spring Festival
    [InlineData("2026-01-16", 30, "2026-02-24")]
    [InlineData("2026-01-21", 30, "2026-02-24")]
    [InlineData("2026-04-03", 30, "2026-05-06")]
    [InlineData("2026-08-26", 30, "2026-09-28")]
    [InlineData("2025-12-05", 30, "2026-01-04")] // a Sunday, but worked
    [InlineData("2026-02-24", 3, "2026-02-27")]
    [InlineData("2026-02-26", 15, "2026-03-13")]
    [InlineData("2026-02-26", 30, "2026-03-30")] // day 30 is a Saturday
    [InlineData("2026-03-10", 15, "2026-03-25")]
    public void LastDay_CalendarDays_RunThroughHolidaysAndRollAtTheEnd(string from, int days, string expected) =>
        Assert.Equal(Day(expected), Period.CalendarDays(days).LastDay(Day(from), China));

    [Theory]
    [InlineData("2026-04-30", 2, "2026-05-07")]
    [InlineData("2026-04-30", 3, "2026-05-08")]
    [InlineData("2026-04-30", 5, "2026-05-11")] // Saturday 9 May is worked
    [InlineData("2026-02-13", 2, "2026-02-24")] // Saturday 14 February is worked
    [InlineData("2026-09-24", 2, "2026-09-29")]
    [InlineData("2026-09-30", 2, "2026-10-09")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    public void LastDay_WorkingDays_CountOnlyWorkedDays(string from, int days, string expected) =>
        Assert.Equal(Day(expected), Period.WorkingDays(days).LastDay(Day(from), China));

    [Theory]
    [InlineData("2026-01-05", 1, "2026-02-05")]
    [InlineData("2026-03-31", 1, "2026-04-30")]
    [InlineData("2025-08-31", 6, "2026-02-28")] // month end, a worked Saturday
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2026-04-30", 1, "2026-06-01")] // the number stays 30; 30 May is a Saturday
    [InlineData("2025-09-01", 1, "2025-10-09")] // 1 October rolls over the whole holiday
    public void LastDay_Months_EndOnTheSameNumberOrTheMonthEnd(string from, int months, string expected) =>
        Assert.Equal(Day(expected), Period.Months(months).LastDay(Day(from), China));

    [Fact]
    public void Count_OneMonthFromJanuary31_EndsOnFebruary28()
    {
        var counted = Period.Months(1).Count(new(2026, 1, 31), China);

        Assert.Equal(new DateOnly(2026, 2, 28), counted.LastDay);
        Assert.Contains(counted.Steps, s => s.Kind is CountedStepKind.MonthEnd && s.Source!.Contains("第二百零二条", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-06-30", 2, "2028-06-30")]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2024-02-29", 2, "2026-02-28")]
    [InlineData("2023-05-01", 3, "2026-05-06")]
    [InlineData("2006-03-01", 20, "2026-03-02")] // 1 March 2026 is a Sunday
    public void LastDay_Years_EndOnTheSameDayOrTheMonthEnd(string from, int years, string expected) =>
        Assert.Equal(Day(expected), Period.Years(years).LastDay(Day(from), China));

    [Fact]
    public void Count_RolledOverTheSpringFestival_ProvesEachDay()
    {
        var counted = Period.CalendarDays(30).Count(new(2026, 1, 19), China);

        Assert.Equal(new DateOnly(2026, 2, 18), counted.Unrolled);
        Assert.Equal(
            [
                (CountedStepKind.StartNotCounted, new DateOnly(2026, 1, 19)),
                (CountedStepKind.FallsOn, new(2026, 2, 18)),
                .. Enumerable.Range(18, 6).Select(d => (CountedStepKind.RestDayPassed, new DateOnly(2026, 2, d))),
                (CountedStepKind.LastDay, new(2026, 2, 24)),
            ],
            counted.Steps.Select(s => (s.Kind, s.Date)));
        Assert.Equal("2026年2月18日（星期三）春节放假，顺延", counted.Steps[2].Text);
        Assert.Equal("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm", counted.Steps[2].Source);
        Assert.Contains("第八十五条", counted.Steps[^1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_EndingOnAWorkedSunday_SaysWhyItStands()
    {
        var counted = Period.CalendarDays(30).Count(new(2025, 12, 5), China);

        var stands = Assert.Single(counted.Steps, s => s.Kind is CountedStepKind.MakeUpDayStands);
        Assert.Equal(new DateOnly(2026, 1, 4), stands.Date);
        Assert.Equal(counted.Unrolled, counted.LastDay);
        Assert.DoesNotContain(counted.Steps, s => s.Kind is CountedStepKind.RestDayPassed);
    }

    [Fact]
    public void Count_WorkingDaysOverLabourDay_ListsWhatWasSkippedAndWhatWasWorked()
    {
        var counted = Period.WorkingDays(5).Count(new(2026, 4, 30), China);

        Assert.Equal([1, 2, 3, 4, 5, 10], counted.Steps.Where(s => s.Kind is CountedStepKind.RestDaySkipped).Select(s => s.Date.Day));
        Assert.Equal(new DateOnly(2026, 5, 9), Assert.Single(counted.Steps, s => s.Kind is CountedStepKind.MakeUpDayCounted).Date);
        Assert.Contains("第七条", counted.Steps.Single(s => s.Date == new DateOnly(2026, 5, 10)).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30cd", "2026-11-20", false)]
    [InlineData("30cd", "2026-12-02", true)]  // 1 January 2027: not announced
    [InlineData("30cd", "2026-11-28", true)]  // 28 December may still be moved by the notice for 2027
    [InlineData("2wd", "2026-12-22", false)]
    [InlineData("10wd", "2026-12-22", true)]
    [InlineData("2y", "2026-06-30", true)]
    public void Count_WhereANoticeIsAwaited_IsProvisionalAndSaysSo(string period, string from, bool expected)
    {
        var counted = PeriodCases.Period(period).Count(Day(from), China);

        Assert.Equal(expected, counted.IsProvisional);
        Assert.Equal(expected, counted.Steps.Any(s => s.Kind is CountedStepKind.NoticeAwaited));
    }

    [Fact]
    public void LastDay_AnyPeriod_IsAWorkingDayAfterTheStart_AndTheProofAgrees() =>
        Prop.ForAll(AnyDay, AnyPeriod, (from, period) =>
        {
            var counted = period.Count(from, China);
            return counted.LastDay == period.LastDay(from, China)
                && counted.LastDay >= counted.Unrolled
                && counted.Unrolled > from
                && !China.IsRestDay(counted.LastDay)
                && counted.LastDay.DayNumber - counted.Unrolled.DayNumber == counted.Steps.Count(s => s.Kind is CountedStepKind.RestDayPassed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void LastDay_LaterStart_NeverEndsEarlier() =>
        Prop.ForAll(AnyDay, AnyPeriod, (from, period) => period.LastDay(from, China) <= period.LastDay(from.AddDays(1), China))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Count_WorkingDays_StepsAccountForEveryDayBetween() =>
        Prop.ForAll(AnyDay, Gen.Choose(1, 60).ToArbitrary(), (from, n) =>
        {
            var counted = Period.WorkingDays(n).Count(from, China);
            var skipped = counted.Steps.Count(s => s.Kind is CountedStepKind.RestDaySkipped);
            return counted.LastDay.DayNumber - from.DayNumber == n + skipped;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Period_OfNoLength_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Period.CalendarDays(0));

    [Fact]
    public void ToString_WritesThePeriodAsALawDoes() => Assert.Equal(
        ["30日", "5个工作日", "1个月", "2年"],
        new[] { Period.CalendarDays(30), Period.WorkingDays(5), Period.Months(1), Period.Years(2) }.Select(p => p.ToString()));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O");
}
