using Yuanjie.Disputes;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Agreements;

/// <summary>一揽子解决: one agreement settles the linked quarrels of the same people.</summary>
public sealed class PackageAgreementTests
{
    [Theory, OnEachDatabase]
    public async Task ThreeDisputes_CloseWithOneAgreement(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var (second, secondNumber) = await made.AnotherAsync();
        var (third, thirdNumber) = await made.AnotherAsync();

        Assert.Null((await made.DraftAsync(covered: [secondNumber, thirdNumber])).Refused);
        Assert.Contains(secondNumber, (await made.ViewAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Accepted, (await made.HeaderAsync(second)).Stage);
        await made.SignedByAllAsync();

        Assert.Equal(Stage.Agreed, (await made.HeaderAsync()).Stage);
        Assert.Equal(Stage.Closed, (await made.HeaderAsync(second)).Stage);
        Assert.Equal(Stage.Closed, (await made.HeaderAsync(third)).Stage);
    }

    [Theory, OnEachDatabase]
    public async Task OtherPeoplesDispute_CannotBeCovered(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var (_, number) = await made.AnotherAsync("李明");

        var outcome = await made.DraftAsync(covered: number);

        Assert.Equal("agreement.other-parties", outcome.Refused?.Code);
        Assert.Equal(Stage.Mediating, (await made.HeaderAsync()).Stage);
    }

    [Theory, OnEachDatabase]
    public async Task ACoveredDisputeThatMovedOn_StopsTheLastStroke_AndNothingIsWritten(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);
        var (other, number) = await made.AnotherAsync();
        Assert.Null((await made.DraftAsync(covered: number)).Refused);
        Assert.Null((await made.SignAsync(made.Owner)).Refused);
        Assert.Null((await made.SignAsync(made.Neighbour)).Refused);
        Assert.Null((await made.CountersignAsync()).Refused);
        await made.PutAsync(other, ("Stage", Stage.Failed), ("Open", false));

        var outcome = await made.SealAsync();

        Assert.Equal("agreement.not-coverable", outcome.Refused?.Code);
        Assert.Equal(Stage.Signing, (await made.HeaderAsync()).Stage);
        Assert.Equal(3, (await made.ViewAsync()).SignedCount);
    }

    [Theory, OnEachDatabase]
    public async Task AnUnknownNumber_IsRefused(TestDb testDb)
    {
        var made = await AgreementCase.MediatingAsync(testDb);

        Assert.Equal("agreement.covered-not-found", (await made.DraftAsync(covered: "YJ000")).Refused?.Code);
    }
}
