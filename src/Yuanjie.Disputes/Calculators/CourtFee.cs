using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Calculators;

/// <summary>What a case about money costs at court.</summary>
/// <remarks>Source: 诉讼费用交纳办法 第十三条、第十四条.</remarks>
public static class CourtFee
{
    private const string Acceptance = "诉讼费用交纳办法 第十三条";
    private const string Application = "诉讼费用交纳办法 第十四条";

    // Up to each bound, this part of what lies in the slice; the first slice costs a fixed sum.
    private static readonly Slice[] AcceptanceSlices =
    [
        new(100_000, 0.025m), new(200_000, 0.02m), new(500_000, 0.015m), new(1_000_000, 0.01m), new(2_000_000, 0.009m),
        new(5_000_000, 0.008m), new(10_000_000, 0.007m), new(20_000_000, 0.006m), new(decimal.MaxValue, 0.005m),
    ];

    private static readonly Slice[] EnforcementSlices =
    [
        new(500_000, 0.015m), new(5_000_000, 0.01m), new(10_000_000, 0.005m), new(decimal.MaxValue, 0.001m),
    ];

    private static readonly Slice[] PreservationSlices = [new(100_000, 0.01m), new(decimal.MaxValue, 0.005m)];

    /// <summary>案件受理费 of a case about property.</summary>
    /// <param name="claim">In 元, more than 0.</param>
    public static Reckoning OfCase(decimal claim) => Graduated(claim, 50, 10_000, AcceptanceSlices, Acceptance);

    /// <summary>Half of it: mediated or withdrawn, or by summary procedure. Not halved twice.</summary>
    /// <remarks>Source: 诉讼费用交纳办法 第十五条、第十六条.</remarks>
    public static Reckoning HalfOf(Reckoning fee)
    {
        var half = fee.Total.Fen / 200m;
        return new Reckoning(Yuan.Rounded(half), [new ReckoningStep($"{fee.Total} 元减半", half, "诉讼费用交纳办法 第十五条、第十六条")]);
    }

    /// <summary>保全申请费, 5,000 元 at most.</summary>
    /// <param name="value">Of what is to be preserved, in 元.</param>
    public static Reckoning OfPreservation(decimal value)
    {
        var fee = Graduated(value, 30, 1_000, PreservationSlices, Application);
        var most = Money.FromYuan(5_000);
        return fee.Total <= most ? fee : new Reckoning(most, [.. fee.Steps, new ReckoningStep("最多 5,000 元", 5_000, Application)]);
    }

    /// <summary>申请执行费: not paid in advance, borne by the debtor.</summary>
    /// <param name="value">Of what is to be enforced, in 元.</param>
    public static Reckoning OfEnforcement(decimal value) => Graduated(value, 50, 10_000, EnforcementSlices, Application);

    /// <summary>支付令申请费: a third of the fee of a case.</summary>
    public static Reckoning OfPaymentOrder(decimal claim)
    {
        var fee = OfCase(claim);
        var third = fee.Total.Fen / 300m;
        return new Reckoning(Yuan.Rounded(third), [new ReckoningStep($"案件受理费 {fee.Total} 元的三分之一", third, Application)]);
    }

    private static Reckoning Graduated(decimal amount, decimal first, decimal from, Slice[] slices, string source)
    {
        var steps = new List<ReckoningStep> { new($"不超过 {Yuan.Text(from)} 元的部分，交 {Yuan.Text(first)} 元", first, source) };
        var total = first;
        foreach (var slice in slices.TakeWhile(_ => amount > from))
        {
            var part = Math.Min(amount, slice.UpTo) - from;
            steps.Add(new ReckoningStep($"超过 {Yuan.Text(from)} 元的 {Yuan.Text(part)} 元，按 {Yuan.Text(slice.Rate * 100)}%", part * slice.Rate, source));
            total += part * slice.Rate;
            from = Math.Min(amount, slice.UpTo);
        }

        return new Reckoning(Yuan.Rounded(total), steps);
    }

    private sealed record Slice(decimal UpTo, decimal Rate);
}
