namespace Yuanjie.Disputes.Routing;

/// <summary>The order in which means are offered: mediation before a court, lower rungs before higher ones.</summary>
/// <remarks>
/// Source: 民事诉讼法 第一百二十五条（先行调解）; 本地规则：非诉讼纠纷解决机制挺在前面. Nobody is kept from a court:
/// who goes past a step says why, and the reason stands in the file (人民调解法 第三条第三项).
/// </remarks>
public static class OrderOfMeans
{
    /// <summary>The earlier step that sending to this body would pass over; null when it passes over none.</summary>
    /// <param name="toCourt">True when the body is a court.</param>
    /// <param name="rung">The rung of the body.</param>
    /// <param name="position">Where the matter stands; null before any round.</param>
    /// <param name="competentRungs">The rungs on which an open body serves this type at this place and has not given the matter back.</param>
    /// <param name="rules">The rules of the place.</param>
    public static (EarlierStep Step, int? Rung)? PassedOver(bool toCourt, int rung, LadderPosition? position, IReadOnlySet<int> competentRungs, RoutingRules rules)
    {
        if (toCourt)
        {
            return rules.Filing.RequiresEarlierMediation && position is null ? (EarlierStep.Mediation, null) : null;
        }

        for (var lower = position?.Rung ?? 1; lower < rung; lower++)
        {
            if (competentRungs.Contains(lower))
            {
                return (EarlierStep.LowerRung, lower);
            }
        }

        return null;
    }
}
