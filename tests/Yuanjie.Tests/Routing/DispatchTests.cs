using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class DispatchTests
{
    [Theory, OnEachDatabase]
    public async Task Dispatch_ToTheCommunity_ConfirmsTheTypeAndAsksAcceptanceInThreeWorkingDays(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();

        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));

        var header = (await town.HeaderAsync(id))!;
        Assert.Equal((Stage.Dispatched, "文昌社区人民调解委员会", 1, "K05"), (header.Stage, header.HandlerName, header.Rung, header.TypeCode));
        Assert.Equal((new DateOnly(2026, 1, 8), LocalClock.Answer), (header.DueOn, header.DueRule));
        Assert.Equal(["dispute.registered", "dispute.classified", "dispute.dispatched"], await town.EventsAsync(id));
        var view = await town.ViewAsync(id);
        Assert.Equal(("K05", "2026-11"), (view.Classification!.Suggested, view.Classification.Edition));
        Assert.Equal(ReferralState.Sent, Assert.Single(view.Referrals).State);

        // QL-47, TL-37: it stands in the list of the body it was sent to, and in no other's.
        Assert.NotNull(await town.HeaderAsync(id, RoutingTown.Of(town.CommunityCommittee)));
        Assert.Null(await town.HeaderAsync(id, RoutingTown.Of(town.TownCommittee)));
    }

    [Theory, OnEachDatabase]
    public async Task Dispatch_WithoutAConfirmedType_IsRefusedAndNothingIsWritten(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();

        var outcome = await town.DispatchAsync(id, town.CommunityCommittee, type: null);

        Assert.Equal("routing.type-missing", outcome.Refused?.Code);
        Assert.Equal(["dispute.registered"], await town.EventsAsync(id));
    }

    // CJ-04, QL-03: the step that was passed over is asked for, stored, and on the list of exceptions.
    [Theory, OnEachDatabase]
    public async Task Dispatch_PastAnEarlierStep_AsksAReasonAndListsTheException(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();

        var pastRung = await town.DispatchAsync(id, town.TownCommittee);
        var pastMediation = await town.DispatchAsync(id, town.Court);
        RoutingTown.Granted(await town.DispatchAsync(id, town.Court, skip: "诉讼时效即将届满"));

        Assert.Equal(("routing.lower-rung-first", "SkipReason"), (pastRung.Refused?.Code, pastRung.Refused?.Field));
        Assert.Equal("routing.mediation-first", pastMediation.Refused?.Code);
        var exception = Assert.Single(await testDb.InScopeAsync<DispatchQueries, IReadOnlyList<SkippedStepRow>>(q => q.SkippedStepsAsync(town.Dispatcher, null, default)));
        Assert.Equal((EarlierStep.Mediation, "诉讼时效即将届满"), (exception.Step, exception.Reason));
        Assert.Equal(["dispute.registered", "dispute.classified", "dispute.step-skipped", "dispute.dispatched"], await town.EventsAsync(id));
    }

    [Theory, OnEachDatabase]
    public async Task Dispatch_OfAMedicalMatter_GoesToTheProfessionalsWithoutAReason(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync("医院手术误诊，病历不给复印。", title: "医疗纠纷");

        RoutingTown.Granted(await town.DispatchAsync(id, town.Medical, "K17"));
        var term = RoutingTown.Granted(await town.AcceptAsync(id, town.Medical));

        Assert.Equal("C02", term.Rule);
    }

    [Theory, OnEachDatabase]
    public async Task Accept_ByTheBody_StartsRoundTermAndClock(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 8));

        var term = RoutingTown.Granted(await town.AcceptAsync(id, town.CommunityCommittee));

        Assert.Equal(("C01", new DateOnly(2026, 1, 19)), (term.Rule, term.LastDay));
        var header = (await town.HeaderAsync(id))!;
        Assert.Equal((Stage.Accepted, 1, 1, "C01", (DateOnly?)term.LastDay), (header.Stage, header.Rung, header.Round, header.DueRule, header.DueOn));
        var referral = Assert.Single((await town.ViewAsync(id)).Referrals);
        Assert.Equal((ReferralState.Accepted, "10日", (DateOnly?)term.LastDay), (referral.State, referral.TermLength, referral.TermLastDay));
    }

    // TL-29: a new term holds for what is accepted from then on.
    [Theory, OnEachDatabase]
    public async Task Accept_AfterThePlaceChangedTheTerm_TakesTheNewOne_AndOlderOnesKeepTheirs(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var (older, newer) = (await town.AcceptedAsync(), await town.RegisterAsync());
        RoutingTown.Granted(await town.DispatchAsync(newer, town.CommunityCommittee));
        var before = (await town.HeaderAsync(older))!.DueOn;

        await using (var scope = testDb.Scope())
        {
            var of = scope.ServiceProvider;
            var rules = of.GetRequiredService<RoutingRules>();
            var changed = rules with { Ladder = rules.Ladder with { Levels = [.. rules.Ladder.Levels.Select(l => l with { TermDays = 20 })] } };
            var service = new DispatchService(of.GetRequiredService<YuanjieDb>(), of.GetRequiredService<TriageService>(), of.GetRequiredService<Candidates>(), of.GetRequiredService<OrganisationQueries>(), changed);
            RoutingTown.Granted(await service.AcceptAsync(newer, testDb.Act(RoutingTown.Of(town.CommunityCommittee)), default));
        }

        Assert.Equal(before, (await town.HeaderAsync(older))!.DueOn);
        Assert.Equal("10日", Assert.Single((await town.ViewAsync(older)).Referrals).TermLength);
        Assert.Equal("20日", Assert.Single((await town.ViewAsync(newer)).Referrals).TermLength);
        Assert.Equal(new DateOnly(2026, 1, 26), (await town.HeaderAsync(newer))!.DueOn); // 25 January is a Sunday
    }

    [Theory, OnEachDatabase]
    public async Task Accept_ByAnotherBodyThatSeesIt_IsRefused(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
        var neighbour = RoutingTown.Staff("镇综治", town.TownCentre, Role.CentreClerk, AreaCode.Parse("990123001"));

        var outcome = await testDb.InScopeAsync<DispatchService, Outcome<AcceptanceTerm>>(s => s.AcceptAsync(id, testDb.Act(neighbour), default));

        Assert.Equal("dispute.other-body", outcome.Refused?.Code);
        Assert.Equal(Stage.Dispatched, (await town.HeaderAsync(id))!.Stage);
    }

    // The loop limit of the place is two returns; after that somebody decides.
    [Theory, OnEachDatabase]
    public async Task Return_AsOftenAsThePlaceAllows_ThenTheDispatcherDecidesOnTheSpot(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
        RoutingTown.Granted(await town.ReturnAsync(id, town.CommunityCommittee));
        Assert.Equal((Stage.Registered, (OrganisationId?)null, (DateOnly?)null), await StateAsync());

        var back = await town.DispatchAsync(id, town.CommunityCommittee);
        RoutingTown.Granted(await town.DispatchAsync(id, town.TownCommittee)); // the lower rung has given it back: no reason is asked
        RoutingTown.Granted(await town.ReturnAsync(id, town.TownCommittee));
        var third = await town.DispatchAsync(id, town.TownCentre);
        RoutingTown.Granted(await town.DispatchAsync(id, town.TownCommittee, final: true));
        var again = await town.ReturnAsync(id, town.TownCommittee);

        Assert.Equal("routing.returned-before", back.Refused?.Code);
        Assert.Equal("routing.must-be-final", third.Refused?.Code);
        Assert.Equal("routing.cannot-return-final", again.Refused?.Code);
        Assert.Equal([ReferralState.Returned, ReferralState.Returned, ReferralState.Sent], (await town.ViewAsync(id)).Referrals.Select(r => r.State));
        RoutingTown.Granted(await town.AcceptAsync(id, town.TownCommittee));

        async Task<(Stage, OrganisationId?, DateOnly?)> StateAsync() => (await town.HeaderAsync(id))! is var h ? (h.Stage, h.HandlerId, h.DueOn) : default;
    }

    [Theory, OnEachDatabase]
    public async Task SeekDesignation_AfterTheLimit_LetsTheSupervisorDecideAndNobodyElse(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        var tooEarly = await SeekAsync();
        foreach (var body in new[] { town.CommunityCommittee, town.TownCommittee })
        {
            RoutingTown.Granted(await town.DispatchAsync(id, body));
            RoutingTown.Granted(await town.ReturnAsync(id, body));
        }

        RoutingTown.Granted(await SeekAsync());
        var listed = await testDb.InScopeAsync<DispatchQueries, IReadOnlyList<SupervisedRow>>(q => q.SupervisedAsync(town.Supervisor, default));
        var dispatcher = await town.DispatchAsync(id, town.TownCentre, final: true);
        var wrongRole = await DesignateAsync(town.Dispatcher);
        RoutingTown.Granted(await DesignateAsync(town.Supervisor));

        Assert.Equal("routing.returned-too-seldom", tooEarly.Refused?.Code);
        Assert.True(Assert.Single(listed).AwaitsDesignation);
        Assert.Equal("routing.awaits-designation", dispatcher.Refused?.Code);
        Assert.Equal("dispute.forbidden", wrongRole.Refused?.Code);
        var last = (await town.ViewAsync(id)).Referrals[^1];
        Assert.Equal((ReferralKind.Designation, true, "城关街道综治中心"), (last.Kind, last.Final, last.TargetName));
        Assert.Empty(await testDb.InScopeAsync<DispatchQueries, IReadOnlyList<SupervisedRow>>(q => q.SupervisedAsync(town.Supervisor, default)));

        Task<Outcome<DisputeId>> SeekAsync() =>
            testDb.InScopeAsync<DispatchService, Outcome<DisputeId>>(s => s.SeekDesignationAsync(id, testDb.Act(town.Dispatcher, "两家都说不归自己管"), default));

        Task<Outcome<DisputeId>> DesignateAsync(Actor actor) =>
            testDb.InScopeAsync<DispatchService, Outcome<DisputeId>>(s => s.DesignateAsync(new DesignateBody(id, town.TownCentre, "由综治中心牵头"), testDb.Act(actor), default));
    }

    [Theory, OnEachDatabase]
    public async Task Return_AfterItsLastDay_IsRefused_AndTheDispatcherMayRedirect(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 9));

        var late = await town.ReturnAsync(id, town.CommunityCommittee);
        var same = await town.DispatchAsync(id, town.CommunityCommittee);
        RoutingTown.Granted(await town.DispatchAsync(id, town.TownCommittee, skip: "社区逾期未受理"));

        Assert.Equal("routing.return-too-late", late.Refused?.Code);
        Assert.Equal("routing.already-there", same.Refused?.Code);
        var referrals = (await town.ViewAsync(id)).Referrals;
        Assert.Equal([ReferralState.Recalled, ReferralState.Sent], referrals.Select(r => r.State));
        Assert.Equal(ReferralKind.Redirection, referrals[1].Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Transfer_ReleasesTheMediatorAndKeepsTheRound(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "李四");
        RoutingTown.Granted(await testDb.InScopeAsync<AssignmentService, Outcome<DisputeId>>(s =>
            s.AssignAsync(new AssignMediator(id, town.Zhou, ChosenBy.Body), testDb.Act(RoutingTown.Of(town.CommunityCommittee)), default)));

        RoutingTown.Granted(await testDb.InScopeAsync<DispatchService, Outcome<DisputeId>>(s =>
            s.TransferAsync(new TransferDispute(id, town.TownCommittee, "涉及两个社区", "社区已经受理，改由街道统一办理"), testDb.Act(town.Dispatcher), default)));
        RoutingTown.Granted(await town.AcceptAsync(id, town.TownCommittee));

        var header = (await town.HeaderAsync(id))!;
        Assert.Equal((Stage.Accepted, (PersonId?)null, 2, 1), (header.Stage, header.MediatorId, header.Rung, header.Round));
        Assert.NotNull(Assert.Single((await town.ViewAsync(id)).Assignments).EndedAt);
    }

    [Theory, OnEachDatabase]
    public async Task DispatchMany_SendsWhatCanBeSent_AndSaysWhyTheRestCannot(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var (fit, sent) = (await town.RegisterAsync(), await town.RegisterAsync());
        RoutingTown.Granted(await town.DispatchAsync(sent, town.CommunityCommittee));
        DispatchDispute[] requests = [.. new[] { fit, sent, DisputeId.New() }.Select(id => new DispatchDispute { DisputeId = id, Target = town.CommunityCommittee, Reason = "就近", Type = "K05" })];

        var results = await testDb.InScopeAsync<DispatchService, IReadOnlyList<DispatchResult>>(s => s.DispatchManyAsync(requests, testDb.Act(town.Dispatcher, requestKey: "bulk-1"), default));
        var again = await testDb.InScopeAsync<DispatchService, IReadOnlyList<DispatchResult>>(s => s.DispatchManyAsync(requests[..1], testDb.Act(town.Dispatcher, requestKey: "bulk-1"), default));

        Assert.Equal([null, "routing.already-there", "dispute.not-found"], results.Select(r => r.Refused?.Code));
        Assert.Equal(["request.already-done"], again.Select(r => r.Refused?.Code));
        Assert.Single((await town.ViewAsync(fit)).Referrals);
    }

    [Theory, OnEachDatabase]
    public async Task Dispatch_ByTheWrongRoleOrFromAnOldPage_IsRefused(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.RegisterAsync();
        var clerk = RoutingTown.Staff("何静", town.Centre, Role.CentreClerk, AreaCode.Parse("990123"));

        var wrongRole = await town.DispatchAsync(id, town.CommunityCommittee, actor: clerk);
        var stale = await testDb.InScopeAsync<DispatchService, Outcome<DisputeId>>(s => s.DispatchAsync(
            new DispatchDispute { DisputeId = id, Target = town.CommunityCommittee, Reason = "就近", Type = "K05" }, testDb.Act(town.Dispatcher, seenVersion: 7), default));

        Assert.Equal("dispute.forbidden", wrongRole.Refused?.Code);
        Assert.Equal("dispute.stale", stale.Refused?.Code);
        Assert.Equal(["dispute.registered"], await town.EventsAsync(id));
    }

    // TL-45: 委派 before filing, 委托 after; nobody types it.
    [Theory, OnEachDatabase]
    public async Task Dispatch_OfWhatACourtSentOut_FollowsTheStateOfFiling(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var (before, after) = (await town.RegisterAsync(channel: Channel.CourtDelegated), await town.RegisterAsync(channel: Channel.CourtEntrusted));
        RoutingTown.Granted(await town.DispatchAsync(before, town.CommunityCommittee));
        RoutingTown.Granted(await town.DispatchAsync(after, town.CommunityCommittee));

        var terms = new[] { RoutingTown.Granted(await town.AcceptAsync(before, town.CommunityCommittee)), RoutingTown.Granted(await town.AcceptAsync(after, town.CommunityCommittee)) };

        Assert.Equal(["C05", "C06"], terms.Select(t => t.Rule));
        Assert.Equal(CourtReferral.Delegated, (await town.ViewAsync(before)).Referrals[0].Court);
        Assert.Equal(CourtReferral.Entrusted, (await town.ViewAsync(after)).Referrals[0].Court);
    }
}
