using Yuanjie.Disputes.Routing;

namespace Yuanjie.Tests.Routing;

public sealed class TaxonomyTests
{
    private static Taxonomy Taxonomy => Taxonomy.Current;

    [Theory]
    [InlineData("K01", "婚没结成，要求退还彩礼和三金")]
    [InlineData("K01", "夫妻感情破裂，想离婚，共同财产谈不拢")]
    [InlineData("K02", "丈夫经常家暴，我想申请保护令")]
    [InlineData("K02", "老公打我，彩礼、嫁妆、离婚、复婚都谈过")] // safety comes first although more words speak of marriage
    [InlineData("K03", "三个儿子都不管父母，赡养费一分不给")]
    [InlineData("K03", "前夫拖欠抚养费，还不让看孩子")]
    [InlineData("K04", "父亲留下的遗嘱，兄弟不认，遗产怎么分")]
    [InlineData("K04", "叔伯兄弟分家析产有争议")]
    [InlineData("K05", "楼上漏水，把我家天花板泡坏了")]
    [InlineData("K05", "隔壁的油烟和空调外机太吵")]
    [InlineData("K06", "邻居占了我家宅基地，地界说不清")]
    [InlineData("K06", "房产证上是共有，他不肯过户")]
    [InlineData("K07", "物业费收了，电梯坏了没人修，业委会也不管")]
    [InlineData("K07", "家里暖气不热，供热公司不退钱")]
    [InlineData("K08", "房东不退押金，退租三个月了")]
    [InlineData("K08", "开发商逾期交房，购房合同写明了日期")]
    [InlineData("K09", "借条写明年底还钱，本金利息都没给")]
    [InlineData("K09", "微信转账借给他三万，他说没有借条不认")]
    [InlineData("K10", "信用卡逾期，催收电话打到单位，还影响征信")]
    [InlineData("K10", "保险公司拒赔，保单是银行卖的")]
    [InlineData("K11", "供货质量有问题，货款不给，还要我付违约金")]
    [InlineData("K11", "赊购化肥、种子和饲料的钱没给")]
    [InlineData("K12", "装修公司增项太多，工期拖了两个月，质保金不退")]
    [InlineData("K12", "包工头不跟我结算工程款，脚手架还占着")]
    [InlineData("K13", "工地拖欠农民工工资，班组二十几个人等着")]
    [InlineData("K13", "干完活老板没有发工资")] // what is missing is what it is about
    [InlineData("K14", "公司把我辞退，没有给经济补偿，加班费也没有")]
    [InlineData("K14", "外卖骑手送餐时受工伤，平台不认劳动关系")]
    [InlineData("K15", "网购买到假货，商家不退款，要求假一赔十")]
    [InlineData("K15", "旅行社把旅游行程缩水了")]
    [InlineData("K16", "健身房跑路，会员卡余额不退")]
    [InlineData("K16", "培训班停课，剩下的课时要求退费")]
    [InlineData("K17", "医院误诊，手术后出现并发症，病历不给复印")]
    [InlineData("K17", "住院期间护士没有按时用药")]
    [InlineData("K18", "车祸，交警认定书写对方全责，保险公司还没定损")]
    [InlineData("K18", "骑电动车在斑马线被货车撞伤")]
    [InlineData("K19", "小区里被狗咬，医药费对方不肯出")]
    [InlineData("K19", "喝酒打架，我是轻微伤，要求赔偿医药费")]
    [InlineData("K20", "给人盖房帮工，从高处摔伤，雇主不管")]
    [InlineData("K20", "雇工采摘时受伤，雇佣关系说不清")]
    [InlineData("K21", "在朋友圈造谣诽谤我，还把聊天记录发抖音")]
    [InlineData("K21", "偷拍我照片，泄露隐私")]
    [InlineData("K22", "孩子在学校被同学霸凌，班主任说没事")]
    [InlineData("K22", "幼儿园放学时孩子摔了，老师不知道")]
    [InlineData("K23", "承包地流转给合作社，流转费两年没给")]
    [InlineData("K23", "租地种大棚，承包合同到期不退田埂都没了")]
    [InlineData("K24", "两家为林地山界吵，他家放牧的牛啃了我的果树")]
    [InlineData("K24", "上游截水，我们灌溉没有水源")]
    [InlineData("K25", "征地补偿款被大哥领走，安置房也没我的份")]
    [InlineData("K25", "拆迁过渡费一年没发")]
    [InlineData("K26", "外嫁女不给集体分红，村账从不公示")]
    [InlineData("K26", "村民小组选举不公开，村务没人管")]
    [InlineData("K27", "养猪场臭味熏天，污水排进河里死鱼一片")]
    [InlineData("K27", "采石场扬尘粉尘太大")]
    [InlineData("K28", "合伙开公司，股东之间股权说不清")]
    [InlineData("K28", "隔壁厂仿冒我家商标包装")]
    [InlineData("K29", "城管执法开了罚款单，行政处罚没有依据")]
    [InlineData("K30", "对判决不服，法官不接电话，想申诉")]
    public void Suggest_PlainSpeech_PutsTheRightTypeFirst(string code, string text) =>
        Assert.Equal(code, Taxonomy.Suggest(text)[0].Type.Code);

    [Theory]
    [InlineData("K19", "我们没有打架，就是讲几句，物业费的事")]
    [InlineData("K19", "并未受伤，只想把租金要回来")]
    [InlineData("K01", "我们没有离婚，说的是抚养费")]
    [InlineData("K05", "没有漏水，是开发商的事")]
    [InlineData("K09", "不是借条的事，是房租")]
    [InlineData("K13", "并非工资问题，是劳动合同没签")]
    [InlineData("K02", "从未家暴，就是吵嘴，老人赡养谈不拢")]
    [InlineData("K18", "没有撞，只是停车位占了")]
    [InlineData("K17", "手术无关，说的是保险理赔")]
    [InlineData("K21", "造谣不存在，货款才是真的")]
    public void Suggest_WhatIsDenied_IsLeftOut(string code, string text) =>
        Assert.DoesNotContain(Taxonomy.Suggest(text), s => s.Type.Code == code);

    [Theory]
    [InlineData("K07", "是不是物业该修")] // a question, not a denial
    [InlineData("K08", "我不是不给租金，是他不修房子")] // said twice, so affirmed
    [InlineData("K14", "公司没有交社保，也没有签劳动合同")] // not performed, so in dispute
    [InlineData("K08", "房东没有退押金")]
    [InlineData("K19", "没有想到，他打架打到我家来")] // the clause before does not reach over
    [InlineData("K09", "不是的，借款是真的")]
    public void Suggest_WhatOnlySoundsDenied_Stays(string code, string text) =>
        Assert.Contains(Taxonomy.Suggest(text), s => s.Type.Code == code);

    [Fact]
    public void Suggest_LongestMatch_TakesNothingTwice()
    {
        var suggestion = Assert.Single(Taxonomy.Suggest("劳动合同"));

        Assert.Equal("K14", suggestion.Type.Code);
        Assert.Equal(["劳动合同"], suggestion.Keywords);
    }

    [Fact]
    public void Suggest_TiedScores_FollowTheProtectedTracks()
    {
        var codes = Taxonomy.Suggest("医院、工资、交警、余额、货款").Select(s => s.Type.Code);

        Assert.Equal(["K17", "K13", "K18", "K16", "K11"], codes);
    }

    [Fact]
    public void Suggest_AWordOfTwoTypes_CountsForBoth() =>
        Assert.Equal(["K11", "K12"], Taxonomy.Suggest("工程款").Select(s => s.Type.Code));

    [Fact]
    public void Suggest_MoreAndLongerWords_RaiseConfidence()
    {
        var one = Taxonomy.Suggest("押金")[0].Confidence;
        var many = Taxonomy.Suggest("房东不退押金，租赁合同到期退租，还扣了房租")[0].Confidence;
        var mixed = Taxonomy.Suggest("押金、工资、彩礼、遗产")[0].Confidence;

        Assert.Equal(50, one);
        Assert.True(many > one);
        Assert.True(mixed < one);
    }

    [Fact]
    public void Suggest_AKeywordRepeated_CountsOnce() =>
        Assert.Equal(2, Taxonomy.Suggest("押金押金押金")[0].Score);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("今天天气很好")]
    public void Suggest_NothingToGoBy_SuggestsNothing(string? text) => Assert.Empty(Taxonomy.Suggest(text));

    [Fact]
    public void Suggest_BlanksAndWideForms_DoNotHideAWord() =>
        Assert.Equal("K16", Taxonomy.Suggest("健 身\n房 关门")[0].Type.Code);

    [Fact]
    public void Find_KnownAndUnknownCodes()
    {
        Assert.Equal("邻里相邻", Taxonomy.Find("K05")?.Name);
        Assert.Null(Taxonomy.Find("K98"));
        Assert.Null(Taxonomy.Find(null));
    }

    [Theory]
    [InlineData("2025-12-31", "2021", 9)] // 侵权责任 was the ninth part
    [InlineData("2026-01-01", "2026", 10)] // and is the tenth since part 6 came in, 法〔2025〕226号
    public void CausesOn_TheDayOfFiling_TakesTheEditionInForce(string day, string edition, int part)
    {
        var causes = Assert.Single(Taxonomy.CausesOn(Taxonomy.Find("K18")!, DateOnly.Parse(day, null)));

        Assert.Equal((edition, part), (causes.Edition, causes.Part));
        Assert.Contains("机动车交通事故责任纠纷", causes.Names);
    }

    [Fact]
    public void CausesOn_ADayBeforeTheEditions_IsEmpty() =>
        Assert.Empty(Taxonomy.CausesOn(Taxonomy.Find("K18")!, new DateOnly(2020, 12, 31)));

    [Fact]
    public void Types_AreWholeAndNamePartsThatExist()
    {
        string[] expected = [.. Enumerable.Range(1, 31).Select(i => $"K{i:D2}"), "K99"];

        Assert.Equal(expected, Taxonomy.Types.Select(t => t.Code));
        Assert.All(Taxonomy.Types, t =>
        {
            Assert.NotEmpty(t.Ministry);
            Assert.NotEmpty(t.Governance);
            Assert.All(t.Causes, c => Assert.Contains(c.Part, Taxonomy.Editions.Single(e => e.Edition == c.Edition).Parts.Keys));
            Assert.Equal(t.Keywords.Count + t.Events.Count, t.Keywords.Concat(t.Events).Distinct().Count());
        });
    }
}
