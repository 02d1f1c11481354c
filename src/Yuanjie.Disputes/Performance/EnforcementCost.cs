using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>What late payment of a confirmed debt costs.</summary>
public static class EnforcementCost
{
    private const long DelayPerMillionADay = 175;
    private const long Million = 1_000_000;

    /// <summary>加倍部分债务利息: 0.175 ‰ a day of the debt unpaid, without general interest.</summary>
    /// <param name="unpaid">The debt.</param>
    /// <param name="days">Days from the one after the last day of performance up to and including the day of payment.</param>
    /// <remarks>Source: 民事诉讼法 第二百六十四条；法释〔2014〕8号 第一条.</remarks>
    public static Money DelayInterest(Money unpaid, int days) => unpaid.Portion(DelayPerMillionADay * days, Million);

    /// <summary>One day of it in 元 to four decimals, such as 0.8750: less than a 分 adds up.</summary>
    public static decimal DelayInterestPerDay(Money unpaid) => unpaid.Fen * DelayPerMillionADay / (decimal)Million / 100;

    /// <summary>申请执行费: not paid in advance, borne by the debtor.</summary>
    /// <remarks>Source: 诉讼费用交纳办法 第十四条、第二十条.</remarks>
    public static Money Fee(Money claim) => CourtFee.OfEnforcement(claim.Fen / 100m).Total;
}
