using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.FollowUp;

public sealed class ClosingCheckTests
{
    private static readonly ClosingFacts Kept = new() { Stage = Stage.Performed, Entries = 2, Echoed = 2, ReportOwed = false, Docketed = false, Visits = 1, Parties = 2, Answers = 0 };

    public static TheoryData<ClosingFacts, ClosingState> Cases => new()
    {
        { Kept, ClosingState.Fine },
        { Kept with { Echoed = 1 }, ClosingState.NeedsReason },
        { Kept with { Visits = 0 }, ClosingState.NeedsReason },
        { Kept with { Stage = Stage.Performing }, ClosingState.Blocks },
        { Kept with { Stage = Stage.Failed, ReportOwed = true }, ClosingState.Blocks },
        { Kept with { Stage = Stage.Failed }, ClosingState.Fine },
        { Kept with { Stage = Stage.Filed }, ClosingState.NeedsReason },
        { Kept with { Stage = Stage.Filed, Docketed = true }, ClosingState.Fine },
        { Kept with { Stage = Stage.NotAccepted, Visits = 0 }, ClosingState.Fine },
        { Kept with { Stage = Stage.Withdrawn, Visits = 0 }, ClosingState.Fine },
        { Kept with { Voices = new ClosingVoices(2, 0, 0, 0) }, ClosingState.Fine },
        { Kept with { Voices = new ClosingVoices(1, 0, 1, 0) }, ClosingState.Fine }, // who is silent is shown and holds nothing up
        { Kept with { Voices = new ClosingVoices(1, 1, 0, 0) }, ClosingState.Fine },
        { Kept with { Voices = new ClosingVoices(1, 1, 0, 1) }, ClosingState.Blocks },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Closing_AsksForWhatIsOpenOrUnsaid(ClosingFacts facts, ClosingState worst)
    {
        var states = ClosingCheck.Of(facts).Select(i => i.State).ToHashSet();

        Assert.Equal(worst is ClosingState.Blocks, states.Contains(ClosingState.Blocks));
        Assert.Equal(worst is ClosingState.NeedsReason, states.Contains(ClosingState.NeedsReason));
    }

    [Theory]
    [InlineData("2026-01-01", null, "2036-01-01")]
    [InlineData("2026-01-01", "2026-06-30", "2036-01-01")]
    [InlineData("2026-01-01", "2034-06-30", "2037-06-30")] // three years after the last instalment was kept
    public void AVolume_IsKeptTenYearsAndThreeAfterPerformance(string archived, string? performed, string until) =>
        Assert.Equal(DateOnly.Parse(until, null), RetentionRule.Until(DateOnly.Parse(archived, null), performed is null ? null : DateOnly.Parse(performed, null)));

    [Fact]
    public void HighRisk_IsVisitedThreeTimesAndAfterTheLastDueDay()
    {
        var settings = new FollowUpSettings(30, [7, 30, 90], true);
        var agreed = new DateOnly(2026, 1, 19);

        var planned = FollowUpPlan.Days(RiskLevel.High, agreed, new DateOnly(2026, 6, 30), [new(2026, 1, 23)], settings, LegalCalendar.China);

        // Day 30 falls into Spring Festival and day 90 on a Sunday: each gives way to the next working day.
        Assert.Equal([new(2026, 1, 26), new(2026, 2, 24), new(2026, 4, 20), new(2026, 7, 30)], planned.Select(p => p.By));
        Assert.Equal([true, false, false, false], planned.Select(p => p.Done));
    }

    [Fact]
    public void LowRisk_IsVisitedOnceAfterTheLastDueDay()
    {
        var planned = FollowUpPlan.Days(RiskLevel.Low, new(2026, 1, 19), new(2026, 6, 30), [], new FollowUpSettings(30, [7, 30, 90], true), LegalCalendar.China);

        Assert.Equal(new DateOnly(2026, 7, 30), Assert.Single(planned).By);
    }
}
