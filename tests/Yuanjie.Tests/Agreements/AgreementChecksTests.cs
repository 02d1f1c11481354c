using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Parties;

namespace Yuanjie.Tests.Agreements;

/// <summary>What a court would trip over: 民诉法解释 第三百五十五条、第三百五十八条.</summary>
public sealed class AgreementChecksTests
{
    private static readonly DateOnly Today = new(2026, 1, 19);
    private static readonly PaperParty Owner = new(PartyId.New(), Side.Applicant, PartyKind.NaturalPerson, "陈桂兰", "11010519491231002X", null, null) { Called = "申请人" };
    private static readonly PaperParty Neighbour = new(PartyId.New(), Side.Respondent, PartyKind.NaturalPerson, "王𬭎", "11010519491231002X", null, null) { Called = "被申请人" };

    private static readonly ObligationTerms Sound = new()
    {
        Kind = ObligationKind.Pay,
        Debtor = Neighbour.Id,
        Creditor = Owner.Id,
        AmountFen = 500_000,
        Way = "现金",
        DueOn = new DateOnly(2026, 3, 31),
        DefaultClause = "按日万分之一支付违约金",
    };

    private static readonly ObligationTerms Repair = new()
    {
        Kind = ObligationKind.Act,
        Debtor = Neighbour.Id,
        Creditor = Owner.Id,
        What = "修好卫生间防水层，闭水试验48小时不渗漏",
        Where = "501室",
        DueOn = new DateOnly(2026, 3, 31),
    };

    private static IReadOnlyList<AgreementFinding> Find(AgreementTerms terms, AgreementForm form = AgreementForm.Written) => AgreementChecks.Find(
        new AgreementPaper { Form = form, Basis = EffectBasis.SignedAndSealed, Number = "", Committee = "", Parties = [Owner, Neighbour], Terms = terms, AgreedOn = Today }, Today);

    private static AgreementTerms With(params ObligationTerms[] obligations) => new() { Facts = "漏水", Responsibility = "被申请人负责", Obligations = obligations };

    [Fact]
    public void ASoundAgreement_HasNoFinding() => Assert.Empty(Find(With(Sound, Repair) with { TotalFen = 500_000 }));

    public static TheoryData<string, ObligationTerms> Gaps => new()
    {
        { "no-debtor", Sound with { Debtor = null } },
        { "no-creditor", Sound with { Creditor = null } },
        { "no-creditor", Sound with { Creditor = PartyId.New() } },
        { "same-person", Sound with { Creditor = Neighbour.Id } },
        { "no-amount", Sound with { AmountFen = null } },
        { "no-amount", Sound with { AmountFen = 0 } },
        { "no-due-day", Sound with { DueOn = null } },
        { "no-due-day", Repair with { DueOn = null } },
        { "due-in-past", Sound with { DueOn = Today.AddDays(-1) } },
        { "due-too-far", Sound with { DueOn = new DateOnly(2260, 3, 31) } },
        { "no-content", Repair with { What = " " } },
    };

    [Theory, MemberData(nameof(Gaps))]
    public void AGap_StopsTheSigning_AndNamesItsObligation(string code, ObligationTerms obligation)
    {
        var finding = Assert.Single(Find(With(Sound, obligation)), f => f.Severity is FindingSeverity.BlocksAgreement);

        Assert.Equal(code, finding.Code);
        Assert.Equal(2, finding.Obligation);
        Assert.NotEmpty(finding.Repair.ToString());
        Assert.NotNull(finding.Source);
    }

    // Each is a clause that stands; the court would not confirm it.
    [Theory]
    [InlineData("RJ5", "尽快修好防水层")]
    [InlineData("RJ5", "适当赔偿，具体另行协商")]
    [InlineData("NA3", "双方离婚，婚姻关系解除")]
    [InlineData("NA5", "西侧围墙归其所有")] // Annex D, variation (c)
    [InlineData("NA5", "位于城关街道的房屋归申请人")]
    [InlineData("NA4", "同意宣告破产")]
    [InlineData("RJ3", "从此断绝关系")]
    public void WordsACourtRefuses_AreNamedWithTheirGround(string ground, string what)
    {
        var finding = Assert.Single(Find(With(Repair with { What = what })), f => f.Severity is FindingSeverity.BlocksConfirmation);

        Assert.Equal(ground, finding.Code);
        Assert.Equal(nameof(ObligationTerms.What), finding.Field);
    }

    [Fact]
    public void Facts_MayTellOfADivorce() =>
        Assert.DoesNotContain(Find(With(Sound) with { Facts = "双方2020年离婚，对房屋归谁有争议" }), f => f.Severity is FindingSeverity.BlocksConfirmation);

    [Fact]
    public void PaymentsThatMissTheTotal_StopTheSigning()
    {
        var finding = Assert.Single(Find(With(Sound, Sound) with { TotalFen = 999_999 }), f => f.Severity is FindingSeverity.BlocksAgreement);

        Assert.Equal("total-differs", finding.Code);
        Assert.Contains("9,999.99元", finding.Message, StringComparison.Ordinal);
        Assert.Contains("10,000.00元", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWayOfPayment_BlocksConfirmation() =>
        Assert.Contains(Find(With(Sound with { Way = null })), f => f is { Code: "no-way", Severity: FindingSeverity.BlocksConfirmation });

    [Fact]
    public void ALastingDutyToRefrain_NeedsNoDay() =>
        Assert.Empty(Find(With(Repair with { Kind = ObligationKind.Refrain, DueOn = null, What = "在晚十时至次日六时使用洗衣机" })));

    [Fact]
    public void AnOralAgreement_CannotBeConfirmed() =>
        Assert.Contains(Find(With(Sound), AgreementForm.Oral), f => f is { Code: "oral", Severity: FindingSeverity.BlocksConfirmation });

    [Fact]
    public void TheGravest_ComesFirst()
    {
        var findings = Find(With(Sound with { DefaultClause = null }, Repair with { What = "尽快修好" }, Sound with { AmountFen = null }));

        Assert.Equal(findings.OrderByDescending(f => f.Severity).Select(f => f.Code), findings.Select(f => f.Code));
        Assert.Equal(FindingSeverity.BlocksAgreement, findings[0].Severity);
    }
}
