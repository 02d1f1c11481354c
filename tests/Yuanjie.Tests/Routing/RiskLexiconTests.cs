using Yuanjie.Disputes.Routing;

namespace Yuanjie.Tests.Routing;

public sealed class RiskLexiconTests
{
    [Theory]
    [InlineData("他说要砍死我", RiskLevel.High, RiskFlags.CivilToCriminal)]
    [InlineData("提着汽油上门", RiskLevel.High, RiskFlags.CivilToCriminal)]
    [InlineData("不给钱我就跳楼", RiskLevel.High, RiskFlags.Suicide)]
    [InlineData("要喝农药", RiskLevel.High, RiskFlags.Suicide)]
    [InlineData("带人拉横幅堵门", RiskLevel.High, RiskFlags.Mass)]
    [InlineData("长期家暴，不敢回家", RiskLevel.High, RiskFlags.DomesticViolence)]
    [InlineData("两家动手推搡", RiskLevel.Medium, RiskFlags.CivilToCriminal)]
    [InlineData("业主群里联名反映", RiskLevel.Medium, RiskFlags.Mass)]
    [InlineData("独居老人坐轮椅", RiskLevel.Low, RiskFlags.Elderly | RiskFlags.Disabled)]
    [InlineData("他是现役军人，孩子在上学", RiskLevel.Low, RiskFlags.Military | RiskFlags.Minor)]
    [InlineData("物业费收多了", RiskLevel.Low, RiskFlags.None)]
    [InlineData("杀虫剂漂到我家果园", RiskLevel.Low, RiskFlags.None)] // 杀虫剂 is the longer word
    [InlineData("楼下炸鸡店和刀削面馆油烟大", RiskLevel.Low, RiskFlags.None)]
    [InlineData("会员卡绑定了手机", RiskLevel.Low, RiskFlags.None)]
    public void Assess_Words_GiveLevelAndFlags(string text, RiskLevel level, RiskFlags flags)
    {
        var assessment = RiskLexicon.Current.Assess(text, RiskContext.None);

        Assert.Equal((level, flags), (assessment.Level, assessment.Flags));
        Assert.Equal(level is RiskLevel.Low && flags is RiskFlags.None, assessment.Reasons.Count == 0);
    }

    [Fact]
    public void Assess_AGraveWordDenied_AsksForACheck()
    {
        var assessment = RiskLexicon.Current.Assess("他没有动刀", RiskContext.None);

        Assert.Equal((RiskLevel.Medium, RiskFlags.None), (assessment.Level, assessment.Flags));
        Assert.Contains("请核实", Assert.Single(assessment.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_AWordSaidAndThenDenied_CountsAsSaid() =>
        Assert.Equal(RiskLevel.High, RiskLexicon.Current.Assess("他扬言要自杀，后来又说不会自杀", RiskContext.None).Level);

    [Fact]
    public void Assess_Circumstances_AddUp()
    {
        Assert.Equal(RiskLevel.Low, Level(new() { PriorPoliceCalls = 1, FailedMediations = 1, Persons = 9, Alcohol = true }));
        Assert.Equal(RiskLevel.Medium, Level(new() { PriorPoliceCalls = 2 }));
        Assert.Equal(RiskLevel.Medium, Level(new() { Alcohol = true, LivingTogether = true }));
        Assert.Equal(RiskLevel.High, Level(new() { Weapon = true, FailedMediations = 2 }));
    }

    [Fact]
    public void Assess_AGraveWordWithAWeapon_IsExtreme() =>
        Assert.Equal(RiskLevel.Extreme, RiskLexicon.Current.Assess("要跟他同归于尽", new RiskContext { Weapon = true }).Level);

    [Fact]
    public void Assess_TenPeople_AreACrowd()
    {
        var assessment = RiskLexicon.Current.Assess("", new RiskContext { Persons = 10 });

        Assert.Equal((RiskLevel.Medium, RiskFlags.Mass), (assessment.Level, assessment.Flags));
        Assert.Equal(["涉及十人以上"], assessment.Reasons);
    }

    private static RiskLevel Level(RiskContext context) => RiskLexicon.Current.Assess("为一堵墙争执", context).Level;
}
