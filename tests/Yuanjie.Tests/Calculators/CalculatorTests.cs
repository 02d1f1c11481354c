using System.Globalization;
using Yuanjie.Disputes.Calculators;

namespace Yuanjie.Tests.Calculators;

/// <summary>The test vectors of the handbook, section 7, and the edges of each rule.</summary>
public sealed class CalculatorTests
{
    [Theory]
    [InlineData("0.01", "50.00")]
    [InlineData("8000", "50.00")]
    [InlineData("10000", "50.00")]
    [InlineData("10000.40", "50.01")]
    [InlineData("88000", "2,000.00")]
    [InlineData("100000", "2,300.00")]
    [InlineData("150000", "3,300.00")]
    [InlineData("200000", "4,300.00")]
    [InlineData("365000", "6,775.00")]
    [InlineData("500000", "8,800.00")]
    [InlineData("1000000", "13,800.00")]
    [InlineData("1200000", "15,600.00")]
    [InlineData("2000000", "22,800.00")]
    [InlineData("5000000", "46,800.00")]
    [InlineData("6000000", "53,800.00")]
    [InlineData("10000000", "81,800.00")]
    [InlineData("20000000", "141,800.00")]
    [InlineData("25000000", "166,800.00")]
    public void CaseFee(string claim, string fee) => Assert.Equal(fee, CourtFee.OfCase(Yuan(claim)).Total.ToString());

    [Theory]
    [InlineData("88000", "1,000.00")]
    [InlineData("365000", "3,387.50")]
    [InlineData("8000", "25.00")]
    public void CaseFee_Halved(string claim, string fee) => Assert.Equal(fee, CourtFee.HalfOf(CourtFee.OfCase(Yuan(claim))).Total.ToString());

    [Theory]
    [InlineData("1000", "30.00")]
    [InlineData("88000", "900.00")]
    [InlineData("100000", "1,020.00")]
    [InlineData("365000", "2,345.00")]
    [InlineData("896000", "5,000.00")]
    [InlineData("896001", "5,000.00")]
    [InlineData("90000000", "5,000.00")]
    public void PreservationFee(string value, string fee) => Assert.Equal(fee, CourtFee.OfPreservation(Yuan(value)).Total.ToString());

    [Theory]
    [InlineData("10000", "50.00")]
    [InlineData("88000", "1,220.00")]
    [InlineData("500000", "7,400.00")]
    [InlineData("1200000", "14,400.00")]
    [InlineData("5000000", "52,400.00")]
    [InlineData("10000000", "77,400.00")]
    [InlineData("25000000", "92,400.00")]
    public void EnforcementFee(string value, string fee) => Assert.Equal(fee, CourtFee.OfEnforcement(Yuan(value)).Total.ToString());

    [Theory]
    [InlineData("8000", "16.67")]
    [InlineData("88000", "666.67")]
    [InlineData("150000", "1,100.00")]
    public void PaymentOrderFee(string claim, string fee) => Assert.Equal(fee, CourtFee.OfPaymentOrder(Yuan(claim)).Total.ToString());

    [Theory]
    [InlineData("1")]
    [InlineData("33333.33")]
    [InlineData("4567890.12")]
    [InlineData("98765432.10")]
    public void Fees_GrowWithTheClaim_AndTheirStepsAddUp(string claim)
    {
        foreach (var fee in new Func<decimal, Reckoning>[] { CourtFee.OfCase, CourtFee.OfEnforcement })
        {
            var one = fee(Yuan(claim));
            Assert.True(fee(Yuan(claim) + 10_000).Total >= one.Total);
            Assert.Equal(one.Total.Fen, Math.Round(one.Steps.Sum(s => s.Amount!.Value) * 100, MidpointRounding.AwayFromZero));
        }
    }

    [Theory]
    [InlineData("100000", "24", "2025-06-10", "2025-06-10", "2026-06-10", "12,000.00")] // capped at 4 × 3.00
    [InlineData("100000", "12", "2025-06-10", "2025-06-10", "2026-06-10", "12,000.00")]
    [InlineData("100000", "6", "2025-06-10", "2025-06-10", "2025-12-10", "3,008.22")]   // 183 days
    [InlineData("100000", "24", "2020-08-20", "2020-08-20", "2021-08-20", "15,400.00")] // 4 × 3.85
    [InlineData("100000", "24", "2024-07-21", "2024-08-01", "2025-08-01", "13,800.00")] // the day before a new rate: 4 × 3.45
    [InlineData("100000", "24", "2024-07-22", "2024-08-01", "2025-08-01", "13,400.00")] // its day: 4 × 3.35
    [InlineData("50000", "10", "2024-02-29", "2024-02-29", "2025-02-28", "5,000.00")]   // a year: the last day of the month stands for the day it lacks
    [InlineData("50000", "10", "2024-02-28", "2024-02-29", "2026-03-01", "10,013.70")]  // two years and a day
    public void LoanInterest_IsCountedUpToTheCeiling(string principal, string percent, string contract, string from, string to, string interest) =>
        Assert.Equal(interest, LoanInterest.Of(new Loan(Yuan(principal), Yuan(percent), Day(contract), Day(from), Day(to))).Value.Total.ToString());

    [Fact]
    public void LoanInterest_WithoutAnAgreedRate_IsNone_AndOldContractsAreRefused()
    {
        var loan = new Loan(100_000, null, Day("2025-06-10"), Day("2025-06-10"), Day("2026-06-10"));

        Assert.Equal("0.00", LoanInterest.Of(loan).Value.Total.ToString());
        Assert.Equal("loan.old-contract", LoanInterest.Of(loan with { ContractOn = Day("2020-08-19") }).Refused?.Code);
        Assert.Equal("loan.before-contract", LoanInterest.Of(loan with { From = Day("2025-06-09") }).Refused?.Code);
        Assert.Equal("loan.days-backwards", LoanInterest.Of(loan with { To = loan.From, Percent = 6 }).Refused?.Code);
        Assert.Contains(LoanInterest.Of(loan with { Percent = 24 }).Value.Steps, s => s.Text.ToString() == "超出上限的 12,000.00 元，法院不支持");
    }

    [Theory]
    [InlineData("50000", "2026-02-28", "2026-05-30", "796.25")]
    [InlineData("5000", "2026-06-30", "2026-07-01", "0.88")]
    public void DelayInterest_RunsFromTheDayAfter(string unpaid, string due, string paid, string interest) =>
        Assert.Equal(interest, DelayInterest.Of(Yuan(unpaid), Day(due), Day(paid)).Value.Total.ToString());

    [Fact]
    public void DelayInterest_InTime_IsRefused() => Assert.Equal("delay.not-late", DelayInterest.Of(1, Day("2026-02-28"), Day("2026-02-28")).Refused?.Code);

    [Theory]
    [InlineData("2021-03-15", "2026-06-30", "9000", LabourEnd.Severance, "49,500.00")]
    [InlineData("2021-03-15", "2026-06-30", "9000", LabourEnd.WithoutNotice, "58,500.00")]
    [InlineData("2021-03-15", "2026-06-30", "9000", LabourEnd.Unlawful, "99,000.00")]
    [InlineData("2021-03-15", "2026-03-14", "9000", LabourEnd.Severance, "45,000.00")] // five years to the day
    [InlineData("2021-03-15", "2026-03-15", "9000", LabourEnd.Severance, "49,500.00")] // and one day
    [InlineData("2021-03-15", "2026-09-14", "9000", LabourEnd.Severance, "54,000.00")] // six months are a year
    [InlineData("2021-03-15", "2026-09-13", "9000", LabourEnd.Severance, "49,500.00")]
    [InlineData("2026-01-31", "2026-02-28", "9000", LabourEnd.Severance, "4,500.00")]
    public void Severance(string joined, string left, string wage, LabourEnd end, string pay) =>
        Assert.Equal(pay, LabourPay.Of(new Employment(Day(joined), Day(left), Yuan(wage), end)).Value.Total.ToString());

    [Theory]
    [InlineData("40000", "8000", "288,000.00")] // capped at three times, twelve years
    [InlineData("24000", "8000", "360,000.00")] // just not above: fifteen years
    [InlineData("40000", null, "600,000.00")]
    public void Severance_OfHighEarners_IsCapped(string wage, string? local, string pay) =>
        Assert.Equal(pay, LabourPay.Of(new Employment(Day("2011-07-01"), Day("2026-06-30"), Yuan(wage), LabourEnd.Severance, LocalAverage: local is null ? null : Yuan(local))).Value.Total.ToString());

    [Theory]
    [InlineData("100000", "30000", DepositBreach.Receiver, "50,000.00")]
    [InlineData("100000", "30000", DepositBreach.Giver, "10,000.00")]
    [InlineData("100000", "20000", DepositBreach.Giver, "0.00")]
    [InlineData("100000", "5000", DepositBreach.Receiver, "10,000.00")]
    public void Deposit_CountsUpToAFifth(string price, string paid, DepositBreach breach, string back) =>
        Assert.Equal(back, DepositAndPenalty.Returned(Yuan(price), Yuan(paid), breach).Total.ToString());

    [Theory]
    [InlineData("40000", "80000", "52,000.00")]
    [InlineData("40000", "52000", "52,000.00")]
    [InlineData("40000", "10000", "10,000.00")]
    public void Penalty_IsMeasuredByTheLoss(string loss, string agreed, string sum) => Assert.Equal(sum, DepositAndPenalty.Penalty(Yuan(loss), Yuan(agreed)).Total.ToString());

    [Theory]
    [InlineData(1000, 1200, 600, 600, false, "500.00")]
    [InlineData(1000, 1000, 400, 800, false, "600.00")]
    [InlineData(1000, 1000, 400, 800, true, "200.00")]
    [InlineData(1000, 1000, 900, 1800, true, "0.00")]
    [InlineData(1000, 1200, 0, 0, false, "1,000.00")]
    [InlineData(1000, 1200, 1200, 1200, false, "0.00")]
    public void Prepaid(int paid, int credited, int charged, int atList, bool consumers, string refund) =>
        Assert.Equal(refund, PrepaidRefund.Of(new PrepaidCard(paid, credited, charged, atList, consumers)).Value.Total.ToString());

    [Fact]
    public void Prepaid_WithFiguresMissing_IsRefused()
    {
        Assert.Equal("prepaid.at-list", PrepaidRefund.Of(new PrepaidCard(1000, 1000, 400, null, true)).Refused?.Code);
        Assert.Equal("prepaid.credited", PrepaidRefund.Of(new PrepaidCard(1000, 200, 400, null, false)).Refused?.Code);
    }

    [Theory]
    [InlineData(3600, 365, 146, "2,160.00")]
    [InlineData(3600, 365, 365, "0.00")]
    [InlineData(3600, 365, 0, "3,600.00")]
    [InlineData(3600, 365, 400, "0.00")]
    public void PrepaidTime(int paid, int days, int used, string refund) => Assert.Equal(refund, PrepaidRefund.OfTime(paid, days, used).Total.ToString());

    [Fact]
    public void Lpr_IsInTheOrderOfItsDays()
    {
        var days = LprTable.Current.Rows.Select(r => r.From).ToList();

        Assert.Equal(days.Order(), days);
        Assert.Equal(days.Distinct(), days);
    }

    private static decimal Yuan(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
