using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Indicators;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Tests.Agreements;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Performance;

/// <summary>履约计件: a case counts in part at the signature, and in full when it is kept.</summary>
public sealed class CreditTests
{
    [Theory]
    [InlineData(40, true, null, 0)]
    [InlineData(40, true, 0, 40)]
    [InlineData(40, true, 50, 70)]
    [InlineData(40, true, 33, 59)]
    [InlineData(40, true, 99, 99)]
    [InlineData(40, true, 100, 100)]
    [InlineData(40, false, 99, 40)]
    [InlineData(40, false, 100, 100)]
    [InlineData(0, true, 0, 0)]
    [InlineData(0, true, 67, 67)]
    [InlineData(100, true, 0, 100)]
    [InlineData(100, false, null, 0)]
    public void PercentOf_IsPartAtTheSignatureAndTheRestAsKept(int atSignature, bool parts, int? kept, int expected) =>
        Assert.Equal(expected, new CreditRule(atSignature, parts).PercentOf(kept));

    [Theory, OnEachDatabase]
    public async Task Kept_FollowsThePaymentsAndWhatTheCreditorSays(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (400_000, new(2026, 3, 31)), (400_000, new(2026, 6, 30)));

        var signed = await KeptAsync(promise);
        RoutingTown.Granted(await promise.PayAsync(2, 100_000));
        var eighth = await KeptAsync(promise);
        var paid = RoutingTown.Granted(await promise.PayAsync(1, 400_000));
        var more = await KeptAsync(promise);
        RoutingTown.Granted(await promise.EchoAsync(paid.Entry, received: false, note: "没有收到"));
        var denied = await KeptAsync(promise);
        RoutingTown.Granted(await promise.EchoAsync(paid.Entry, received: true));
        RoutingTown.Granted(await promise.PayAsync(2, 300_000));

        Assert.Equal((0, 12, 62, 12, 100), (signed, eighth, more, denied, await KeptAsync(promise)));
    }

    [Theory, OnEachDatabase]
    public async Task WhatIsPaidAfterEnforcementWasAskedFor_DoesNotCount(TestDb testDb)
    {
        var promise = await PromiseCase.ConfirmedAsync(testDb, PromiseCase.TwoInstalments);
        RoutingTown.Granted(await promise.PayAsync(1, 500_000));
        testDb.Clock.MoveTo(new DateOnly(2026, 7, 1));
        await promise.SweepAsync();
        RoutingTown.Granted(await promise.Do<EnforcementService, Outcome<EnforcementId>>(s => s.ApplyAsync(
            new ApplyForEnforcement { DisputeId = promise.Id, Applicant = promise.Creditor, PropertyClues = "名下有一辆货车" }, testDb.Act(promise.CreditorSelf), default)));

        RoutingTown.Granted(await promise.PayAsync(2, 500_000));

        Assert.Equal(Stage.Performed, await promise.StageAsync());
        Assert.Equal(50, await KeptAsync(promise));
        var row = Assert.Single(await CreditAsync(testDb));
        Assert.Equal((1, 0, 1, 70, 0.70m), (row.Agreed, row.Kept, row.Enforced, row.Percent, row.Cases));
    }

    [Theory, OnEachDatabase]
    public async Task DisputesThatAPackageSettles_CountAsFarAsThePackageIsKept(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var (second, number) = await made.AnotherAsync();
        Assert.Null((await made.DraftAsync(covered: [number])).Refused);
        await made.SignedByAllAsync();
        var view = (await made.Do<PerformanceQueries, PerformanceView?>(q => q.ViewAsync(made.Id, Actor.System, testDb.Clock.Today, default)))!;

        var signed = await CreditAsync(testDb);
        await made.Do<PerformanceService, Outcome<PerformanceReceipt>>(s => s.RecordAsync(
            new RecordPerformance { DisputeId = made.Id, Obligation = view.Obligations[0].Id, AmountFen = 500_000, On = testDb.Clock.Today, Way = "现金" }, made.Act(made.Mediator), default));

        Assert.Equal((2, 80), (signed.Sum(r => r.Agreed), signed.Sum(r => r.Percent)));
        Assert.Equal((50, 50), ((await made.HeaderAsync()).KeptPercent, (await made.HeaderAsync(second)).KeptPercent));
        Assert.Equal(140, (await CreditAsync(testDb)).Sum(r => r.Percent));
    }

    [Theory, OnEachDatabase]
    public async Task AMediatorWhoSeesNoBoard_SeesTheOwnRowAlone(TestDb testDb)
    {
        var made = await AgreementCase.EffectiveAsync(testDb);

        var own = await CreditAsync(testDb, made.Mediator);
        var keeper = await CreditAsync(testDb, made.SealKeeper with { Person = PersonId.New() });

        Assert.Equal(("周明", 1, 40), (Assert.Single(own).MediatorName, own[0].Agreed, own[0].Percent));
        Assert.Empty(keeper);
    }

    private static async Task<int?> KeptAsync(PromiseCase promise) => (await promise.ReadAsync()).KeptPercent;

    private static Task<IReadOnlyList<CreditRow>> CreditAsync(TestDb testDb, Actor? actor = null) =>
        testDb.InScopeAsync<CreditQueries, IReadOnlyList<CreditRow>>(q => q.ByMediatorAsync(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), actor ?? Actor.System, default));
}
