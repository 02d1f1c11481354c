using Yuanjie.Disputes;
using Yuanjie.Kernel;

namespace Yuanjie.Tests;

public sealed class DisputeLifecycleTests
{
    public static TheoryData<Stage> AllStages => [.. Enum.GetValues<Stage>()];

    [Fact]
    public void EachStageAndAct_HasOneWay() =>
        Assert.Equal(DisputeLifecycle.Transitions.Count, DisputeLifecycle.Transitions.DistinctBy(t => (t.From, t.Act)).Count());

    [Fact]
    public void EveryWay_CitesItsSource() =>
        Assert.DoesNotContain(DisputeLifecycle.Transitions, t => string.IsNullOrWhiteSpace(t.Source));

    [Fact]
    public void EveryAct_ButRegistering_IsInTheTable() =>
        Assert.Equal(
            Enum.GetValues<DisputeAct>().Where(a => a is not DisputeAct.Register),
            DisputeLifecycle.Transitions.Select(t => t.Act).Distinct().Order());

    [Theory, MemberData(nameof(AllStages))]
    public void EveryStage_CanBeReachedFromRegistration(Stage stage)
    {
        var reached = new HashSet<Stage> { Stage.Registered };
        while (DisputeLifecycle.Transitions.Where(t => reached.Contains(t.From)).Aggregate(false, (grew, t) => reached.Add(t.To) || grew))
        {
        }

        Assert.Contains(stage, reached);
    }

    [Theory, MemberData(nameof(AllStages))]
    public void EveryOpenStage_HasAWayToAnEnd(Stage stage)
    {
        if (stage.IsOpen())
        {
            Assert.Contains(DisputeLifecycle.Transitions, t => t.From == stage && t.To != stage);
        }

        Assert.NotEmpty(stage.Name());
        Assert.NotEmpty(stage.Plainly());
    }

    [Fact]
    public void AnActThatIsNotInTheTable_IsRefusedWithTheStageByName()
    {
        var outcome = DisputeLifecycle.Find(Stage.Archived, DisputeAct.SignAgreement);

        Assert.Equal(RefusalKind.WrongStage, outcome.Refused?.Kind);
        Assert.Contains("已归档", outcome.Refused?.Message, StringComparison.Ordinal);
    }
}
