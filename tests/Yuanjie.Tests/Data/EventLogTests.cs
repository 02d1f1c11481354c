using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Intake;

namespace Yuanjie.Tests.Data;

public sealed class EventLogTests
{
    [Theory, OnEachDatabase]
    public async Task AnEvent_CannotBeChangedOrDeleted(TestDb testDb)
    {
        await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(RegisterDisputeTests.Leak, testDb.Act(), default));
        await using var scope = testDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();

        var change = await Record.ExceptionAsync(() => db.Events.ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "别人")));
        var delete = await Record.ExceptionAsync(() => db.Events.ExecuteDeleteAsync());

        Assert.Contains("events are never changed", change?.ToString(), StringComparison.Ordinal);
        Assert.Contains("events are never changed", delete?.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await db.Events.CountAsync());
    }

    [Theory, OnEachDatabase]
    public async Task ASeries_CountsWithoutRepeatingUnderHaste(TestDb testDb)
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => testDb.InScopeAsync<YuanjieDb, int>(db => db.NextInSeriesAsync("test", default))));

        Assert.Equal(Enumerable.Range(1, 40), numbers.Order());
    }
}
