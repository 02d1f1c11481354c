using System.Globalization;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Confirmation;

public sealed class ConfirmationWindowTests
{
    // 人民调解法 第三十三条; handbook 8.3. The effective day is not counted; a last day that is a rest day gives way.
    [Theory]
    [InlineData("2026-01-19", "2026-02-24")] // day 30 is in the Spring Festival (Annex D)
    [InlineData("2026-01-21", "2026-02-24")] // variation (a)
    [InlineData("2026-01-16", "2026-02-24")] // a Sunday inside the festival
    [InlineData("2026-04-03", "2026-05-06")] // Labour Day
    [InlineData("2026-08-26", "2026-09-28")] // Mid-Autumn, then a weekend
    [InlineData("2025-12-05", "2026-01-04")] // a Sunday that is worked stays
    [InlineData("2026-03-02", "2026-04-01")] // an ordinary Wednesday
    public void LastDay_SkipsTheFirstDayAndClosingRestDays(string effectiveOn, string expected)
    {
        Assert.Equal(Day(expected), ConfirmationWindow.LastDay(Day(effectiveOn), LegalCalendar.China));
        Assert.Equal(Day(expected), ConfirmationWindow.Count(Day(effectiveOn), LegalCalendar.China).LastDay);
    }

    // Annex D: applied 2026-02-24, accepted 2026-02-26, served 2026-03-10.
    [Fact]
    public void TheCourtsDays_FollowTheWorkedCase()
    {
        Assert.Equal(Day("2026-02-27"), ClockRules.Of(ConfirmationTerms.Acceptance, Day("2026-02-24")).LastDay(Day("2026-02-24"), LegalCalendar.China));
        Assert.Equal(Day("2026-03-13"), ClockRules.Of(ConfirmationTerms.Target, Day("2026-02-26")).LastDay(Day("2026-02-26"), LegalCalendar.China));
        Assert.Equal(Day("2026-03-30"), ClockRules.Of(ConfirmationTerms.Limit, Day("2026-02-26")).LastDay(Day("2026-02-26"), LegalCalendar.China));
        Assert.Equal(Day("2026-03-25"), ClockRules.Of(ConfirmationTerms.Objection, Day("2026-03-10")).LastDay(Day("2026-03-10"), LegalCalendar.China));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
