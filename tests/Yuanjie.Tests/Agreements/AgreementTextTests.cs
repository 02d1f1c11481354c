using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Parties;

namespace Yuanjie.Tests.Agreements;

public sealed class AgreementTextTests
{
    private static readonly PaperParty Owner = new(PartyId.New(), Side.Applicant, PartyKind.NaturalPerson, "陈桂兰", "11010519491231002X", "13900001234", "青溪县城关街道文昌路1号") { Called = "申请人" };
    private static readonly PaperParty Neighbour = new(PartyId.New(), Side.Respondent, PartyKind.NaturalPerson, "王𬭎", null, null, null) { Called = "被申请人" };

    private static AgreementPaper Paper(params ObligationTerms[] obligations) => new()
    {
        Form = AgreementForm.Written,
        Basis = EffectBasis.SignedAndSealed,
        Number = "（2026）城关人调字第1号",
        Committee = "城关街道人民调解委员会",
        Parties = [Owner, Neighbour],
        Terms = new AgreementTerms { Facts = "楼上漏水，浸坏吊顶", Responsibility = "被申请人负责", Obligations = obligations },
    };

    private static ObligationTerms Pay(long fen, DateOnly due) => new()
    {
        Kind = ObligationKind.Pay,
        Debtor = Neighbour.Id,
        Creditor = Owner.Id,
        AmountFen = fen,
        What = "维修费",
        Way = "银行转账",
        Account = "示例银行 0001。",
        DueOn = due,
        DefaultClause = "其余款项一并到期。",
    };

    [Fact]
    public void TheWholeText_ReadsAsTheFormAsks()
    {
        var text = AgreementText.Compose(Paper(Pay(500_000, new DateOnly(2026, 3, 31)), Pay(325_04, new DateOnly(2026, 6, 30))));

        Assert.Equal(
            """
            城关街道人民调解委员会
            人民调解协议书
            编号：（2026）城关人调字第1号
            申请人：陈桂兰，女，1949年12月31日出生，公民身份号码11010519491231002X，住青溪县城关街道文昌路1号，联系电话13900001234。
            被申请人：王𬭎。
            一、纠纷主要事实和争议事项
            楼上漏水，浸坏吊顶。
            二、各方责任
            被申请人负责。
            三、经本委员会主持调解，各方自愿达成以下协议
            1. 王𬭎于2026年3月31日前（含当日）以银行转账方式向陈桂兰支付维修费人民币5,000.00元（大写：伍仟元整），收款账户：示例银行 0001。逾期未履行的，其余款项一并到期。
            2. 王𬭎于2026年6月30日前（含当日）以银行转账方式向陈桂兰支付维修费人民币325.04元（大写：叁佰贰拾伍元零肆分），收款账户：示例银行 0001。逾期未履行的，其余款项一并到期。
            以上款项合计人民币5,325.04元（大写：伍仟叁佰贰拾伍元零肆分）。
            四、履行方式、地点、期限
            按照第三条各项的约定履行。
            五、效力告知
            调解不收取当事人任何费用。本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解组织印章之日起生效，具有法律约束力，当事人应当按照约定履行。各方可以自生效之日起三十日内共同向有管辖权的人民法院申请司法确认，经确认后可以申请强制执行。除当事人同意或者法律另有规定外，调解过程和协议内容不公开。
            六、份数
            本协议一式4份，当事人各执一份，本委员会留存一份，另备一份用于申请司法确认。

            """,
            text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void TheSameData_GiveTheSameWords_AndAnyOtherWordAnotherHash()
    {
        var one = AgreementText.Compose(Paper(Pay(500_000, new DateOnly(2026, 3, 31))));

        Assert.Equal(one, AgreementText.Compose(Paper(Pay(500_000, new DateOnly(2026, 3, 31)))));
        Assert.NotEqual(AgreementText.HashOf(one), AgreementText.HashOf(AgreementText.Compose(Paper(Pay(500_001, new DateOnly(2026, 3, 31))))));
    }

    public static TheoryData<ObligationKind, string> Clauses => new()
    {
        { ObligationKind.Deliver, "王𬭎于2026年3月31日前（含当日）在陈桂兰家中向陈桂兰交付新防水门槛。" },
        { ObligationKind.Act, "王𬭎于2026年3月31日前（含当日）在陈桂兰家中为陈桂兰完成下列事项：新防水门槛。" },
        { ObligationKind.Refrain, "王𬭎自本协议生效之日起至2026年3月31日止在陈桂兰家中不得有下列行为：新防水门槛（权利人：陈桂兰）。" },
        { ObligationKind.Apologise, "王𬭎于2026年3月31日前（含当日）在陈桂兰家中向陈桂兰赔礼道歉：新防水门槛。" },
    };

    [Theory, MemberData(nameof(Clauses))]
    public void EachKind_HasItsSentence(ObligationKind kind, string expected) =>
        Assert.Equal(
            expected,
            AgreementText.ClauseOf(
                new ObligationTerms { Kind = kind, Debtor = Neighbour.Id, Creditor = Owner.Id, What = "新防水门槛。", Where = "陈桂兰家中", DueOn = new DateOnly(2026, 3, 31) },
                [Owner, Neighbour]));

    [Fact]
    public void Gaps_ShowAsLinesToFill() =>
        Assert.Equal("＿＿＿于＿＿＿前（含当日）向＿＿＿支付人民币＿＿＿元。", AgreementText.ClauseOf(new ObligationTerms { Kind = ObligationKind.Pay }, [Owner, Neighbour]));
}
