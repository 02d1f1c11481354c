using Yuanjie.Directory.Access;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class TriageTests
{
    [Theory, OnEachDatabase]
    public async Task Classify_OtherThanSuggested_KeepsBoth(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();

        RoutingTown.Granted(await ClassifyAsync(testDb, town, id, "K19"));
        var unknown = await ClassifyAsync(testDb, town, id, "K77");

        var view = await town.ViewAsync(id);
        Assert.Equal(("K19", "K05"), (view.Type!.Code, view.Classification!.Suggested));
        Assert.InRange(view.Classification.Confidence, 1, 99);
        Assert.Contains("漏水", view.Classification.Keywords, StringComparison.Ordinal);
        Assert.Equal("routing.unknown-type", unknown.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task AssessRisk_AsHigh_PutsItOnTheListOfSupervisors_AndDownAgain(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync("他扬言要砍人，还说要同归于尽。");

        var withoutReason = await AssessAsync(RiskLevel.Medium, null);
        RoutingTown.Granted(await AssessAsync(RiskLevel.High, null));
        var listed = await SupervisedAsync();
        RoutingTown.Granted(await AssessAsync(RiskLevel.Medium, "民警上门核实，系酒后气话，双方已分开居住"));

        Assert.Equal("routing.lower-risk-reason", withoutReason.Refused?.Code);
        Assert.Equal(RiskLevel.High, Assert.Single(listed).Risk);
        Assert.Empty(await SupervisedAsync());
        var review = (await town.ViewAsync(id)).Review!;
        Assert.Equal((RiskLevel.Medium, "民警上门核实，系酒后气话，双方已分开居住"), (review.Level, review.Note));
        Assert.Contains(review.Reasons, r => r.Contains("砍人", StringComparison.Ordinal));
        Assert.Equal(["dispute.registered", "dispute.risk-assessed", "dispute.risk-assessed"], await town.EventsAsync(id));

        Task<Outcome<DisputeId>> AssessAsync(RiskLevel level, string? note) => testDb.InScopeAsync<TriageService, Outcome<DisputeId>>(s =>
            s.AssessRiskAsync(new AssessRiskOfDispute(id, level, RiskFlags.CivilToCriminal, RiskContext.None, note), testDb.Act(town.Dispatcher), default));

        Task<IReadOnlyList<SupervisedRow>> SupervisedAsync() => testDb.InScopeAsync<DispatchQueries, IReadOnlyList<SupervisedRow>>(q => q.SupervisedAsync(town.Supervisor, default));
    }

    [Theory, OnEachDatabase]
    public async Task RefuseAsBarred_AnswersWhereToGo_AndWhatMayBeMediatedIsNotRefused(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync("法院已立案，正在审理。");

        var arbitration = await RefuseAsync("B8");
        var commercial = await RefuseAsync("B9");
        RoutingTown.Granted(await RefuseAsync("B2"));
        var twice = await RefuseAsync("B2");

        Assert.Equal("routing.may-be-mediated", arbitration.Refused?.Code);
        Assert.Equal("routing.may-be-mediated", commercial.Refused?.Code);
        Assert.Equal("dispute.wrong-stage", twice.Refused?.Code);
        var header = (await town.HeaderAsync(id))!;
        Assert.Equal((Stage.NotAccepted, false), (header.Stage, header.Open));
        var answer = (await town.ViewAsync(id)).NotAccepted!;
        Assert.Equal(("B2", BarredMatters.Current.Find("B2")!.Instead), (answer.MatterCode, answer.Instead));
        Assert.Equal(["dispute.registered", "dispute.not-accepted"], await town.EventsAsync(id));

        Task<Outcome<DisputeId>> RefuseAsync(string matter) => testDb.InScopeAsync<TriageService, Outcome<DisputeId>>(s =>
            s.RefuseAsBarredAsync(new RefuseBarredDispute(id, matter, null), testDb.Act(town.Dispatcher), default));
    }

    [Theory, OnEachDatabase]
    public async Task Advice_ForTheLeak_NamesTypeBodiesAndBarredWords(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync("楼上漏水，他说已经起诉了。");
        var outsider = RoutingTown.Staff("外地分流员", town.Centre, Role.Dispatcher, AreaCode.Parse("990124")) with { Organisation = OrganisationId.New() };

        var advice = await AdviceAsync(town.Dispatcher);

        Assert.Equal("K05", advice!.Types[0].Type.Code);
        Assert.Equal("文昌社区人民调解委员会", advice.Bodies[0].Body.Name);
        Assert.Equal("B2", Assert.Single(advice.Barred).Matter.Code);
        Assert.DoesNotContain(advice.Bodies, b => b.Body.Name.Contains("法院", StringComparison.Ordinal));
        Assert.Null(await AdviceAsync(outsider));

        Task<RoutingAdvice?> AdviceAsync(Actor actor) =>
            testDb.InScopeAsync<RoutingQueries, RoutingAdvice?>(q => q.AdviceAsync(id, RiskContext.None, actor, testDb.Clock.Today, default));
    }

    private static Task<Outcome<DisputeId>> ClassifyAsync(TestDb testDb, RoutingTown town, DisputeId id, string type) =>
        testDb.InScopeAsync<TriageService, Outcome<DisputeId>>(s => s.ClassifyAsync(new ClassifyDispute(id, type, ["小微企业"]), testDb.Act(town.Dispatcher), default));
}
