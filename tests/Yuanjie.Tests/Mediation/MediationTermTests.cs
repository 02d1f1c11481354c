using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Mediation;

public sealed class MediationTermTests
{
    private static readonly LegalCalendar China = LegalCalendar.China;

    [Theory]
    [InlineData("C01", "2026-01-12", "2026-02-05", 24)] // calendar days
    [InlineData("C01", "2026-02-05", "2026-02-05", 0)] // on the last day nothing is left
    [InlineData("C01", "2026-02-09", "2026-02-05", 0)] // nor after it
    [InlineData("C02", "2026-01-12", "2026-02-05", 18)] // working days, 1 January's make-up days not among them
    [InlineData("C02", "2026-02-10", "2026-03-02", 10)] // over the Spring Festival of 2026: 15 to 23 February off, 14 and 28 worked
    public void DaysLeft_CountInTheUnitOfTheTerm(string rule, string day, string lastDay, int expected) =>
        Assert.Equal(expected, Term(rule).DaysLeft(Day(day), Day(lastDay), China));

    [Theory]
    [InlineData("C01", "2026-01-12", 24, "2026-02-05")]
    [InlineData("C01", "2026-01-23", 24, "2026-02-24")] // day 24 is 16 February, in the Spring Festival: 民法典 第二百零三条
    [InlineData("C02", "2026-02-10", 10, "2026-03-02")]
    [InlineData("C01", "2026-03-02", 0, "2026-03-02")] // stopped on its last day, it goes on and ends on the day
    [InlineData("C01", "2026-03-07", 0, "2026-03-09")] // a Saturday gives way
    public void LastDayAfter_RunsTheDaysThatWereLeft(string rule, string resumedOn, int daysLeft, string expected) =>
        Assert.Equal(Day(expected), Term(rule).LastDayAfter(Day(resumedOn), daysLeft, China));

    [Theory]
    [InlineData("C01", SuspensionReason.Appraisal, true)]
    [InlineData("C01", SuspensionReason.PartyUnreachable, true)]
    [InlineData("C02", SuspensionReason.Appraisal, true)] // 医疗纠纷条例 第三十八条: 鉴定所需时间不计入
    [InlineData("C02", SuspensionReason.ThirdPartyResult, false)]
    [InlineData("C04", SuspensionReason.Appraisal, false)] // 劳动争议调解仲裁法 第十四条 knows no stop
    [InlineData("C05", SuspensionReason.Appraisal, true)] // 在线调解规则 第二十六条
    [InlineData("C07", SuspensionReason.PartyUnreachable, false)]
    public void StoppedBy_IsWhatTheNormExcludes(string rule, SuspensionReason reason, bool stops) =>
        Assert.Equal(stops, Term(rule).StoppedBy.Contains(reason));

    [Theory]
    [InlineData("C01", "2026-02-05", "2026-03-05", "2026-02-05", null)]
    [InlineData("C01", "2026-02-05", "2026-03-05", "2026-02-06", "mediation.term-over")]
    [InlineData("C01", "2026-02-05", "2026-02-05", "2026-02-01", "mediation.extension-not-longer")]
    [InlineData("C04", "2026-02-05", "2026-02-20", "2026-02-01", "mediation.term-fixed")]
    [InlineData("C06", "2026-03-02", "2026-04-01", "2026-03-02", null)] // thirty days more and not one beyond
    [InlineData("C06", "2026-03-02", "2026-04-02", "2026-03-02", "mediation.extension-too-long")]
    public void MayExtend_FollowsTheNormOfTheTerm(string rule, string lastDay, string newLastDay, string today, string? code) =>
        Assert.Equal(code, Term(rule).MayExtend(Day(lastDay), Day(lastDay), Day(newLastDay), Day(today), China)?.Code);

    [Fact]
    public void AnEntrustedTermOfTheOldRegime_HasNoEndOfExtension()
    {
        var term = MediationTerm.Find("C06", Day("2024-12-31"))!;

        Assert.Null(term.MayExtend(Day("2025-01-15"), Day("2025-01-15"), Day("2025-06-30"), Day("2025-01-10"), China));
    }

    [Fact]
    public void AClockOfTheCourt_IsNoTermOfMediation() => Assert.Null(MediationTerm.Find("C13", Day("2026-01-05")));

    private static MediationTerm Term(string rule) => MediationTerm.Find(rule, Day("2026-01-05"))!;

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
