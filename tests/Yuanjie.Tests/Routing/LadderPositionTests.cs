using Yuanjie.Disputes.Routing;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class LadderPositionTests
{
    private static readonly RoutingRules Rules = RoutingRules.Of(TestLocality.Pack);

    [Fact]
    public void ThreeRungsThreeRounds_GoUpOneRungEachRound_AndOfferNoFourth()
    {
        var climb = new List<LadderPosition>();
        for (LadderPosition? at = LadderPosition.Enter(1); at is not null; at = at.Next(Rules))
        {
            climb.Add(at);
        }

        Assert.Equal([new(1, 1, 1), new(2, 2, 1), new(3, 3, 1)], climb);
    }

    [Theory]
    [InlineData(2, 5, 1, 1, 1, "1/2/2")] // two rounds on the lowest rung: the second is made there
    [InlineData(2, 5, 1, 2, 2, "2/3/1")] // both made: up
    [InlineData(2, 5, 3, 4, 1, "3/5/2")] // the last rung has a second round too
    [InlineData(2, 5, 3, 5, 2, null)] // the rounds of the place are used up
    [InlineData(2, 9, 3, 6, 2, null)] // rounds would be left, rungs are not
    [InlineData(1, 2, 2, 2, 1, null)] // rungs would be left, rounds are not
    public void Next_CountsRoundsOnTheRungAndInAll(int roundsOnRung, int rounds, int rung, int round, int onRung, string? expected)
    {
        var rules = Rules with { Ladder = Rules.Ladder with { Rounds = rounds, Levels = [.. Rules.Ladder.Levels.Select(l => l with { Rounds = roundsOnRung })] } };

        var next = new LadderPosition(rung, round, onRung).Next(rules);

        Assert.Equal(expected, next is null ? null : $"{next.Rung}/{next.Round}/{next.RoundOnRung}");
    }

    [Fact]
    public void Enter_OnAHigherRung_LeavesTheRoundsOfTheRungsAbove()
    {
        var next = LadderPosition.Enter(2).Next(Rules);

        Assert.Equal(new LadderPosition(3, 2, 1), next);
        Assert.Null(next!.Next(Rules));
    }

    [Fact]
    public void Draw_TellsTriedFromSkippedRungs()
    {
        var steps = LadderStep.Draw(Rules, new LadderPosition(3, 2, 1), new HashSet<int> { 1 });

        Assert.Equal([RungState.Tried, RungState.Skipped, RungState.Current], steps.Select(s => s.State));
        Assert.Equal(2, steps[2].Round);
        Assert.All(LadderStep.Draw(Rules, null, new HashSet<int>()), s => Assert.Equal(RungState.Ahead, s.State));
    }
}
