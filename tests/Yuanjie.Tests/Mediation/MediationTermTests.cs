using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Mediation;

public sealed class MediationTermTests
{
    private static readonly LegalCalendar China = LegalCalendar.China;

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
