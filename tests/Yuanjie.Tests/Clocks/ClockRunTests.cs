using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Clocks;

/// <summary>What is left of a clock when it stops, and where it ends when it goes on.</summary>
public sealed class ClockRunTests
{
    private static readonly LegalCalendar China = LegalCalendar.China;

    [Theory]
    [InlineData("C05", "2026-01-06", "2026-01-12", 24)] // thirty calendar days from 6 January end on 5 February
    [InlineData("C05", "2026-01-06", "2026-02-05", 0)] // on the last day nothing is left
    [InlineData("C05", "2026-01-06", "2026-02-09", 0)] // nor after it
    [InlineData("C02", "2026-01-12", "2026-02-10", 9)] // working days, over the Spring Festival of 2026: 15 to 23 February off, 14 and 28 worked
    public void DaysLeft_CountInTheUnitOfTheClock(string rule, string from, string day, int expected) =>
        Assert.Equal(expected, Run(rule, from).DaysLeft(Day(day), China));

    [Theory]
    [InlineData("C05", "2026-01-06", "2026-01-12", "2026-03-02", "2026-03-26")] // 24 days were left
    [InlineData("C05", "2026-01-06", "2026-01-12", "2026-01-23", "2026-02-24")] // day 24 is 16 February, in the Spring Festival: 民法典 第二百零三条
    [InlineData("C05", "2026-01-06", "2026-02-05", "2026-03-02", "2026-03-02")] // stopped on its last day, it goes on and ends on the day
    [InlineData("C05", "2026-01-06", "2026-02-05", "2026-03-07", "2026-03-09")] // a Saturday gives way
    [InlineData("C02", "2026-01-12", "2026-02-10", "2026-03-02", "2026-03-13")] // nine working days were left
    [InlineData("C01", "2026-01-31", "2026-02-10", "2026-03-02", "2026-03-20")] // a month ends on 28 February; 18 days were left
    public void AStop_LeavesWhatWasLeft(string rule, string from, string stopped, string resumed, string expected)
    {
        var run = Stopped(Run(rule, from), stopped, resumed);

        Assert.Equal(Day(expected), run.LastDay(China));
        Assert.Equal(Day(expected), run.Count(China).LastDay);
    }

    [Fact]
    public void AStop_InTwoParts_LeavesAsMuchAsOne()
    {
        for (var from = Day("2025-12-20"); from < Day("2026-03-01"); from = from.AddDays(1))
        {
            foreach (var rule in new[] { "C01", "C02", "C05" })
            {
                var run = new ClockRun(rule, from, null, null, []);
                var (a, b, c) = (from.AddDays(4), from.AddDays(9), from.AddDays(15));

                Assert.Equal(Stopped(run, a, c).LastDay(China), Stopped(Stopped(run, a, b), b, c).LastDay(China));
            }
        }
    }

    [Fact]
    public void ALaterStart_NeverEndsEarlier()
    {
        foreach (var rule in ClockRules.All.Where(r => r.Period is not null).Select(r => r.Id).Distinct())
        {
            DateOnly? before = null;
            for (var from = Day("2025-01-01"); from < Day("2026-12-31"); from = from.AddDays(1))
            {
                var last = new ClockRun(rule, from, null, null, []).LastDay(China);
                Assert.False(last < before, $"{rule} from {from:O}");
                before = last;
            }
        }
    }

    [Fact]
    public void AStandingClock_HasNoLastDay()
    {
        var run = Run("C05", "2026-01-06").With(new ClockChange(ClockChangeKind.Paused, Day("2026-01-12"), Paper: "鉴定"));

        Assert.Null(run.LastDay(China));
        Assert.Contains(run.Count(China).Steps, s => s.Kind is CountedStepKind.Paused && s.Text == "2026年1月12日起停止计算（鉴定），还剩 24 日");
    }

    [Theory]
    [InlineData(LocalClock.Performance, "2026-02-16", "2026-02-24")] // a promise due in the Spring Festival: 民法典 第二百零三条
    [InlineData(LocalClock.Performance, "2026-02-14", "2026-02-14")] // a worked Saturday stands
    [InlineData(LocalClock.Supplement, "2026-02-16", "2026-02-16")] // what a court set stands as set
    public void ADayThatWasSet_RollsOnlyWhereTheLawRollsIt(string rule, string set, string expected) =>
        Assert.Equal(Day(expected), new ClockRun(rule, Day("2026-01-05"), null, Day(set), []).LastDay(China));

    [Theory]
    [InlineData("C06", "2024-12-31", null)] // before 2025 an entrusted term could be made longer without end
    [InlineData("C06", "2025-01-01", "30日")]
    public void TheRegimeOfTheStart_Holds(string rule, string from, string? longest) =>
        Assert.Equal(longest, Run(rule, from).Row!.Extension!.Longest);

    private static ClockRun Run(string rule, string from) => new(rule, Day(from), null, null, []);

    private static ClockRun Stopped(ClockRun run, string stopped, string resumed) => Stopped(run, Day(stopped), Day(resumed));

    private static ClockRun Stopped(ClockRun run, DateOnly stopped, DateOnly resumed) =>
        run.With(new ClockChange(ClockChangeKind.Paused, stopped)).With(new ClockChange(ClockChangeKind.Resumed, resumed));

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
