using Yuanjie.Disputes;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Performance;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Clocks;

/// <summary>Yellow, red, 督办: each once, in working hours, to the right superior.</summary>
public sealed class ClockSweepTests
{
    private static readonly ClockSweepResult Nothing = new(0, 0, 0, 0, 0);

    [Theory, OnEachDatabase]
    public async Task ATicketNobodyAnswers_IsRemindedOf_ReportedAndAskedAbout_EachOnce(TestDb testDb)
    {
        var (town, id) = await SentAsync(testDb); // on Monday 5 January, to be answered by Thursday the 8th
        Assert.Equal(Nothing, await SweepAsync(testDb, new DateOnly(2026, 1, 6)));
        Assert.Equal(Nothing with { Warned = 1 }, await SweepAsync(testDb, new DateOnly(2026, 1, 7)));
        Assert.Equal(Nothing, await SweepAsync(testDb, new DateOnly(2026, 1, 8)));
        Assert.Equal(Nothing with { Breached = 1 }, await SweepAsync(testDb, new DateOnly(2026, 1, 9)));
        Assert.Equal(Nothing, await SweepAsync(testDb, new DateOnly(2026, 1, 13)));
        Assert.Equal(Nothing with { Supervised = 1 }, await SweepAsync(testDb, new DateOnly(2026, 1, 14)));
        Assert.Equal(Nothing, await SweepAsync(testDb, new DateOnly(2026, 1, 14)));

        var told = (await TimelineAsync(testDb, id)).ToList();
        Assert.Equal("受理或者退回，2026年1月8日到期，已报城关街道综治中心", told.Single(t => t.Title == "超过期限").Detail);
        Assert.Equal("受理或者退回，2026年1月8日到期未办，3 个工作日内答复", told.Single(t => t.Title == "督办").Detail);
        Assert.Contains(await OpenAsync(testDb, id), c => c.Rule == LocalClock.SupervisionReply && c.DueOn == new DateOnly(2026, 1, 19));
        Assert.Equal((LocalClock.Answer, new DateOnly(2026, 1, 8)), await DueAsync(town, id)); // the answer to the superior does not hide the ticket
    }

    [Theory, OnEachDatabase]
    public async Task TheAnswerToTheSuperior_EndsItsClock(TestDb testDb)
    {
        var (town, id) = await SentAsync(testDb);
        await SweepAsync(testDb, new DateOnly(2026, 1, 9));
        await SweepAsync(testDb, new DateOnly(2026, 1, 14));
        var body = RoutingTown.Of(town.CommunityCommittee);

        Assert.Equal("clock.answer-missing", (await AnswerAsync(testDb, id, body, " ")).Refused?.Code);
        Assert.Equal("dispute.other-body", (await AnswerAsync(testDb, id, RoutingTown.Of(town.TownCommittee) with { Scope = RoutingTown.Community }, "不归我们")).Refused?.Code);
        Assert.Null((await AnswerAsync(testDb, id, body, "人手不足，明天受理")).Refused);
        Assert.Equal("clock.not-asked", (await AnswerAsync(testDb, id, body, "再答一次")).Refused?.Code);
        Assert.DoesNotContain(await OpenAsync(testDb, id), c => c.Rule == LocalClock.SupervisionReply);
    }

    [Theory, OnEachDatabase]
    public async Task OutsideWorkingHours_NobodyIsToldAnything(TestDb testDb)
    {
        await SentAsync(testDb);

        Assert.Equal(Nothing, await SweepAsync(testDb, new DateOnly(2026, 1, 9), 20));
        Assert.Equal(Nothing, await SweepAsync(testDb, new DateOnly(2026, 1, 10))); // a Saturday
        Assert.Equal(Nothing with { Breached = 1 }, await SweepAsync(testDb, new DateOnly(2026, 1, 12)));
    }

    [Theory, OnEachDatabase]
    public async Task TwoNodesAtOnce_TellOnce(TestDb testDb)
    {
        var (_, id) = await SentAsync(testDb);
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 9));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => SweepAsync(testDb))));
        var next = await SweepAsync(testDb);

        Assert.Equal(1, both.Sum(r => r.Breached) + next.Breached);
        Assert.Single(await TimelineAsync(testDb, id), t => t.Title == "超过期限");
    }

    [Theory, OnEachDatabase]
    public async Task ManyTickets_OnThreeNodesAtOnce_AreEachReportedOnce(TestDb testDb)
    {
        const int Tickets = 12;
        var town = await RoutingTown.BuildAsync(testDb);
        List<DisputeId> sent = [];
        for (var i = 0; i < Tickets; i++)
        {
            var id = await town.RegisterAsync();
            RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
            sent.Add(id);
        }

        testDb.Clock.MoveTo(new DateOnly(2026, 1, 9));
        var all = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SweepAsync(testDb))));
        var next = await SweepAsync(testDb);

        Assert.Equal(Tickets, all.Sum(r => r.Breached) + next.Breached);
        foreach (var id in sent)
        {
            Assert.Single(await TimelineAsync(testDb, id), t => t.Title == "超过期限");
        }
    }

    [Theory, OnEachDatabase]
    public async Task ARightThatNobodyUsed_LapsesAndReportsNobody(TestDb testDb)
    {
        var promise = await PromiseCase.ConfirmedAsync(testDb, PromiseCase.TwoInstalments);
        RoutingTown.Granted(await promise.Do<Disputes.Confirmation.ReviewService, Outcome<ConfirmationId>>(s => s.RecordServiceAsync(
            new Disputes.Confirmation.RecordService(promise.Id, promise.Debtor, new DateOnly(2026, 3, 10)), testDb.Act(), default)));

        var lapsed = await SweepAsync(testDb, new DateOnly(2026, 3, 26)); // fifteen days from 10 March end on the 25th

        Assert.Equal(Nothing with { Lapsed = 1 }, lapsed);
        Assert.Equal(Nothing, await SweepAsync(testDb, new DateOnly(2026, 3, 27)));
        Assert.Equal("当事人对确认裁定提出异议，2026年3月25日到期", (await TimelineAsync(testDb, promise.Id)).Single(t => t.Title == "期限已过").Detail);
    }

    private static async Task<(RoutingTown Town, DisputeId Id)> SentAsync(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
        return (town, id);
    }

    private static Task<ClockSweepResult> SweepAsync(TestDb testDb, DateOnly day, int hour = 9)
    {
        testDb.Clock.MoveTo(day, hour);
        return SweepAsync(testDb);
    }

    private static Task<ClockSweepResult> SweepAsync(TestDb testDb) =>
        testDb.InScopeAsync<ClockSweep, ClockSweepResult>(s => s.RunAsync(Instant.From(testDb.Clock.Now), default));

    private static Task<Outcome<DisputeId>> AnswerAsync(TestDb testDb, DisputeId id, Actor actor, string words) =>
        testDb.InScopeAsync<SupervisionService, Outcome<DisputeId>>(s => s.AnswerAsync(new AnswerSupervision(id), testDb.Act(actor, words), default));

    private static Task<List<OpenClock>> OpenAsync(TestDb testDb, DisputeId id) => testDb.InScopeAsync<ClockQueries, List<OpenClock>>(q => q.OpenAsync(id, default));

    private static async Task<(string?, DateOnly?)> DueAsync(RoutingTown town, DisputeId id)
    {
        var header = (await town.HeaderAsync(id))!;
        return (header.DueRule, header.DueOn);
    }

    private static async Task<IReadOnlyList<(string Title, string? Detail)>> TimelineAsync(TestDb testDb, DisputeId id)
    {
        var timeline = await testDb.InScopeAsync<Disputes.Ledger.TimelineQueries, IReadOnlyList<Disputes.Ledger.TimelineEntry>>(t => t.GetAsync(id, Actor.System, default));
        return [.. timeline.Select(e => (e.Title, e.Detail?.ToString()))];
    }
}
