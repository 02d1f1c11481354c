using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Performance;

namespace Yuanjie.Tests.Mediation;

/// <summary>Asked, reached, willing, there, agreed: how far the invited side comes, from what is on record.</summary>
public sealed class InvitedWayTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    [Fact]
    public void WhoHasComeToAStep_HasComeToThoseBeforeIt()
    {
        var (early, late) = (new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 19));

        Assert.Equal(new InvitedWay(late, late, late, late, late), InvitedWay.Of(null, null, null, null, late));
        Assert.Equal(new InvitedWay(early, early, late, null, null), InvitedWay.Of(null, early, late, null, null));
        Assert.Equal(new InvitedWay(early, late, late, late, null), InvitedWay.Of(early, null, null, late, null));
        Assert.Equal(new InvitedWay(early, early, early, null, null), InvitedWay.Of(late, late, early, null, null));
        Assert.Equal(new InvitedWay(null, null, null, null, null), InvitedWay.Of(null, null, null, null, null));
    }

    [Theory, OnEachDatabase]
    public async Task EachStep_IsTakenFromTheRecordAndCounted(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var days = new List<DateOnly>();
        Assert.Equal(0, await ReachedAsync(matter));

        days.Add(testDb.Clock.Today);
        await matter.Do<ConsentService, Outcome<CodeSent>>(s => s.SendCodeAsync(new SendConsentCode(matter.Id, matter.Respondent), "127.0.0.1", matter.Act(matter.Mediator), default));
        Assert.Equal(1, await ReachedAsync(matter));

        days.Add(Tomorrow(testDb));
        await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Notices = [new NoticeInput(matter.Respondent, NoticeMeans.ReadByPhone)] }, matter.Act(matter.Mediator), default));
        Assert.Equal(2, await ReachedAsync(matter));

        days.Add(Tomorrow(testDb));
        await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Respondent), matter.Yes(matter.Applicant)] }, matter.Act(matter.Mediator), default));
        Assert.Equal(3, await ReachedAsync(matter));

        await matter.HoldAsync(matter.Meeting(), "愿意分担一半");
        days.Add(testDb.Clock.Today);
        Assert.Equal(4, await ReachedAsync(matter));

        days.Add(Tomorrow(testDb));
        await matter.PutAsync(("AgreedOn", days[4]));
        Assert.Equal(5, await ReachedAsync(matter));

        var row = Assert.Single(await matter.Do<InvitedQueries, IReadOnlyList<InvitedRow>>(q => q.OfAsync(matter.Id, matter.Mediator, default)));
        Assert.Equal(("王𬭎", new InvitedWay(days[0], days[1], days[2], days[3], days[4])), (row.Name, row.Way));
    }

    [Theory, OnEachDatabase]
    public async Task Slip_AsksAndOpeningItReaches(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var slip = await matter.Do<InvitationService, Outcome<Slip>>(s => s.MakeSlipAsync(new MakeSlip(matter.Id, matter.Respondent), matter.Act(matter.Mediator), default));
        Assert.Equal(1, await ReachedAsync(matter));

        Tomorrow(testDb);
        await matter.Do<InvitationService, Outcome<InvitationFace>>(s => s.OpenAsync(slip.Value.Code, matter.Act(Actor.Visitor), default));

        Assert.Equal(2, await ReachedAsync(matter));
    }

    [Theory, OnEachDatabase]
    public async Task NoticeOfASession_AsksTheParty(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);

        Assert.Null((await matter.Do<SessionService, Outcome<SessionId>>(s => s.ScheduleAsync(matter.Meeting(), matter.Act(matter.Mediator), default))).Refused);

        Assert.Equal(1, await ReachedAsync(matter));
    }

    [Theory, OnEachDatabase]
    public async Task Funnel_OfAPeriod_IsScopedAndNarrows(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, PromiseCase.TwoInstalments);
        await promise.Town.RegisterAsync(respondent: "李志强");

        var all = await FunnelAsync(testDb, Actor.System, First, Last);
        var none = await FunnelAsync(testDb, Actor.System, First.AddYears(-1), First.AddDays(-1));
        var stranger = await FunnelAsync(testDb, promise.CreditorSelf with { Account = AccountId.New() }, First, Last);

        Assert.Equal(2, all.Respondents);
        Assert.Equal([(1, 2), (1, 1), (1, 1), (1, 1), (1, 1)], all.Steps.Select(s => (s.Count, s.Before)));
        Assert.Equal("50.00%", all.Steps[0].Ratio.ToString());
        Assert.Equal((0, "—"), (none.Respondents, none.Steps[0].Ratio.ToString()));
        Assert.Equal(0, stranger.Respondents);
        Assert.Equal(2, (await DisputesAsync(testDb, null)).Rows.Count);
        Assert.Equal("王强", Assert.Single(Assert.Single((await DisputesAsync(testDb, InvitedStep.Agreed)).Rows).Respondents).Name);
    }

    /// <summary>The last step the respondent came to; the way, the funnel and the list behind it have to say the same.</summary>
    private static async Task<int> ReachedAsync(MediationCase matter)
    {
        var way = Assert.Single(await matter.Do<InvitedQueries, IReadOnlyList<InvitedRow>>(q => q.OfAsync(matter.Id, matter.Mediator, default))).Way;
        var steps = Enum.GetValues<InvitedStep>();
        var reached = steps.Count(step => way.On(step) is not null);
        var funnel = await FunnelAsync(matter.TestDb, Actor.System, First, Last);
        Assert.Equal(steps.Select(step => (int)step <= reached ? 1 : 0), funnel.Steps.Select(s => s.Count));
        foreach (var step in steps)
        {
            Assert.Equal((int)step <= reached ? 1 : 0, (await DisputesAsync(matter.TestDb, step)).Rows.Count);
        }

        return reached;
    }

    private static DateOnly Tomorrow(TestDb testDb)
    {
        testDb.Clock.MoveTo(testDb.Clock.Today.AddDays(1));
        return testDb.Clock.Today;
    }

    private static Task<InvitedFunnel> FunnelAsync(TestDb testDb, Actor actor, DateOnly from, DateOnly to) =>
        testDb.InScopeAsync<InvitedQueries, InvitedFunnel>(q => q.FunnelAsync(from, to, actor, default));

    private static Task<InvitedPage> DisputesAsync(TestDb testDb, InvitedStep? step) =>
        testDb.InScopeAsync<InvitedQueries, InvitedPage>(q => q.DisputesAsync(step, First, Last, null, Actor.System, default));
}
