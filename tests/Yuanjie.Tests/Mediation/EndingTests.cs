using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

public sealed class EndingTests
{
    [Theory, OnEachDatabase]
    public async Task Escalate_UpTheLadder_KeepsEachFailureAndOffersNoFourthRound(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        var first = await Escalate(matter);
        var after = await matter.HeaderAsync();
        await AcceptAgainAsync(matter);
        var second = await Escalate(matter);
        await AcceptAgainAsync(matter);
        var third = await Escalate(matter);

        Assert.Equal((2, 2), (first.Value.Rung, first.Value.Round));
        Assert.Equal((Stage.Dispatched, null, null), (after.Stage, after.HandlerId, after.DueOn));
        Assert.Equal((3, 3), (second.Value.Rung, second.Value.Round));
        Assert.Equal("mediation.no-further-rung", third.Refused?.Code);
        var rounds = (await matter.ViewAsync(matter.Mediator))!.Rounds;
        Assert.Equal([(1, 1, "周明"), (2, 2, "周明")], rounds.Select(r => (r.Round, r.Rung, r.Mediator)));
        Assert.All(rounds, r => Assert.Equal("双方意见差距较大", r.Reason));
        Assert.Equal(3, (await matter.HeaderAsync()).Round);
    }

    [Theory, OnEachDatabase]
    public async Task Escalate_AsksForConsentAnewInTheNextRound(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await Escalate(matter);
        await matter.PutAsync(("Stage", Stage.Accepted), ("HandlerId", matter.Committee), ("MediatorId", matter.Mediator.Person));

        var view = await matter.ViewAsync(matter.Mediator);

        Assert.Equal(2, view!.Round);
        Assert.All(view.Parties, p => Assert.Empty(p.Answers));
        Assert.Equal("mediation.consent-missing", view.Lacks?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Fail_WithoutTellingEveryRoute_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        var told = new FailMediation { DisputeId = matter.Id, ReasonCode = "GAP_TOO_WIDE", Told = Routes.All, LimitationTold = true };
        (FailMediation Request, string Code)[] cases =
        [
            (told with { Told = Routes.Arbitration | Routes.Court }, "mediation.routes-not-told"),
            (told with { LimitationTold = false }, "mediation.limitation-not-told"),
            (told with { ReasonCode = "AGREED" }, "mediation.not-a-failure"),
            (told with { ReasonCode = "UNHEARD_OF" }, "mediation.not-a-failure"),
            (told with { ReasonCode = "PERIOD_EXPIRED_NO_EXTENSION" }, "mediation.term-still-runs"),
        ];

        foreach (var (request, code) in cases)
        {
            Assert.Equal(code, (await Fail(matter, request)).Refused?.Code);
        }

        Assert.Equal(Stage.Mediating, (await matter.HeaderAsync()).Stage);
    }

    [Theory, OnEachDatabase]
    public async Task Fail_WithAllRoutesTold_EndsMediationAndItsPlannedSessions(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        var planned = await matter.Do<SessionService, Outcome<SessionId>>(s => s.ScheduleAsync(matter.Meeting(), matter.Act(matter.Mediator), default));

        var outcome = await Fail(matter, new FailMediation
        {
            DisputeId = matter.Id,
            ReasonCode = "GAP_TOO_WIDE",
            Words = new EndingWords("差一千元谈不拢", HintsForCourt: "漏点已由物业确认"),
            Told = Routes.All,
            LimitationTold = true,
        });

        Assert.Null(outcome.Refused);
        Assert.Equal(Stage.Failed, (await matter.HeaderAsync()).Stage);
        var view = (await matter.ViewAsync(matter.Mediator))!;
        Assert.Equal(SessionStatus.Cancelled, view.Sessions.Single(s => s.Id == planned.Value).Status);
        var ending = (await matter.Do<MediationQueries, EndingView?>(q => q.EndingAsync(matter.Id, matter.Mediator, default)))!;
        Assert.Equal("漏点已由物业确认", ending.HintsForCourt);
        Assert.Equal(new DateOnly(2029, 1, 5), ending.LimitationUntil); // 民法典 第一百八十八条、第一百九十五条
        var forParty = (await matter.Do<MediationQueries, EndingView?>(q => q.EndingAsync(matter.Id, matter.RespondentSelf, default)))!;
        Assert.Null(forParty.HintsForCourt);
        Assert.Null(forParty.Ending.Note);
        Assert.DoesNotContain("谈不拢", await matter.PayloadsAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task UndisputedFacts_HoldWhenEverySideHasSigned_AndThenTheCourtReadsThem(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.PutAsync(("CourtId", matter.Tribunal));
        var written = await WriteFacts(matter, "2025 年 12 月 20 日楼上漏水。", "吊顶受损约三平方米。");

        var first = await SignFacts(matter, matter.Applicant);
        var mediator = await SignFacts(matter, null);
        var early = await matter.Do<MediationQueries, FactsView?>(q => q.FactsAsync(matter.Id, matter.Judge, default));
        var last = await SignFacts(matter, matter.Respondent);

        Assert.Null(written.Refused);
        Assert.False(first.Value);
        Assert.False(mediator.Value);
        Assert.Null(early);
        Assert.True(last.Value);
        var seen = (await matter.Do<MediationQueries, FactsView?>(q => q.FactsAsync(matter.Id, matter.Judge, default)))!;
        Assert.Equal(2, seen.Facts.Count);
        Assert.Null(await matter.Do<MediationQueries, FactsView?>(q => q.FactsAsync(matter.Id, matter.Supervisor, default)));
        Assert.Equal("mediation.facts-signed", (await WriteFacts(matter, "改一条")).Refused?.Code);
        Assert.Equal("mediation.already-signed", (await SignFacts(matter, matter.Applicant)).Refused?.Code);
    }

    private static Task<Outcome<LadderPosition>> Escalate(MediationCase matter) =>
        matter.Do<EndingService, Outcome<LadderPosition>>(s => s.EscalateAsync(new EscalateRound(matter.Id, "GAP_TOO_WIDE", "谈了两次"), matter.Act(matter.Mediator), default));

    private static async Task AcceptAgainAsync(MediationCase matter)
    {
        await matter.PutAsync(
            ("Stage", Stage.Accepted), ("HandlerId", matter.Committee), ("HandlerName", "上一级调解组织"), ("MediatorId", matter.Mediator.Person), ("MediatorName", matter.Mediator.Name));
        var begun = await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Applicant), matter.Yes(matter.Respondent)] }, matter.Act(matter.Mediator), default));
        Assert.Equal(ConsentEffect.Begun, begun.Value);
    }

    private static Task<Outcome<DisputeId>> Fail(MediationCase matter, FailMediation request) =>
        matter.Do<EndingService, Outcome<DisputeId>>(s => s.FailAsync(request, matter.Act(matter.Mediator), default));

    private static Task<Outcome<DisputeId>> WriteFacts(MediationCase matter, params string[] facts) =>
        matter.Do<EndingService, Outcome<DisputeId>>(s => s.RecordFactsAsync(new RecordUndisputedFacts(matter.Id, facts, "照片三张", "赔多少"), matter.Act(matter.Mediator), default));

    private static Task<Outcome<bool>> SignFacts(MediationCase matter, PartyId? party) =>
        matter.Do<EndingService, Outcome<bool>>(s => s.SignFactsAsync(new SignUndisputedFacts(matter.Id, party, SignatureMeans.Paper), matter.Act(matter.Mediator), default));
}
