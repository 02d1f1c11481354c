using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class AcceptanceTermTests
{
    private static readonly RoutingRules Rules = RoutingRules.Of(TestLocality.Pack);

    [Theory]
    [InlineData(Channel.Counter, Track.General, 1, "C01", "10日", "2026-01-19")] // 18 January is a Sunday and gives way (民法典 第二百零三条)
    [InlineData(Channel.Counter, Track.General, 2, "C01", "20日", "2026-01-28")]
    [InlineData(Channel.Counter, Track.General, 3, "C01", "30日", "2026-02-09")] // 7 February is a Saturday
    [InlineData(Channel.Counter, Track.Medical, 3, "C02", "30个工作日", "2026-02-26")] // 医疗纠纷条例 第三十八条; Spring Festival left out
    [InlineData(Channel.Counter, Track.Labour, 3, "C04", "15日", "2026-01-20")] // 劳动争议调解仲裁法 第十四条: from receipt, not acceptance
    [InlineData(Channel.CourtDelegated, Track.Labour, 3, "C05", "30日", "2026-02-09")] // a court's term goes first
    [InlineData(Channel.CourtEntrusted, Track.General, 3, "C06", "15日", "2026-01-23")]
    public void For_EachKindOfMatter_TakesItsRule(Channel channel, Track track, int rung, string rule, string length, string lastDay)
    {
        var term = AcceptanceTerm.For(channel, track, Rules[rung], new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 8), LegalCalendar.China);

        Assert.Equal((rule, length), (term.Rule, term.Period.ToString()));
        Assert.Equal(DateOnly.Parse(lastDay, null), term.LastDay);
        Assert.NotEmpty(term.Source);
    }

    [Theory]
    [InlineData(CourtReferral.None, RiskLevel.Low, "2026-01-07", "2026-01-08")] // the place: 2 working days to return, 3 to accept
    [InlineData(CourtReferral.Delegated, RiskLevel.Low, "2026-01-07", "2026-01-08")] // 在线调解规则 第十二条: 3 working days
    [InlineData(CourtReferral.None, RiskLevel.High, "2026-01-05", "2026-01-05")]
    public void Days_GraveMatters_AreAnsweredTheSameDay(CourtReferral court, RiskLevel risk, string returnBy, string acceptBy)
    {
        var days = ReferralClock.Days(court, risk, new DateOnly(2026, 1, 5), Rules, LegalCalendar.China);

        Assert.Equal((DateOnly.Parse(returnBy, null), DateOnly.Parse(acceptBy, null)), (days.ReturnBy, days.AcceptBy));
    }
}
