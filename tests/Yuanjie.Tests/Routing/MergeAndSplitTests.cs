using Yuanjie.Disputes;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class MergeAndSplitTests
{
    [Theory, OnEachDatabase]
    public async Task Merge_BringsThePartiesAlongOnce_AndLeavesATraceOnBothSides(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var target = await town.AcceptedAsync();
        var source = await town.RegisterAsync(applicant: "赵敏");
        var (into, from) = ((await town.HeaderAsync(target))!.Number, (await town.HeaderAsync(source))!.Number);
        var preview = await testDb.InScopeAsync<RoutingQueries, MergePreview?>(q => q.MergePreviewAsync(source, into, town.Dispatcher, default));

        RoutingTown.Granted(await MergeAsync(testDb, town, source, into));

        Assert.Equal("赵敏", Assert.Single(preview!.Joining).Name);
        Assert.Equal("王强", Assert.Single(preview.Already).Name);
        var merged = (await town.HeaderAsync(source))!;
        Assert.Equal((Stage.Merged, false, 2), (merged.Stage, merged.Open, merged.Parties.Count));
        var went = (await town.HeaderAsync(target))!;
        Assert.Equal(["陈桂兰", "赵敏"], went.On(Side.Applicant).Select(p => p.Name));
        Assert.Equal("王强", Assert.Single(went.On(Side.Respondent)).Name);
        Assert.Equal((LinkKind.MergedInto, false, from), Link(await town.ViewAsync(target)));
        Assert.Equal((LinkKind.MergedInto, true, into), Link(await town.ViewAsync(source)));
        Assert.Equal("dispute.merged", (await town.EventsAsync(source))[^1]);
        Assert.Equal("dispute.took-in", (await town.EventsAsync(target))[^1]);
    }

    [Theory, OnEachDatabase]
    public async Task Merge_IntoItselfOrNothingOrWhatHasEnded_IsRefused(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var (id, ended) = (await town.RegisterAsync(), await town.RegisterAsync());
        RoutingTown.Granted(await testDb.InScopeAsync<TriageService, Outcome<DisputeId>>(s => s.RefuseAsBarredAsync(new RefuseBarredDispute(ended, "B2", null), testDb.Act(town.Dispatcher), default)));

        var itself = await MergeAsync(testDb, town, id, (await town.HeaderAsync(id))!.Number);
        var nothing = await MergeAsync(testDb, town, id, "没有这个编号");
        var over = await MergeAsync(testDb, town, id, (await town.HeaderAsync(ended))!.Number);
        var stale = await MergeAsync(testDb, town, id, (await town.HeaderAsync(ended))!.Number, seen: 9);

        Assert.Equal(
            ["routing.merge-with-itself", "routing.merge-target-missing", "routing.merge-target-too-late", "dispute.stale"],
            new[] { itself, nothing, over, stale }.Select(o => o.Refused?.Code));
        Assert.Equal(Stage.Registered, (await town.HeaderAsync(id))!.Stage);
    }

    [Theory, OnEachDatabase]
    public async Task Split_MakesADisputeOfItsOwn_WithPartiesDayOfRequestAndTrace(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var first = await town.AcceptedAsync();
        var header = (await town.HeaderAsync(first))!;
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 20));

        var nobody = await SplitAsync([header.On(Side.Respondent).Single().Id]);
        var part = RoutingTown.Granted(await SplitAsync([.. header.Parties.Select(p => p.Id)]));

        Assert.Equal("routing.split-parties", nobody.Refused?.Code);
        var made = (await town.HeaderAsync(part))!;
        Assert.Equal((Stage.Registered, "借款另案处理"), (made.Stage, made.Title));
        Assert.Equal(["陈桂兰", "王强"], made.Parties.Select(p => p.Name));
        Assert.NotEqual(header.Number, made.Number);
        Assert.Equal(2, (await town.HeaderAsync(first))!.Parties.Count);
        Assert.Equal((LinkKind.SplitInto, true, made.Number), Link(await town.ViewAsync(first)));
        Assert.Equal((LinkKind.SplitInto, false, header.Number), Link(await town.ViewAsync(part)));
        Assert.Equal(["dispute.registered", "dispute.split-off"], await town.EventsAsync(part));
        Assert.Equal("dispute.split", (await town.EventsAsync(first))[^1]);

        Task<Outcome<DisputeId>> SplitAsync(IReadOnlyList<PartyId> parties) => testDb.InScopeAsync<MergeService, Outcome<DisputeId>>(s => s.SplitAsync(
            new SplitDispute { DisputeId = first, Title = "借款另案处理", Narrative = "另有借款五千元未还", Wants = "还款", AmountFen = 500_000, Parties = parties, Reason = "两件不相干的事" },
            testDb.Act(town.Dispatcher),
            default));
    }

    private static Task<Outcome<DisputeId>> MergeAsync(TestDb testDb, RoutingTown town, DisputeId id, string into, int? seen = null) =>
        testDb.InScopeAsync<MergeService, Outcome<DisputeId>>(s => s.MergeAsync(new MergeDispute(id, into, "同一件事两次登记"), testDb.Act(town.Dispatcher, seenVersion: seen), default));

    private static (LinkKind, bool, string) Link(RoutingView view) => Assert.Single(view.Links) is var link ? (link.Kind, link.FromHere, link.OtherNumber) : default;
}
