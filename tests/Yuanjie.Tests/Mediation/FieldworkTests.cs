using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

public sealed class FieldworkTests
{
    [Theory, OnEachDatabase]
    public async Task Visit_IsOnTheTimelineWithDayAndVisitor_AndItsTextStaysWithHandlers(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        var visit = new RecordVisit
        {
            DisputeId = matter.Id,
            At = Instant.InChina(testDb.Clock.Today, new TimeOnly(8, 20)),
            Address = "河西村 3 组 12 号",
            PeopleMet = "陈桂兰及其儿子",
            Matter = "看了渗漏处",
            FollowUp = "周五带水工再来",
        };

        var outcome = await matter.Do<FieldworkService, Outcome<VisitId>>(s => s.VisitAsync(visit, matter.Act(matter.Mediator), default));
        var future = await matter.Do<FieldworkService, Outcome<VisitId>>(s => s.VisitAsync(visit with { At = Instant.From(testDb.Clock.Now).Plus(TimeSpan.FromHours(1)) }, matter.Act(matter.Mediator), default));

        Assert.Null(outcome.Refused);
        Assert.Equal("mediation.visit-in-future", future.Refused?.Code);
        Assert.Equal("dispute.visit-recorded", (await matter.KindsAsync())[^1]);
        var row = Assert.Single((await matter.ViewAsync(matter.Colleague))!.Visits);
        Assert.Equal(("周明", "河西村 3 组 12 号"), (row.Visitor, row.Address));
        Assert.Empty((await matter.ViewAsync(matter.RespondentSelf))!.Visits);
        Assert.Empty((await matter.ViewAsync(matter.Supervisor))!.Visits);
        Assert.DoesNotContain("河西村 3 组", await matter.PayloadsAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Tasks_OfTwoBodies_AreSeenByBothAndDoneByTheirOwn(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.InviteAsync(matter.Police);
        var own = await Assign(matter, matter.Committee, "约水工勘查");
        var police = await Assign(matter, matter.Police, "调取报警记录");
        var stranger = await Assign(matter, matter.Tribunal, "不在案的单位");

        var wrong = await Finish(matter, own.Value, matter.Officer);
        var right = await Finish(matter, police.Value, matter.Officer);
        var twice = await Finish(matter, police.Value, matter.Officer);
        await Finish(matter, own.Value, matter.Mediator);

        Assert.Equal("mediation.body-not-invited", stranger.Refused?.Code);
        Assert.Equal("mediation.task-of-another", wrong.Refused?.Code);
        Assert.Null(right.Refused);
        Assert.Equal("mediation.task-done", twice.Refused?.Code);
        var seen = (await matter.ViewAsync(matter.Officer))!.Tasks;
        Assert.Equal(["约水工勘查", "调取报警记录"], seen.Select(t => t.What));
        Assert.All(seen, t => Assert.Equal(testDb.Clock.Today, t.DoneOn));
        Assert.Equal(2, (await matter.KindsAsync()).Count(k => k == "dispute.task-finished"));
    }

    [Theory, OnEachDatabase]
    public async Task Guide_ByAMediator_IsForbidden(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        var outcome = await matter.Do<FieldworkService, Outcome<DisputeId>>(s => s.GuideAsync(new GiveGuidance(matter.Id, "我来指导"), matter.Act(matter.Mediator), default));

        Assert.Equal(RefusalKind.Forbidden, outcome.Refused?.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Party_SeesItsOwnAnswersAndInvitations(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.Do<SessionService, Outcome<SessionId>>(s => s.ScheduleAsync(matter.Meeting(SessionMode.Caucus, matter.Applicant), matter.Act(matter.Mediator), default));

        var mine = await matter.Do<MediationQueries, PartyMediationView?>(q => q.ForPartyAsync(matter.Id, matter.ApplicantSelf, testDb.Clock.Today, default));
        var theirs = await matter.Do<MediationQueries, PartyMediationView?>(q => q.ForPartyAsync(matter.Id, matter.RespondentSelf, testDb.Clock.Today, default));

        Assert.Single(mine!.Sessions);
        Assert.Empty(theirs!.Sessions);
        Assert.Equal(matter.Respondent, theirs.Mine.PartyId);
        Assert.Null(await matter.Do<MediationQueries, PartyMediationView?>(q => q.ForPartyAsync(matter.Id, matter.Supervisor, testDb.Clock.Today, default)));
    }

    private static Task<Outcome<JointTaskId>> Assign(MediationCase matter, OrganisationId body, string what) =>
        matter.Do<FieldworkService, Outcome<JointTaskId>>(s => s.AssignTaskAsync(new AssignTask(matter.Id, body, what, matter.TestDb.Clock.Today.AddDays(5)), matter.Act(matter.Mediator), default));

    private static Task<Outcome<JointTaskId>> Finish(MediationCase matter, JointTaskId task, Actor actor) =>
        matter.Do<FieldworkService, Outcome<JointTaskId>>(s => s.FinishTaskAsync(new FinishTask(matter.Id, task, "已办好"), matter.Act(actor), default));
}
