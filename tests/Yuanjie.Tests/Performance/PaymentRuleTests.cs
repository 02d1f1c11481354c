using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Performance;

namespace Yuanjie.Tests.Performance;

public sealed class PaymentRuleTests
{
    public static TheoryData<ObligationKind, long?, long, long?, string?> Cases => new()
    {
        // what was promised, its sum, paid before, paid now, refusal
        { ObligationKind.Pay, 500_000, 0, 500_000, null },
        { ObligationKind.Pay, 500_000, 0, 1, null },
        { ObligationKind.Pay, 500_000, 300_000, 200_000, null },
        { ObligationKind.Pay, 500_000, 300_000, 200_001, "performance.more-than-due" },
        { ObligationKind.Pay, 500_000, 0, 500_001, "performance.more-than-due" },
        { ObligationKind.Pay, 500_000, 0, long.MaxValue, "performance.more-than-due" },
        { ObligationKind.Pay, 500_000, 0, 0, "performance.amount-not-positive" },
        { ObligationKind.Pay, 500_000, 0, -1, "performance.amount-not-positive" },
        { ObligationKind.Pay, 500_000, 0, null, "performance.amount-not-positive" },
        { ObligationKind.Act, null, 0, null, null },
        { ObligationKind.Deliver, null, 0, 100, "performance.not-a-payment" },
        { ObligationKind.Apologise, null, 0, null, null },
    };

    [Theory, MemberData(nameof(Cases))]
    public void APayment_IsMoreThanNothingAndNeverMoreThanWhatIsLeft(ObligationKind kind, long? amount, long before, long? now, string? refusal) =>
        Assert.Equal(refusal, PaymentRule.Check(kind, amount, before, now)?.Code);

    [Theory]
    [InlineData(800_000, 400_000, 2, 1, 50, 50)] // CJ-30: 4,000 of 8,000
    [InlineData(800_000, 799_999, 2, 1, 99, 50)] // only all is 100
    [InlineData(800_000, 800_000, 2, 2, 100, 100)]
    [InlineData(0, 0, 3, 1, null, 33)]
    [InlineData(0, 0, 0, 0, null, null)] // no rate over nothing
    public void TheRate_IsRoundedDownAndHasNoneOverNothing(long due, long paid, int number, int done, int? byMoney, int? byNumber)
    {
        var rate = new PerformanceRate(due, paid, number, done);

        Assert.Equal(byMoney, rate.ByMoney);
        Assert.Equal(byNumber, rate.ByNumber);
    }
}
