using Yuanjie.Disputes.Routing;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class OrderOfMeansTests
{
    private static readonly RoutingRules Rules = RoutingRules.Of(TestLocality.Pack);

    // CJ-04, QL-03: to a court without any mediation, or past a rung that could take it, asks a reason.
    [Theory]
    [InlineData(true, 3, 0, new[] { 1, 2 }, EarlierStep.Mediation, null)]
    [InlineData(true, 3, 1, new[] { 1, 2 }, null, null)] // one round was made
    [InlineData(false, 1, 0, new[] { 1, 2 }, null, null)]
    [InlineData(false, 2, 0, new[] { 1, 2 }, EarlierStep.LowerRung, 1)]
    [InlineData(false, 3, 0, new[] { 2, 3 }, EarlierStep.LowerRung, 2)] // nobody on the lowest rung serves it
    [InlineData(false, 3, 0, new[] { 3 }, null, null)]
    [InlineData(false, 2, 2, new[] { 1, 2, 3 }, null, null)] // it stands on the second rung already
    public void PassedOver_TellsTheLowestEarlierStep(bool toCourt, int rung, int position, int[] competent, EarlierStep? step, int? passed)
    {
        var at = position == 0 ? null : new LadderPosition(position, position, 1);

        var found = OrderOfMeans.PassedOver(toCourt, rung, at, competent.ToHashSet(), Rules);

        Assert.Equal((step, passed), (found?.Step, found?.Rung));
    }

    [Fact]
    public void PassedOver_WhereThePlaceAsksNoEarlierMediation_LetsTheCourtCome() =>
        Assert.Null(OrderOfMeans.PassedOver(true, 3, null, new HashSet<int>(), Rules with { Filing = Rules.Filing with { RequiresEarlierMediation = false } }));
}
