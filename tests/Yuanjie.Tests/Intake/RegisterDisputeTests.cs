using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

public sealed class RegisterDisputeTests
{
    internal static readonly RegisterDispute Leak = new()
    {
        Channel = Channel.Counter,
        Area = AreaCode.Parse("990123001001"),
        Title = "楼上漏水",
        Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
        Wants = "修好并赔偿",
        AmountFen = 320_000,
        Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", Phone: "13900001234")],
        Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王𬭎")],
    };

    [Theory, OnEachDatabase]
    public async Task Register_WithBothSides_WritesDisputePartiesAndEventInOneChain(TestDb testDb)
    {
        var outcome = await testDb.InScopeAsync<IntakeService, Yuanjie.Kernel.Outcome<Yuanjie.Kernel.DisputeId>>(s => s.RegisterAsync(Leak, testDb.Act(), default));

        Assert.Null(outcome.Refused);
        await using var scope = testDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        var fact = await db.Events.SingleAsync(e => e.StreamId == outcome.Value.Value);
        Assert.Equal(1, fact.Seq);
        Assert.Equal("dispute.registered", fact.Kind);
        Assert.Equal(fact.Hash, fact.HashAfter([]));
        Assert.DoesNotContain("陈桂兰", fact.Payload, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Register_SameRequestTwiceAtOnce_MakesOneDispute(TestDb testDb)
    {
        var act = testDb.Act(requestKey: "form-1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            testDb.InScopeAsync<IntakeService, Yuanjie.Kernel.Outcome<Yuanjie.Kernel.DisputeId>>(s => s.RegisterAsync(Leak, act, default))));

        Assert.Single(outcomes.Select(o => o.Value).Distinct());
        await using var scope = testDb.Scope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.CountAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Register_RequestedTomorrow_IsRefusedAndNothingIsWritten(TestDb testDb)
    {
        var tomorrow = Leak with { RequestedOn = testDb.Clock.Today.AddDays(1) };

        var outcome = await testDb.InScopeAsync<IntakeService, Yuanjie.Kernel.Outcome<Yuanjie.Kernel.DisputeId>>(s => s.RegisterAsync(tomorrow, testDb.Act(), default));

        Assert.Equal("intake.request-in-future", outcome.Refused?.Code);
        await using var scope = testDb.Scope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.AnyAsync());
    }
}
