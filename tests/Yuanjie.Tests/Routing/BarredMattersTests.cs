using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;

namespace Yuanjie.Tests.Routing;

public sealed class BarredMattersTests
{
    [Theory]
    [InlineData("请你们撤销处罚", "B1")] // 司法部令第75号 第二十二条
    [InlineData("法院已立案，下个月开庭", "B2")]
    [InlineData("对方说不同意调解", "B3")] // 人民调解法 第十七条
    [InlineData("车被刮了，不知道是谁", "B4")]
    [InlineData("我要申请支付令", "B5")] // 民诉法解释 第一百四十三条
    [InlineData("被打成轻伤", "B6")]
    [InlineData("他雇人打我", "B7")]
    [InlineData("合同里有仲裁条款", "B8")] // 民事诉讼法 第一百二十七条
    public void Detect_ItsWords_NameTheMatter(string text, string code) =>
        Assert.Equal([code], BarredMatters.Current.Detect(text).Select(h => h.Matter.Code));

    [Theory]
    [InlineData("鉴定下来不构成轻伤")]
    [InlineData("他没有诈骗，就是还不上")]
    [InlineData("楼上漏水")]
    [InlineData("")]
    [InlineData(null)]
    public void Detect_DeniedOrAbsent_NamesNothing(string? text) => Assert.Empty(BarredMatters.Current.Detect(text));

    [Fact]
    public void Detect_AWordOfTwoMatters_NamesBoth() =>
        Assert.Equal(["B1", "B5"], BarredMatters.Current.Detect("申请宣告失踪").Select(h => h.Matter.Code));

    [Fact]
    public void All_NineMatters_SayWhereToGo()
    {
        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"B{i}"), BarredMatters.Current.All.Select(m => m.Code));
        Assert.All(BarredMatters.Current.All, m => Assert.False(string.IsNullOrWhiteSpace(m.Instead) || string.IsNullOrWhiteSpace(m.Source)));
    }

    [Fact]
    public void TerminationReasons_FailuresTellOtherWays()
    {
        Assert.Equal(8, TerminationReasons.Current.All.Count); // 人民法院在线调解规则 第二十五条
        Assert.All(TerminationReasons.Current.Failures, r => Assert.Contains("起诉", r.Tells, StringComparison.Ordinal));
        Assert.DoesNotContain(TerminationReasons.Current.Failures, r => r.Code is "AGREED" or "SETTLED_AND_WITHDRAWN");
        Assert.Null(TerminationReasons.Current.Find("NO_SUCH"));
    }

    [Theory]
    [InlineData("双方自愿离婚，婚姻关系解除", "NA3")] // 民诉法解释 第三百五十五条
    [InlineData("城关房屋归甲方所有", "NA5")]
    [InlineData("乙方尽快付款，余款另行协商", "RJ5")] // 民诉法解释 第三百五十八条
    [InlineData("今后生死自负", "RJ1")]
    public void Precheck_ClausesACourtWouldNotConfirm_AreNamed(string clause, string code) =>
        Assert.Equal([code], ConfirmationGrounds.Current.Precheck(clause).Select(h => h.Ground.Code));

    [Fact]
    public void Precheck_AClearClause_IsNotTouched() =>
        Assert.Empty(ConfirmationGrounds.Current.Precheck("乙方于2026年9月1日前向甲方银行账户支付4000元（肆仟元整）。"));

    [Fact]
    public void Grounds_AreTheCourtsFiveAndSix()
    {
        Assert.Equal(["NA1", "NA2", "NA3", "NA4", "NA5"], ConfirmationGrounds.Current.NotAccepted.Select(g => g.Code));
        Assert.Equal(["RJ1", "RJ2", "RJ3", "RJ4", "RJ5", "RJ6"], ConfirmationGrounds.Current.Rejected.Select(g => g.Code));
        Assert.Equal("RJ5", ConfirmationGrounds.Current.Find("RJ5")?.Code);
    }
}
