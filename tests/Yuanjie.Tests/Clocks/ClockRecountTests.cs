using Yuanjie.Directory.Holidays;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Performance;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Clocks;

/// <summary>A notice of days off is shown first, taken in by the administrator alone, and then moves what it must.</summary>
public sealed class ClockRecountTests
{
    private static readonly HolidayNotice Of2027 = HolidayNotice.Read(
        "关于2027年部分节假日安排的通知 一、元旦：1月1日至3日放假调休，共3天。 二、春节：2月5日至13日放假调休，共9天。2月14日上班。", "国办发明电〔2026〕9号").Value;

    [Theory, OnEachDatabase]
    public async Task ANoticeOfDaysOff_MovesTheClocksItTouches(TestDb testDb)
    {
        testDb.Clock.MoveTo(new DateOnly(2026, 12, 1));
        var promise = await PromisedAsync(testDb);
        Assert.Equal(new DateOnly(2027, 2, 8), (await promise.ReadAsync()).DueOn);

        var preview = await testDb.InScopeAsync<ClockRecount, RecountPreview>(r => r.PreviewAsync(Book(testDb).With(Of2027), Of2027.Days.Min(d => d.Date), default));
        Assert.Equal((2, 2, 1), (preview.Running, preview.Looked, preview.Moved));
        Assert.Equal((promise.Header.Number, new DateOnly(2027, 2, 8), new DateOnly(2027, 2, 14)), (preview.First[0].DisputeNumber, preview.First[0].Was, preview.First[0].Becomes));
        Assert.Equal(new DateOnly(2027, 2, 8), (await promise.ReadAsync()).DueOn);

        Assert.Equal(2027, RoutingTown.Granted(await TakeAsync(testDb, Admin)));
        Assert.Equal(new RecountProgress(2, 2), await ProgressAsync(testDb));
        Assert.Equal(new RecountResult(2, 1, 0), await RunAsync(testDb));
        Assert.Equal(new RecountProgress(2, 0), await ProgressAsync(testDb));
        Assert.Equal(new RecountResult(0, 0, 0), await RunAsync(testDb));

        Assert.Equal(new DateOnly(2027, 2, 14), (await promise.ReadAsync()).DueOn); // the worked Sunday after the Spring Festival
        Assert.Single(await promise.KindsAsync(), k => k == "dispute.clock-recounted");
        var both = await testDb.InScopeAsync<ClockAudit, ClockComparison>(a => a.CompareAsync(promise.Id, default));
        Assert.Equal(both.Stored, both.Replayed);
    }

    [Theory, OnEachDatabase]
    public async Task AnAdministrator_StopsTheRecountBetweenTwoBatchesAndLetsItGoOn(TestDb testDb)
    {
        testDb.Clock.MoveTo(new DateOnly(2026, 12, 1));
        await PromisedAsync(testDb);
        RoutingTown.Granted(await TakeAsync(testDb, Admin));

        // The batch at hand is counted to its end; who stops it is faster than the next.
        var stopping = new StoppingClock(testDb);
        var first = await testDb.InScopeAsync<Yuanjie.Data.YuanjieDb, RecountResult>(db => new ClockRecount(db, stopping) { BatchSize = 1 }.RunAsync(default));
        var stopped = await ProgressAsync(testDb);
        var again = await StopAsync(testDb, Admin);
        var resting = await RunAsync(testDb); // as after a restart: nothing but the database is left
        RoutingTown.Granted(await ResumeAsync(testDb, Admin));
        var rest = await RunAsync(testDb);

        Assert.Equal(new RecountResult(1, 1, 0), first);
        Assert.Equal((2, 1, "系统管理员"), (stopped.Open, stopped.Behind, stopped.StoppedBy));
        Assert.Equal("recount.already-stopped", again.Refused?.Code);
        Assert.Equal(new RecountResult(0, 0, 0), resting);
        Assert.Equal(new RecountResult(1, 0, 0), rest);
        Assert.Equal(new RecountProgress(2, 0), await ProgressAsync(testDb));
        Assert.Equal("recount.not-stopped", (await ResumeAsync(testDb, Admin)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task OnlyTheAdministratorStopsTheRecount_AndASecondClickIsTheSame(TestDb testDb)
    {
        var stranger = RoutingTown.Of(OrganisationId.New());

        Assert.Equal("recount.not-allowed", (await StopAsync(testDb, stranger)).Refused?.Code);
        Assert.Equal("recount.not-allowed", (await ResumeAsync(testDb, stranger)).Refused?.Code);
        RoutingTown.Granted(await StopAsync(testDb, Admin, "once"));
        RoutingTown.Granted(await StopAsync(testDb, Admin, "once"));
        Assert.NotNull((await ProgressAsync(testDb)).StoppedAt);
    }

    [Theory, OnEachDatabase]
    public async Task OnlyTheAdministratorTakesANotice_AndOnlyOnce(TestDb testDb)
    {
        Assert.Equal("notice.not-allowed", (await TakeAsync(testDb, RoutingTown.Of(OrganisationId.New()))).Refused?.Code);
        Assert.Null((await TakeAsync(testDb, Admin)).Refused);
        Assert.Equal("notice.nothing-new", (await TakeAsync(testDb, Admin)).Refused?.Code);

        var rows = await testDb.InScopeAsync<NoticeService, IReadOnlyList<NoticeRow>>(s => s.ListAsync(default));
        Assert.Equal((2027, "国办发明电〔2026〕9号", 12, 1), (rows[0].Year, rows[0].Source, rows[0].Rest, rows[0].Worked));
    }

    [Theory, OnEachDatabase]
    public async Task AnotherNode_CountsByTheNoticeAfterItsNextLook(TestDb testDb)
    {
        Assert.Null((await TakeAsync(testDb, Admin)).Refused);
        var other = new CalendarBook(LegalCalendar.China, []);

        await testDb.InScopeAsync<Yuanjie.Data.YuanjieDb, bool>(async db =>
        {
            await new NoticeService(db, other).RefreshAsync(default);
            return true;
        });

        Assert.True(other.Current.IsRestDay(new DateOnly(2027, 2, 8)));
    }

    private static Actor Admin => new() { Name = "系统管理员", Person = PersonId.New(), Permissions = new HashSet<Permission> { Permission.ManageSystem } };

    // Two promises: the first falls due in the Spring Festival, the second long after it.
    private static async Task<PromiseCase> PromisedAsync(TestDb testDb)
    {
        var promise = await PromiseCase.MediatingAsync(testDb);
        testDb.Clock.MoveTo(new DateOnly(2026, 12, 5));
        RoutingTown.Granted(await promise.Do<Disputes.Agreements.AgreementService, Outcome<AgreementId>>(s => s.RecordOralAsync(
            new Disputes.Agreements.RecordOralAgreement { DisputeId = promise.Id, Terms = promise.Terms((500_000, new DateOnly(2027, 2, 8)), (500_000, new DateOnly(2027, 4, 30))), AgreedOn = testDb.Clock.Today },
            testDb.Act(promise.Mediator), default)));
        return promise;
    }

    private static CalendarBook Book(TestDb testDb)
    {
        using var scope = testDb.Scope();
        return (CalendarBook)scope.ServiceProvider.GetService(typeof(CalendarBook))!;
    }

    private static Task<Outcome<int>> TakeAsync(TestDb testDb, Actor actor) => testDb.InScopeAsync<NoticeService, Outcome<int>>(s => s.TakeAsync(Of2027, testDb.Act(actor), default));

    private static Task<RecountResult> RunAsync(TestDb testDb) => testDb.InScopeAsync<ClockRecount, RecountResult>(r => r.RunAsync(default));

    private static Task<RecountProgress> ProgressAsync(TestDb testDb) => testDb.InScopeAsync<ClockRecount, RecountProgress>(r => r.ProgressAsync(default));

    private static Task<Outcome<bool>> StopAsync(TestDb testDb, Actor actor, string? requestKey = null) =>
        testDb.InScopeAsync<ClockRecount, Outcome<bool>>(r => r.StopAsync(testDb.Act(actor, requestKey: requestKey), default));

    private static Task<Outcome<bool>> ResumeAsync(TestDb testDb, Actor actor) => testDb.InScopeAsync<ClockRecount, Outcome<bool>>(r => r.ResumeAsync(testDb.Act(actor), default));

    // The recount asks the time when it moves a clock; at that moment the administrator stops it.
    private sealed class StoppingClock(TestDb testDb) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            RoutingTown.Granted(StopAsync(testDb, Admin).GetAwaiter().GetResult());
            return testDb.Clock.GetUtcNow();
        }
    }
}
