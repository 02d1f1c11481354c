using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>A payment goes to the obligation it names, is more than nothing and never more than what is left.</summary>
public static class PaymentRule
{
    /// <param name="kind">What was promised.</param>
    /// <param name="amountFen">The sum promised; null when it is not a payment.</param>
    /// <param name="paidFen">What was paid before.</param>
    /// <param name="nowFen">What is paid now; null for an act.</param>
    public static Refusal? Check(ObligationKind kind, long? amountFen, long paidFen, long? nowFen)
    {
        if (kind is not ObligationKind.Pay)
        {
            return nowFen is null ? null : PerformanceRefusals.NotAPayment;
        }

        if (nowFen is not > 0)
        {
            return PerformanceRefusals.AmountNotPositive;
        }

        return nowFen > amountFen - paidFen ? PerformanceRefusals.MoreThanDue(Money.FromFen(amountFen.GetValueOrDefault() - paidFen)) : null;
    }
}
