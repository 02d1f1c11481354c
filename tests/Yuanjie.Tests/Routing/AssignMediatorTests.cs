using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class AssignMediatorTests
{
    [Theory, OnEachDatabase]
    public async Task Assign_OneWhoIsTiedToAParty_NeedsDisclosureAndConsent(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "王强");

        var tied = await AssignAsync(testDb, town, id, town.Shen);
        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Shen, disclosure: "1月5日当面说明系王强表姐，双方均书面同意"));

        Assert.Equal(("routing.must-recuse", "Disclosure"), (tied.Refused?.Code, tied.Refused?.Field));
        Assert.Contains("近亲属", tied.Refused!.Message, StringComparison.Ordinal);
        var assignment = Assert.Single((await town.ViewAsync(id)).Assignments);
        Assert.Equal(("沈慧", "与当事人有近亲属关系。1月5日当面说明系王强表姐，双方均书面同意"), (assignment.Name, assignment.DisclosedTie));
    }

    [Theory, OnEachDatabase]
    public async Task Assign_ANamesakeOfAParty_IsTakenForThePartyUntilExplained(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "周明礼");

        var namesake = await AssignAsync(testDb, town, id, town.Zhou);

        Assert.Equal("routing.must-recuse", namesake.Refused?.Code);
        Assert.Contains("同名", namesake.Refused!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Assign_AnotherOne_AsksWhyAndEndsTheFirst(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "李四");
        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Zhou));

        var silent = await AssignAsync(testDb, town, id, town.Shen);
        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Shen, reason: "当事人要求更换"));

        Assert.Equal("routing.replacement-reason", silent.Refused?.Code);
        Assert.Equal([true, false], (await town.ViewAsync(id)).Assignments.Select(a => a.EndedAt is not null));
        Assert.Equal("沈慧", (await town.HeaderAsync(id))!.MediatorName);
    }

    [Theory, OnEachDatabase]
    public async Task Assign_BySomebodyElsesBodyOrSomebodyElsesMediator_IsRefused(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync();

        var dispatcher = await AssignAsync(testDb, town, id, town.Zhou, actor: town.Dispatcher);
        var stranger = await AssignAsync(testDb, town, id, PersonId.New());
        var outside = await AssignAsync(testDb, town, id, town.Zhou, actor: RoutingTown.Of(town.TownCommittee));

        Assert.Equal("dispute.other-body", dispatcher.Refused?.Code);
        Assert.Equal("routing.unknown-mediator", stranger.Refused?.Code);
        Assert.Equal("dispute.not-found", outside.Refused?.Code);
        Assert.Empty((await town.ViewAsync(id)).Assignments);
    }

    [Theory, OnEachDatabase]
    public async Task Draw_TakesOneWithoutTiesAndWithRoom_AndAnyoneCanDrawAgain(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "李四");

        var drawn = RoutingTown.Granted(await DrawAsync(testDb, town, id));

        Assert.Contains(drawn, new[] { town.Zhou, town.Shen });
        var draw = Assert.Single((await town.ViewAsync(id)).Draws);
        Assert.Equal(2, draw.Candidates.Count); // 方仲平 may have no open matter
        Assert.StartsWith(drawn.ToString(), draw.Candidates[draw.Result], StringComparison.Ordinal);
        Assert.True(draw.Replays);
        Assert.Equal(draw.Result, Lot.Draw(draw.Seed, draw.Candidates));
        Assert.False((draw with { Candidates = [.. draw.Candidates.Reverse()] }).Replays);
        Assert.Equal(drawn, (await town.HeaderAsync(id))!.MediatorId);
        Assert.Equal(["dispute.mediator-drawn", "dispute.mediator-assigned"], (await town.EventsAsync(id)).TakeLast(2));
    }

    [Theory, OnEachDatabase]
    public async Task Draw_Again_LeavesOutWhoeverWasReplaced_AndEndsWhenNobodyIsLeft(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "李四");
        var first = RoutingTown.Granted(await DrawAsync(testDb, town, id));

        var silent = await DrawAsync(testDb, town, id);
        var second = RoutingTown.Granted(await DrawAsync(testDb, town, id, "首位调解员生病"));
        var third = await DrawAsync(testDb, town, id, "再换一位");

        Assert.Equal("routing.replacement-reason", silent.Refused?.Code);
        Assert.NotEqual(first, second);
        Assert.Equal("routing.nobody-to-draw", third.Refused?.Code);
        Assert.Equal(2, (await town.ViewAsync(id)).Draws.Count);
    }

    // QL-47: an invited body sees only that dispute.
    [Theory, OnEachDatabase]
    public async Task Invite_ABody_ShowsItThisDisputeAndNoOther(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var (id, other) = (await town.AcceptedAsync(), await town.AcceptedAsync());
        var handler = RoutingTown.Of(town.CommunityCommittee);

        var notYet = await AnswerAsync(true);
        RoutingTown.Granted(await InviteAsync(handler));
        var twice = await InviteAsync(handler);
        var women = RoutingTown.Of(town.Women);

        Assert.NotNull(await town.HeaderAsync(id, women));
        Assert.Null(await town.HeaderAsync(other, women));
        Assert.Equal("dispute.not-found", notYet.Refused?.Code);
        Assert.Equal("routing.already-invited", twice.Refused?.Code);
        Assert.Equal("routing.decline-reason", (await AnswerAsync(false)).Refused?.Code);
        RoutingTown.Granted(await AnswerAsync(true));
        Assert.True(Assert.Single((await town.ViewAsync(id)).InvitedBodies).Joins);

        Task<Outcome<DisputeId>> InviteAsync(Actor actor) =>
            testDb.InScopeAsync<AssignmentService, Outcome<DisputeId>>(s => s.InviteAsync(new InviteBody(id, town.Women, "请派员一起做工作"), testDb.Act(actor), default));

        Task<Outcome<DisputeId>> AnswerAsync(bool joins) =>
            testDb.InScopeAsync<AssignmentService, Outcome<DisputeId>>(s => s.AnswerAsync(new AnswerInvitation(id, joins, null), testDb.Act(RoutingTown.Of(town.Women)), default));
    }

    [Theory, OnEachDatabase]
    public async Task Invite_WhereAPartyKeepsItsDataToItself_IsRefused(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync();
        var handler = RoutingTown.Of(town.CommunityCommittee);
        var applicant = (await town.HeaderAsync(id))!.Parties[0].Id;
        RoutingTown.Granted(await testDb.InScopeAsync<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = id, Consents = [new ConsentInput { PartyId = applicant, Kind = ConsentKind.ToSharing, Answer = ConsentAnswer.Refused, Means = ConsentMeans.InPerson }] },
            testDb.Act(handler),
            default)));

        var invited = await testDb.InScopeAsync<AssignmentService, Outcome<DisputeId>>(s => s.InviteAsync(new InviteBody(id, town.Women, "请派员一起做工作"), testDb.Act(handler), default));

        Assert.Equal("mediation.sharing-refused", invited.Refused?.Code);
    }

    private static Task<Outcome<DisputeId>> AssignAsync(TestDb testDb, RoutingTown town, DisputeId id, PersonId mediator, string? disclosure = null, string? reason = null, Actor? actor = null) =>
        testDb.InScopeAsync<AssignmentService, Outcome<DisputeId>>(s =>
            s.AssignAsync(new AssignMediator(id, mediator, ChosenBy.Body, disclosure), testDb.Act(actor ?? RoutingTown.Of(town.CommunityCommittee), reason), default));

    private static Task<Outcome<PersonId>> DrawAsync(TestDb testDb, RoutingTown town, DisputeId id, string? reason = null) =>
        testDb.InScopeAsync<AssignmentService, Outcome<PersonId>>(s => s.DrawAsync(id, testDb.Act(RoutingTown.Of(town.CommunityCommittee), reason), default));
}
