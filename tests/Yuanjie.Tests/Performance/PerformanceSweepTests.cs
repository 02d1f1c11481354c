using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Performance;

public sealed class PerformanceSweepTests
{
    [Theory, OnEachDatabase]
    public async Task Sweep_TheDayAfterTheLastDay_MarksEachPromiseOnce(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 31));
        var onTheDay = await promise.SweepAsync();
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));

        var first = await promise.SweepAsync();
        var second = await promise.SweepAsync();

        Assert.Equal(0, onTheDay.Defaulted);
        Assert.Equal(1, first.Defaulted);
        Assert.Equal(new SweepResult(0, 0, 0), second);
        Assert.Equal(Stage.Defaulted, await promise.StageAsync());
        Assert.Single(await promise.KindsAsync(), k => k == "dispute.obligation-defaulted");
    }

    [Theory, OnEachDatabase]
    public async Task Sweep_DueInsideSpringFestival_WaitsForTheFirstWorkingDay(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new(2026, 2, 18)));
        testDb.Clock.MoveTo(new DateOnly(2026, 2, 24));
        var onTheLastDay = await promise.SweepAsync();
        testDb.Clock.MoveTo(new DateOnly(2026, 2, 25));

        var after = await promise.SweepAsync();

        Assert.Equal(0, onTheLastDay.Defaulted);
        Assert.Equal(1, after.Defaulted);
    }

    [Theory, OnEachDatabase]
    public async Task Sweep_StoppedHalfway_GoesOnAndMarksNothingTwice(TestDb testDb)
    {
        var one = await PromiseCase.OralAsync(testDb, (100, new(2026, 1, 20)));
        var two = await SecondAsync(one, (100, new(2026, 1, 21)));
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 26));
        using var stop = new CancellationTokenSource();
        await using (var scope = testDb.Scope())
        {
            // Stopped from outside when the first matter is saved.
            scope.ServiceProvider.GetRequiredService<YuanjieDb>().SavedChanges += (_, _) => stop.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.ServiceProvider.GetRequiredService<PerformanceSweep>().RunAsync(testDb.Clock.Today, stop.Token));
        }

        var halfway = await Marked(testDb);
        await one.SweepAsync();

        Assert.Equal(1, halfway);
        Assert.Equal(2, await Marked(testDb));
        Assert.Equal(Stage.Defaulted, await one.StageAsync());
        Assert.Equal(Stage.Defaulted, (await one.Town.HeaderAsync(two))!.Stage);
    }

    [Theory, OnEachDatabase]
    public async Task Sweep_ThreeDaysBefore_RemindsTheDebtorOnceAndNotWhenItWasPaidMeanwhile(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 28));

        var first = await promise.SweepAsync();
        var second = await promise.SweepAsync();
        await promise.DeliverAsync();
        var told = await SmsCount(testDb);
        testDb.Clock.MoveTo(new DateOnly(2026, 6, 27));
        await promise.SweepAsync();
        await promise.PayAsync(2, 500_000);
        await promise.DeliverAsync();

        Assert.Equal(1, first.Reminded);
        Assert.Equal(0, second.Reminded);
        Assert.Equal(1, told);
        Assert.Equal(1, await SmsCount(testDb));
    }

    [Theory, OnEachDatabase]
    public async Task PartPayment_WhileSomethingIsOverdue_StaysInDefaultUntilItIsPaid(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await promise.SweepAsync();

        await promise.PayAsync(1, 200_000);
        var part = await promise.StageAsync();
        await promise.PayAsync(1, 300_000);

        Assert.Equal(Stage.Defaulted, part);
        Assert.Equal(Stage.Performing, await promise.StageAsync());
    }

    private static async Task<int> Marked(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.CountAsync(e => e.Kind == "dispute.obligation-defaulted");
    }

    private static async Task<int> SmsCount(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.CountAsync(m => m.Kind == nameof(SmsMessage) && m.Payload.Length > 0);
    }

    private static async Task<DisputeId> SecondAsync(PromiseCase first, (long Fen, DateOnly Due) instalment)
    {
        var town = first.Town;
        var id = await town.AcceptedAsync(respondent: "赵大海");
        var parties = (await town.HeaderAsync(id))!.Parties;
        await PromiseCase.AgreeAsync(first, id, parties[0].Id, parties[1].Id, instalment);
        return id;
    }
}
