using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Calculators;

/// <summary>迟延履行利息, the doubled part.</summary>
/// <remarks>Source: 民事诉讼法 第二百六十四条; 法释〔2014〕8号 第一条至第三条. Not for an agreement that no court has confirmed.</remarks>
public static class DelayInterest
{
    /// <param name="unpaid">Without general interest, in 元.</param>
    /// <param name="dueOn">The last day to pay.</param>
    /// <param name="paidOn">The day it was paid, inclusive.</param>
    /// <returns>Refused where nothing is late.</returns>
    public static Outcome<Reckoning> Of(decimal unpaid, DateOnly dueOn, DateOnly paidOn)
    {
        if (paidOn <= dueOn)
        {
            return new Refusal("delay.not-late", "付清的那天没有超过最后应付的那天，没有迟延履行利息。", RefusalKind.Invalid, Field: "PaidOn");
        }

        var days = paidOn.DayNumber - dueOn.DayNumber;
        var interest = EnforcementCost.DelayInterest(Yuan.Rounded(unpaid), days);
        return new Reckoning(
            interest,
            [
                new($"从{dueOn.AddDays(1)}到{paidOn}，共 {days} 天", Source: "法释〔2014〕8号 第二条"),
                new($"{Yuan.Text(unpaid)} 元 × 日万分之一点七五 × {days} 天", interest.Fen / 100m, "民事诉讼法 第二百六十四条；法释〔2014〕8号 第一条"),
                new("先还裁判确定的钱（包括一般利息），再还加倍部分，另有约定的除外", Source: "法释〔2014〕8号 第四条"),
            ]);
    }
}
