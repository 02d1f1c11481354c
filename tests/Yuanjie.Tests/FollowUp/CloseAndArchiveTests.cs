using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Performance;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.FollowUp;

public sealed class CloseAndArchiveTests
{
    [Theory, OnEachDatabase]
    public async Task Close_WithoutEcho_NeedsTheReasonAndThenAsksBothParties(TestDb testDb)
    {
        var promise = await PerformedAsync(testDb);

        var bare = await CloseAsync(promise);
        var closed = await CloseAsync(promise, "收款方电话停机，上门两次未遇");

        Assert.Equal("follow-up.close-reason-needed", bare.Refused?.Code);
        Assert.Null(closed.Refused);
        Assert.Equal(Stage.Closed, await promise.StageAsync());
        var view = (await promise.Do<FollowUpQueries, FollowUpView?>(q => q.ViewAsync(promise.Id, promise.Mediator, default)))!;
        Assert.All(view.Satisfaction, s => Assert.True(s is { AskedAt: not null, Score: null }));
        await using var scope = testDb.Scope();
        Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.CountAsync(m => m.Kind == nameof(SmsMessage)));
    }

    [Theory, OnEachDatabase]
    public async Task Close_WithEchoAndVisit_NeedsNoReason(TestDb testDb)
    {
        var promise = await PerformedAsync(testDb);
        await promise.EchoAsync((await promise.ObligationAsync(1)).Entries[0].Id, received: true);
        await VisitAsync(promise);

        Assert.Null((await CloseAsync(promise)).Refused);
    }

    [Theory, OnEachDatabase]
    public async Task Close_WhilePerforming_IsNotPossible(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);

        var outcome = await CloseAsync(promise, "算了");

        Assert.Equal(RefusalKind.WrongStage, outcome.Refused?.Kind);
        Assert.Equal(Stage.Agreed, await promise.StageAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Satisfaction_IsAnsweredOnceByThePartyItselfAndCounted(TestDb testDb)
    {
        var promise = await PerformedAsync(testDb);
        await CloseAsync(promise, "已电话告知");

        var other = await AnswerAsync(promise, promise.Debtor, 1, promise.CreditorSelf);
        var outOfRange = await AnswerAsync(promise, promise.Creditor, 6, promise.CreditorSelf);
        var answered = await AnswerAsync(promise, promise.Creditor, 5, promise.CreditorSelf);
        var again = await AnswerAsync(promise, promise.Creditor, 1, promise.CreditorSelf);

        Assert.Equal("follow-up.only-own-answer", other.Refused?.Code);
        Assert.Equal("follow-up.score-out-of-range", outOfRange.Refused?.Code);
        Assert.Null(answered.Refused);
        Assert.Equal("follow-up.already-answered", again.Refused?.Code);
        var body = Assert.Single(await promise.Do<FollowUpQueries, IReadOnlyList<SatisfactionOfBody>>(q => q.ByBodyAsync(testDb.Clock.Today, testDb.Clock.Today, promise.Mediator, default)));
        Assert.Equal((2, 1, 5d, 50), (body.Asked, body.Answers, body.Average!.Value, body.ReplyRate!.Value));
        var view = (await promise.Do<FollowUpQueries, FollowUpView?>(q => q.ViewAsync(promise.Id, promise.Mediator, default)))!;
        Assert.Equal(["陈桂兰"], view.Satisfaction.Where(s => s.Score is not null).Select(s => s.Party));
    }

    [Theory, OnEachDatabase]
    public async Task Visit_WithSignsOfRelapse_NeedsSignsAndMeasures(TestDb testDb)
    {
        var promise = await PerformedAsync(testDb);

        var bare = await VisitAsync(promise, relapse: true);
        var said = await VisitAsync(promise, relapse: true, signs: "又在楼道里吵", measures: "网格员每周看一次");

        Assert.Equal("follow-up.relapse-needs-words", bare.Refused?.Code);
        Assert.Null(said.Refused);
    }

    [Theory, OnEachDatabase]
    public async Task Archive_WithPapersMissing_NeedsTheNoteAndShowsTheCatalogue(TestDb testDb)
    {
        var promise = await PerformedAsync(testDb);
        await CloseAsync(promise, "已电话告知");

        var bare = await ArchiveAsync(promise, null);
        var filed = await ArchiveAsync(promise, "口头协议当场履行，没有制作笔录");
        var view = (await promise.Do<DossierQueries, DossierView?>(q => q.GetAsync(promise.Id, promise.Mediator, default)))!;

        Assert.Equal("follow-up.missing-needs-words", bare.Refused?.Code);
        Assert.Null(filed.Refused);
        Assert.Equal(Stage.Archived, await promise.StageAsync());
        Assert.Equal([4, 8], view.Papers.Where(p => p.IsMissing).Select(p => p.No));
        Assert.Equal(2, view.Papers.Single(p => p.No == 3).Items.Count);
        Assert.Single(view.Papers.Single(p => p.No == 9).Items);
        Assert.Equal("口头协议当场履行，没有制作笔录", view.MissingNote);
        Assert.Equal(testDb.Clock.Today.AddYears(10), view.RetainUntil);
    }

    private static async Task<PromiseCase> PerformedAsync(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new(2026, 3, 31)));
        RoutingTown.Granted(await promise.PayAsync(1, 500_000));
        return promise;
    }

    private static Task<Outcome<DisputeId>> CloseAsync(PromiseCase promise, string? reason = null) =>
        promise.Do<FollowUpService, Outcome<DisputeId>>(s => s.CloseAsync(promise.Id, promise.TestDb.Act(promise.Mediator, reason), default));

    private static Task<Outcome<DisputeId>> ArchiveAsync(PromiseCase promise, string? missing) =>
        promise.Do<FollowUpService, Outcome<DisputeId>>(s => s.ArchiveAsync(new ArchiveDispute(promise.Id, missing), promise.TestDb.Act(promise.Mediator), default));

    private static Task<Outcome<DisputeId>> AnswerAsync(PromiseCase promise, PartyId party, int score, Actor by) =>
        promise.Do<FollowUpService, Outcome<DisputeId>>(s => s.AnswerAsync(new AnswerSatisfaction(promise.Id, party, score, "调解员很耐心"), promise.TestDb.Act(by), default));

    private static Task<Outcome<FollowUpVisitId>> VisitAsync(PromiseCase promise, bool relapse = false, string? signs = null, string? measures = null) =>
        promise.Do<FollowUpService, Outcome<FollowUpVisitId>>(s => s.RecordAsync(
            new RecordFollowUp
            {
                DisputeId = promise.Id,
                Party = promise.Creditor,
                On = promise.TestDb.Clock.Today,
                Means = VisitMeans.Phone,
                Performance = PerformanceFound.Full,
                Satisfaction = 4,
                Relapse = relapse,
                Signs = signs,
                Measures = measures,
            },
            promise.TestDb.Act(promise.Mediator),
            default));
}
