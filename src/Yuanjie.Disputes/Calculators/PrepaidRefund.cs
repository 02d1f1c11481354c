using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Calculators;

/// <summary>A prepaid card of one merchant that is to be refunded.</summary>
/// <param name="Paid">What was paid, in 元.</param>
/// <param name="Credited">What the card was loaded with, bonus included, in 元.</param>
/// <param name="UsedAsCharged">What was charged to it so far, in 元.</param>
/// <param name="UsedAtList">What the same would have cost without the card, in 元; null where it was not told.</param>
/// <param name="ConsumersReason">True when the consumer ends it without the merchant being at fault.</param>
public sealed record PrepaidCard(decimal Paid, decimal Credited, decimal UsedAsCharged, decimal? UsedAtList, bool ConsumersReason);

/// <summary>Why a card is given back.</summary>
public enum RefundReason
{
    /// <summary>The merchant closed, moved or broke the contract, or neither side is at fault.</summary>
    Merchant,

    /// <summary>The consumer does not want to go on.</summary>
    Consumer,
}

/// <summary>预付款 refunds.</summary>
/// <remarks>Source: 法释〔2025〕4号 第十四条至第二十二条, from 2025-05-01. Single-purpose prepayment only.</remarks>
public static class PrepaidRefund
{
    /// <summary>Of a card with a balance.</summary>
    /// <returns>Refused for a card that holds less than was paid, and where the price at list is needed and missing.</returns>
    public static Outcome<Reckoning> Of(PrepaidCard card)
    {
        if (card.Credited < card.Paid)
        {
            return new Refusal("prepaid.credited", "卡里一共有多少，是付的钱加上赠送的，不能少于付的钱。", RefusalKind.Invalid, Field: "Credited");
        }

        if (card.ConsumersReason)
        {
            if (card.UsedAtList is not { } atList)
            {
                return new Refusal("prepaid.at-list", "自己不想继续的，已经用掉的按打折前的价格算，请填写按原价是多少。", RefusalKind.Invalid, "法释〔2025〕4号 第十九条", "UsedAtList");
            }

            var left = Math.Clamp(card.Paid - atList, 0, card.Paid);
            return new Reckoning(
                Yuan.Rounded(left),
                [new($"消费者自身原因：已消费的按打折前价格 {Yuan.Text(atList)} 元算", atList, "法释〔2025〕4号 第十九条"), new($"{Yuan.Text(card.Paid)} 元 − {Yuan.Text(atList)} 元，最多退预付款", left, "法释〔2025〕4号 第十五条、第二十条")]);
        }

        var ratio = card.Paid / card.Credited;
        var used = card.UsedAsCharged * ratio;
        var refund = Math.Clamp(card.Paid - used, 0, card.Paid);
        return new Reckoning(
            Yuan.Rounded(refund),
            [
                new($"不是消费者的原因：已消费的按优惠后价格算；充 {Yuan.Text(card.Paid)} 得 {Yuan.Text(card.Credited)}，每 1 元卡内金额折合 {Yuan.Text(Math.Round(ratio, 4))} 元", Source: "法释〔2025〕4号 第十八条"),
                new($"已消费 {Yuan.Text(card.UsedAsCharged)} 元 × {Yuan.Text(card.Paid)} ÷ {Yuan.Text(card.Credited)}", used, "法释〔2025〕4号 第十八条"),
                new($"{Yuan.Text(card.Paid)} 元 − 已消费部分", refund, "法释〔2025〕4号 第十五条"),
            ]);
    }

    /// <summary>Of a card for unlimited use in a time: what is left of the time from the day the merchant stopped.</summary>
    /// <param name="paid">In 元.</param>
    /// <param name="days">The whole time in days, more than 0.</param>
    /// <param name="usedDays">Days until the merchant stopped.</param>
    public static Reckoning OfTime(decimal paid, int days, int usedDays)
    {
        var left = Math.Clamp(days - usedDays, 0, days);
        var refund = paid * left / days;
        return new Reckoning(Yuan.Rounded(refund), [new($"{Yuan.Text(paid)} 元 × 剩余 {left} 天 ÷ 全部 {days} 天", refund, "法释〔2025〕4号 第二十二条")]);
    }
}
