using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Disputes;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Performance;
using Yuanjie.Tests.Routing;
using Yuanjie.Web.Gateways.Court;

namespace Yuanjie.Tests.CourtLink;

public sealed class FileCaseTests
{
    [Theory, OnEachDatabase]
    public async Task FailedMediation_IsFiledWithNothingRetyped(TestDb testDb)
    {
        var promise = await FailedAsync(testDb, facts: true);

        RoutingTown.Granted(await FileAsync(promise));
        await promise.DeliverAsync();

        var delivery = Assert.Single(Court(testDb).Taken);
        var packet = JsonSerializer.Deserialize<FilingPacket>(delivery.Data, EventJson.Options)!;
        Assert.Equal(Stage.Filed, await promise.StageAsync());
        Assert.Equal(FilingBasis.MediationFailed, packet.Basis);
        Assert.Equal("陈桂兰", Assert.Single(packet.Claimants).Name);
        Assert.Equal("13900005678", Assert.Single(packet.Defendants).Phone);
        Assert.Equal("楼上卫生间漏水，把我家吊顶泡坏了。", packet.Facts);
        Assert.Equal(["赔偿损失一万元", "本案诉讼费用由被告负担"], packet.Claims);
        Assert.Equal(["漏水来自楼上卫生间"], packet.UndisputedFacts);
        Assert.Equal(TerminationReasons.Current.Find("GAP_TOO_WIDE")!.Name, Assert.Single(packet.Rounds).Reason);
        Assert.Equal(new DateOnly(2026, 1, 5), packet.RequestedOn);
        Assert.DoesNotContain("最低八千", delivery.Data.ToString(), StringComparison.Ordinal); // concessions stay with the mediators
    }

    [Theory, OnEachDatabase]
    public async Task CourtDownAndUpAgain_TakesThePacketOnce(TestDb testDb)
    {
        var promise = await FailedAsync(testDb);
        var court = Court(testDb);
        court.Down = true;
        RoutingTown.Granted(await FileAsync(promise));

        await promise.DeliverAsync();
        var whileDown = (court.Taken.Count, (await FilingAsync(promise)).DeliveredAt);
        court.Down = false;
        testDb.Clock.Move(TimeSpan.FromMinutes(10));
        await promise.DeliverAsync();
        testDb.Clock.Move(TimeSpan.FromHours(12));
        await promise.DeliverAsync();

        Assert.Equal((0, null), whileDown);
        Assert.Single(court.Taken);
        Assert.NotNull((await FilingAsync(promise)).DeliveredAt);
    }

    [Theory, OnEachDatabase]
    public async Task BrokenUnconfirmedAgreement_IsSuedForItsBalance(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        await promise.PayAsync(1, 200_000);
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await promise.SweepAsync();

        RoutingTown.Granted(await FileAsync(promise));
        await promise.DeliverAsync();

        var packet = JsonSerializer.Deserialize<FilingPacket>(Assert.Single(Court(testDb).Taken).Data, EventJson.Options)!;
        Assert.Equal(FilingBasis.AgreementBroken, packet.Basis);
        Assert.Equal(300_000, packet.AmountFen);
        Assert.Contains("3,000.00", packet.Claims[0], StringComparison.Ordinal);
        Assert.Equal("王强", Assert.Single(packet.Defendants).Name);
    }

    [Theory, OnEachDatabase]
    public async Task BrokenConfirmedAgreement_IsToldToEnforceInstead(TestDb testDb)
    {
        var promise = await PromiseCase.ConfirmedAsync(testDb, (500_000, new(2026, 3, 31)));
        testDb.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await promise.SweepAsync();

        Assert.Equal("courtlink.enforce-instead", (await FileAsync(promise)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task StraightToCourt_NeedsAReasonWhichStandsOnTheListOfExceptions(TestDb testDb)
    {
        var promise = await PromiseCase.RegisteredAsync(testDb);

        var bare = await FileAsync(promise, promise.Town.Dispatcher);
        RoutingTown.Granted(await FileAsync(promise, promise.Town.Dispatcher, "诉讼时效或者保全期限即将届满"));

        Assert.Equal("courtlink.skip-reason-needed", bare.Refused?.Code);
        Assert.Equal(FilingBasis.MediationSkipped, (await FilingAsync(promise)).Basis);
        var skipped = await promise.Do<Yuanjie.Disputes.Routing.DispatchQueries, IReadOnlyList<Yuanjie.Disputes.Routing.SkippedStepRow>>(q => q.SkippedStepsAsync(promise.Town.Dispatcher, null, default));
        Assert.Equal("诉讼时效或者保全期限即将届满", Assert.Single(skipped).Reason);
    }

    [Theory, OnEachDatabase]
    public async Task Docket_LinksBothNumbersWithinSevenDays(TestDb testDb)
    {
        var promise = await FailedAsync(testDb);
        RoutingTown.Granted(await FileAsync(promise));
        var clerk = RoutingTown.Staff("立案书记员", promise.Town.Court, Yuanjie.Directory.Access.Role.CourtClerk, null);
        var inbox = await promise.Do<FilingQueries, FilingInboxPage>(q => q.InboxAsync(FilingStatus.Sent, null, testDb.Clock.Today, clerk, default));
        var filing = Assert.Single(inbox.Rows);

        var wrong = await DocketAsync(filing.Id, "第12号", clerk);
        var elsewhere = await DocketAsync(filing.Id, "(2026)示0123民初12号", clerk with { Organisation = OrganisationId.New() });
        RoutingTown.Granted(await DocketAsync(filing.Id, "(2026)示0123民初12号", clerk));
        var again = await DocketAsync(filing.Id, "(2026)示0123民初13号", clerk);

        Assert.Equal(new DateOnly(2026, 1, 26), filing.DocketBy); // 民事诉讼法 第一百二十六条: day 7 after 19 January
        Assert.Equal("courtlink.case-number-invalid", wrong.Refused?.Code);
        Assert.Equal(RefusalKind.NotFound, elsewhere.Refused?.Kind);
        Assert.Equal("courtlink.not-waiting", again.Refused?.Code);
        var docketed = await FilingAsync(promise);
        Assert.Equal("（2026）示0123民初12号", docketed.CaseNumber);
        Assert.Equal(promise.Header.Number, docketed.DisputeNumber);
        Assert.True(docketed.FastTrack);

        Task<Outcome<FilingId>> DocketAsync(FilingId id, string number, Actor by) =>
            promise.Do<DocketService, Outcome<FilingId>>(s => s.DocketAsync(new DocketFiling(id, number, true), testDb.Act(by), default));
    }

    [Theory, OnEachDatabase]
    public async Task Returned_IsPutRightAndFiledAgain(TestDb testDb)
    {
        var promise = await FailedAsync(testDb);
        RoutingTown.Granted(await FileAsync(promise));
        var waiting = await FileAsync(promise);
        var clerk = RoutingTown.Staff("立案书记员", promise.Town.Court, Yuanjie.Directory.Access.Role.CourtClerk, null);
        RoutingTown.Granted(await promise.Do<DocketService, Outcome<FilingId>>(async s => await s.ReturnAsync(new ReturnFiling((await FilingAsync(promise)).Id, "请补交身份证明"), testDb.Act(clerk), default)));

        RoutingTown.Granted(await FileAsync(promise));

        Assert.Equal("courtlink.waiting", waiting.Refused?.Code);
        var filings = await promise.Do<FilingQueries, IReadOnlyList<FilingRow>>(q => q.OfAsync(promise.Id, promise.Mediator, default));
        Assert.Equal([FilingStatus.Sent, FilingStatus.Returned], filings.Select(f => f.Status));
        Assert.Equal("请补交身份证明", filings[1].ReturnReason);
    }

    [Theory, OnEachDatabase]
    public async Task Report_OfAMatterNoCourtSent_IsRefused(TestDb testDb)
    {
        var promise = await FailedAsync(testDb);

        var outcome = await promise.Do<CourtReportService, Outcome<CourtPacketId>>(s => s.ReportAsync(new ReportToCourt(promise.Id, null), testDb.Act(promise.Mediator), default));

        Assert.Equal("courtlink.not-sent-by-court", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Packet_IsSealedInTheDatabase(TestDb testDb)
    {
        var promise = await FailedAsync(testDb);
        RoutingTown.Granted(await FileAsync(promise));

        await using var scope = testDb.Scope();
        var outbox = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.Where(m => m.Kind == nameof(CourtPacketReady)).Select(m => m.Payload).SingleAsync();
        Assert.DoesNotContain("陈桂兰", outbox, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task FileGateway_LaysTheSamePacketOnceAndHttpGatewayCarriesItsId(TestDb testDb)
    {
        var promise = await FailedAsync(testDb);
        RoutingTown.Granted(await FileAsync(promise));
        await promise.DeliverAsync();
        var delivery = Assert.Single(Court(testDb).Taken);
        var files = new FileCourtGateway(Path.Combine(testDb.Folder, "court"));
        var answering = new Answering();

        await files.DeliverAsync(delivery, default);
        await files.DeliverAsync(delivery, default);
        using var http = new HttpClient(answering) { BaseAddress = new Uri("https://court.example/packets") };
        await new HttpCourtGateway(http).DeliverAsync(delivery, default);

        var laid = System.IO.Directory.GetFiles(Path.Combine(testDb.Folder, "court"), "*", SearchOption.AllDirectories);
        Assert.Equal([".html", ".json"], laid.Select(Path.GetExtension).Order());
        var json = await File.ReadAllTextAsync(laid.Single(f => f.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Contains("陈桂兰", json, StringComparison.Ordinal);
        Assert.Equal(json, answering.Body);
        Assert.Equal(delivery.Id.ToString("N"), answering.Key);
    }

    private static FakeCourt Court(TestDb testDb)
    {
        using var scope = testDb.Scope();
        return scope.ServiceProvider.GetRequiredService<FakeCourt>();
    }

    private static async Task<FilingRow> FilingAsync(PromiseCase promise) =>
        (await promise.Do<FilingQueries, IReadOnlyList<FilingRow>>(q => q.OfAsync(promise.Id, Actor.System, default)))[0];

    private static Task<Outcome<FilingId>> FileAsync(PromiseCase promise, Actor? by = null, string? skip = null) =>
        promise.Do<FilingService, Outcome<FilingId>>(s => s.FileAsync(
            new FileCase { DisputeId = promise.Id, Court = new ChosenCourt(promise.Town.Court, "青溪县人民法院"), SkipReason = skip }, promise.TestDb.Act(by ?? promise.Mediator), default));

    internal static async Task<PromiseCase> FailedAsync(TestDb testDb, bool facts = false, Channel channel = Channel.Counter)
    {
        var promise = await PromiseCase.MediatingAsync(testDb, channel);
        if (facts)
        {
            RoutingTown.Granted(await promise.Do<EndingService, Outcome<DisputeId>>(s => s.RecordFactsAsync(new RecordUndisputedFacts(promise.Id, ["漏水来自楼上卫生间"], null, "赔多少钱"), testDb.Act(promise.Mediator), default)));
            foreach (var signer in new PartyId?[] { promise.Creditor, promise.Debtor, null })
            {
                RoutingTown.Granted(await promise.Do<EndingService, Outcome<bool>>(s => s.SignFactsAsync(
                    new SignUndisputedFacts(promise.Id, signer, signer is null ? SignatureMeans.OwnAccount : SignatureMeans.OnScreen, signer is null ? null : "data:image/png;base64,iVBORw0KGgo="), testDb.Act(promise.Mediator), default)));
            }
        }

        RoutingTown.Granted(await promise.Do<EndingService, Outcome<DisputeId>>(s => s.FailAsync(
            new FailMediation
            {
                DisputeId = promise.Id,
                ReasonCode = "GAP_TOO_WIDE",
                Words = new EndingWords(Note: "被申请人最低八千可以谈，申请人不同意"),
                Told = Routes.All,
                LimitationTold = true,
            },
            testDb.Act(promise.Mediator),
            default)));
        return promise;
    }

    private sealed class Answering : HttpMessageHandler
    {
        public string? Body { get; private set; }

        public string? Key { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            Key = request.Headers.GetValues(HttpCourtGateway.IdempotencyHeader).Single();
            return new HttpResponseMessage(System.Net.HttpStatusCode.Accepted);
        }
    }
}
