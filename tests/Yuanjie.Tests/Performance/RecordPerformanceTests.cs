using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Performance;

public sealed class RecordPerformanceTests
{
    private static readonly KeptFile Receipt = new(AttachmentKind.Evidence, "转账截图.png", new string('a', 64), 1000, "image/png");

    [Theory, OnEachDatabase]
    public async Task Pay_InTwoInstalments_PerformsWithTheLastOne(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (400_000, new(2026, 3, 31)), (400_000, new(2026, 6, 30)));

        var first = await promise.PayAsync(1, 400_000);
        var halfway = await promise.ViewAsync();
        var second = await promise.PayAsync(2, 400_000);

        Assert.False(first.Value.Completed);
        Assert.Equal(50, halfway.Rate.ByMoney);
        Assert.Equal(50, halfway.Rate.ByNumber);
        Assert.True(second.Value.Completed);
        Assert.Equal(Stage.Performed, await promise.StageAsync());
        Assert.Equal(100, (await promise.ViewAsync()).Rate.ByMoney);
        Assert.Equal("dispute.performance-completed", (await promise.KindsAsync())[^1]);
    }

    [Theory, OnEachDatabase]
    public async Task Pay_InParts_GoesToThePromiseNamedAndLeavesTheRest(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);

        var outcome = await promise.PayAsync(2, 200_000);

        Assert.Equal(300_000, outcome.Value.RemainingFen);
        Assert.Equal(0, (await promise.ObligationAsync(1)).PaidFen);
        Assert.Equal(200_000, (await promise.ObligationAsync(2)).PaidFen);
        Assert.Equal(Stage.Performing, await promise.StageAsync());
        Assert.Equal(new DateOnly(2026, 3, 31), (await promise.ReadAsync()).DueOn);
    }

    [Theory, OnEachDatabase]
    public async Task Pay_MoreThanDueNegativeOrTomorrow_IsRefusedAndNothingIsWritten(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        var before = await promise.KindsAsync();

        var more = await promise.PayAsync(1, 500_001);
        var negative = await promise.PayAsync(1, -1);
        var tomorrow = await promise.PayAsync(1, 100, on: testDb.Clock.Today.AddDays(1));
        var early = await promise.PayAsync(1, 100, on: PromiseCase.AgreedOn.AddDays(-1));

        Assert.Equal("performance.more-than-due", more.Refused?.Code);
        Assert.Contains("5,000.00", more.Refused!.Message, StringComparison.Ordinal);
        Assert.Equal("performance.amount-not-positive", negative.Refused?.Code);
        Assert.Equal("performance.in-future", tomorrow.Refused?.Code);
        Assert.Equal("performance.before-agreement", early.Refused?.Code);
        Assert.Equal(before, await promise.KindsAsync());
        Assert.Equal(0, (await promise.ObligationAsync(1)).PaidFen);
    }

    [Theory, OnEachDatabase]
    public async Task Pay_SentTwice_IsPaidOnce(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);

        await promise.PayAsync(1, 100_000, requestKey: "form-1");
        var again = await promise.PayAsync(1, 100_000, requestKey: "form-1");

        Assert.Equal(DisputeRefusals.AlreadyDone, again.Refused);
        Assert.Equal(100_000, (await promise.ObligationAsync(1)).PaidFen);
    }

    [Theory, OnEachDatabase]
    public async Task Pay_WithAProofOnRecord_IsWarnedAndThenTaken(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        await promise.PayAsync(1, 500_000, proof: Receipt);

        var warned = await promise.PayAsync(2, 500_000, proof: Receipt with { Name = "另一张.png" });
        var taken = await promise.PayAsync(2, 500_000, proof: Receipt, sameProof: true);

        Assert.Equal("performance.proof-used", warned.Refused?.Code);
        Assert.True(taken.Value.Completed);
        Assert.Equal(2, (await promise.Do<IntakeQueries, IntakeView?>(q => q.FindAsync(promise.Id, Actor.System, default)))!.Attachments.Count);
    }

    [Theory, OnEachDatabase]
    public async Task Pay_ByAPartyOfAnotherMatter_IsNotThere(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        var stranger = promise.DebtorSelf with { Account = AccountId.New() };

        var outcome = await promise.PayAsync(1, 100, by: stranger);

        Assert.Equal(DisputeRefusals.NotFound, outcome.Refused);
    }

    [Theory, OnEachDatabase]
    public async Task Pay_ToldByTheCreditor_NeedsNoFurtherEcho(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);

        await promise.PayAsync(1, 500_000, by: promise.CreditorSelf);
        await promise.PayAsync(2, 100_000);

        Assert.Equal(Echo.Received, (await promise.ObligationAsync(1)).Entries.Single().Echo);
        Assert.Equal(Echo.None, (await promise.ObligationAsync(2)).Entries.Single().Echo);
    }

    [Theory, OnEachDatabase]
    public async Task Echo_NotReceived_OpensThePromiseAgainUntilItIsClearedUp(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new(2026, 3, 31)));
        var entry = (await promise.PayAsync(1, 500_000)).Value.Entry;

        var unsaid = await promise.EchoAsync(entry, received: false);
        var denied = await promise.EchoAsync(entry, received: false, note: "账户里没有这笔钱");
        var reopened = (await promise.StageAsync(), await promise.ObligationAsync(1));
        var cleared = await promise.EchoAsync(entry, received: true, by: promise.Mediator);

        Assert.Equal("performance.say-why", unsaid.Refused?.Code);
        Assert.Null(denied.Refused);
        Assert.Equal(Stage.Performing, reopened.Item1);
        Assert.Equal(0, reopened.Item2.PaidFen);
        Assert.False(reopened.Item2.IsDone);
        Assert.Null(cleared.Refused);
        Assert.Equal(Stage.Performed, await promise.StageAsync());
        Assert.Equal(EchoMeans.Phone, (await promise.ObligationAsync(1)).Entries.Single().EchoMeans);
    }

    [Theory, OnEachDatabase]
    public async Task Echo_OfADeniedPaymentThatWasPaidAnew_IsRefused(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new(2026, 3, 31)));
        var entry = (await promise.PayAsync(1, 500_000)).Value.Entry;
        await promise.EchoAsync(entry, received: false, note: "没有收到");
        await promise.PayAsync(1, 500_000);

        var twice = await promise.EchoAsync(entry, received: true);

        Assert.Equal("performance.already-performed", twice.Refused?.Code);
        Assert.Equal(500_000, (await promise.ObligationAsync(1)).PaidFen);
    }

    [Theory, OnEachDatabase]
    public async Task Echo_ByTheDebtor_IsRefused(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        var entry = (await promise.PayAsync(1, 100)).Value.Entry;

        var outcome = await promise.EchoAsync(entry, received: true, by: promise.DebtorSelf);

        Assert.Equal("performance.only-creditor", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task DueList_ShowsOverdueWeekAndUnechoedByKey(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        await promise.PayAsync(2, 100);
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await promise.SweepAsync();

        var overdue = await Due(DueFilter.Overdue);
        var unechoed = await Due(DueFilter.Unechoed);
        var open = await Due(DueFilter.Open);
        var week = await Due(DueFilter.Week);
        var counts = await promise.Do<PerformanceQueries, DueCounts>(q => q.CountsAsync(promise.Mediator, testDb.Clock.Today, default));

        Assert.Equal([1], overdue.Rows.Select(r => r.Place));
        Assert.Equal("王强", overdue.Rows[0].Debtor);
        Assert.Equal([2], unechoed.Rows.Select(r => r.Place));
        Assert.Equal([1, 2], open.Rows.Select(r => r.Place));
        Assert.Empty(week.Rows);
        Assert.Equal(new DueCounts(0, 1, 1, 2), counts);
        await using var scope = testDb.Scope();
        Assert.DoesNotContain("王强", string.Join('\n', await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Select(e => e.Payload).ToListAsync()), StringComparison.Ordinal);

        Task<DuePage> Due(DueFilter view) => promise.Do<PerformanceQueries, DuePage>(q => q.DueAsync(view, null, promise.Mediator, testDb.Clock.Today, default));
    }
}
