using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Performance;

public sealed class PerformanceDayTests
{
    [Theory]
    [InlineData("2026-06-30", "2026-06-30")] // a Tuesday
    [InlineData("2026-03-28", "2026-03-30")] // a Saturday gives way to Monday
    [InlineData("2026-02-18", "2026-02-24")] // inside Spring Festival, 15 to 23 February
    [InlineData("2026-02-14", "2026-02-14")] // a Saturday that is worked stands
    public void TheLastDay_GivesWayToTheFirstWorkingDayAfterARestDay(string due, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), PerformanceDay.LastDay(DateOnly.Parse(due, null), LegalCalendar.China)); // 民法典 第二百零三条

    public static TheoryData<string?[], string, string> Limits => new()
    {
        // due days (null: lasting), effective day, last day to apply (民事诉讼法 第二百五十条)
        { ["2026-03-31", "2026-06-30"], "2026-01-19", "2028-06-30" }, // the last instalment counts
        { ["2026-06-30"], "2026-01-19", "2028-06-30" },
        { ["2024-09-14"], "2024-09-01", "2026-09-14" },
        { [null], "2026-01-19", "2028-01-19" }, // no day agreed: from the effective day
        { [null, "2026-06-30"], "2026-01-19", "2028-06-30" },
    };

    [Theory, MemberData(nameof(Limits))]
    public void TheEnforcementLimit_IsTwoYearsFromTheLastInstalment(string?[] due, string effective, string limit)
    {
        var counted = PerformanceDay.EnforcementLimit(due.Select(d => d is null ? (DateOnly?)null : DateOnly.Parse(d, null)), DateOnly.Parse(effective, null), LegalCalendar.China);

        Assert.Equal(DateOnly.Parse(limit, null), counted.LastDay);
        Assert.Contains(counted.Steps, s => s.Kind == CountedStepKind.StartNotCounted);
    }

    [Theory]
    [InlineData(50_000, 91, 796_25)] // 法释〔2014〕8号, worked example
    [InlineData(5_000, 1, 88)] // 0.875 元 a day, to the nearest 分
    [InlineData(5_000, 8, 7_00)]
    [InlineData(0, 30, 0)]
    public void DelayInterest_IsOneAndThreeQuartersInTenThousandADay(long yuan, int days, long fen) =>
        Assert.Equal(fen, EnforcementCost.DelayInterest(Money.FromYuan(yuan), days).Fen);

    [Theory]
    [InlineData(5_000, 50)] // Annex: claim of 5,000
    [InlineData(10_000, 50)]
    [InlineData(88_000, 1_220)]
    [InlineData(500_000, 7_400)]
    [InlineData(1_200_000, 14_400)]
    [InlineData(5_000_000, 52_400)]
    [InlineData(10_000_000, 77_400)]
    [InlineData(25_000_000, 92_400)]
    public void TheEnforcementFee_GoesByItsSteps(long claim, long fee) =>
        Assert.Equal(Money.FromYuan(fee), EnforcementCost.Fee(Money.FromYuan(claim))); // 诉讼费用交纳办法 第十四条
}
