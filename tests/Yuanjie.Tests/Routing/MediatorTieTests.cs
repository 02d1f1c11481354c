using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

/// <summary>What ties a mediator to a party, who is told of it, and who has to agree.</summary>
public sealed class MediatorTieTests
{
    [Theory, OnEachDatabase]
    public async Task AMediatorOfTheHouseThatIsAParty_StepsAside(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await AcceptedAsync(testDb, town, new PartyEntry(PartyKind.OtherOrganisation, "文昌社区人民调解委员会"));

        var tied = await AssignAsync(testDb, town, id, town.Zhou);

        Assert.Equal("routing.must-recuse", tied.Refused?.Code);
        Assert.Contains("任职", tied.Refused!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task ANamesakeOfTheRepresentative_StepsAside(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await AcceptedAsync(testDb, town, new PartyEntry(PartyKind.LegalPerson, "青溪县安居物业有限公司", Representative: "周明礼"));

        var tied = await AssignAsync(testDb, town, id, town.Zhou);

        Assert.Contains("法定代表人", tied.Refused!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task AGuestThatComesAgainAndAgain_IsDisclosedToAll_AndLeftOutOfTheDraw(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var firm = new PartyEntry(PartyKind.LegalPerson, "青溪县安居物业有限公司");
        for (var i = 0; i < TestLocality.Pack.Truth.RepeatMatters - 1; i++)
        {
            RoutingTown.Granted(await AssignAsync(testDb, town, await AcceptedAsync(testDb, town, firm), town.Zhou));
        }

        var known = await AdviceAsync(testDb, town, await AcceptedAsync(testDb, town, firm));
        RoutingTown.Granted(await AssignAsync(testDb, town, await AcceptedAsync(testDb, town, firm), town.Zhou));
        var id = await AcceptedAsync(testDb, town, firm);
        var guest = await AdviceAsync(testDb, town, id);
        var drawn = RoutingTown.Granted(await testDb.InScopeAsync<AssignmentService, Outcome<PersonId>>(s => s.DrawAsync(id, testDb.Act(RoutingTown.Of(town.CommunityCommittee)), default)));
        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Zhou, reason: "当事人都选他"));

        Assert.Null(known.Mediator.Tie);
        Assert.Contains("以前调解过一方当事人的其他纠纷 4 件，达成协议 0 件", known.Reasons.Select(r => r.ToString()));
        Assert.Equal(TieWeight.Disclose, guest.Mediator.Tie?.Weight);
        Assert.Null(guest.Excluded);
        Assert.Equal(town.Shen, drawn);
        Assert.Equal("近 24 个月调解过同一方当事人的其他纠纷 5 件，达成协议 0 件", (await town.HeaderAsync(id))!.MediatorTie);
    }

    [Theory, OnEachDatabase]
    public async Task LongAgo_IsNoTie(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var firm = new PartyEntry(PartyKind.LegalPerson, "青溪县安居物业有限公司");
        for (var i = 0; i < TestLocality.Pack.Truth.RepeatMatters; i++)
        {
            RoutingTown.Granted(await AssignAsync(testDb, town, await AcceptedAsync(testDb, town, firm), town.Zhou));
        }

        await testDb.InScopeAsync<YuanjieDb, int>(db => db.Database.ExecuteSqlRawAsync("update dispute set registered_at = registered_at - 69120000000"));
        var advice = await AdviceAsync(testDb, town, await AcceptedAsync(testDb, town, firm));

        Assert.Equal((EarlierMatters.None, (Tie?)null), (advice.Mediator.Earlier, advice.Mediator.Tie));
    }

    [Theory, OnEachDatabase]
    public async Task OneWhoShouldStepAside_BeginsOnlyWhenEveryPartyAcceptsByWord(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "王强");
        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Shen, disclosure: "沈慧是王强的表姐"));
        var header = (await town.HeaderAsync(id))!;
        var (applicant, respondent) = (header.On(Side.Applicant).Single().Id, header.On(Side.Respondent).Single().Id);

        var willing = await ConsentAsync(testDb, town, id, ConsentKind.ToMediate, ConsentAnswer.Given, applicant, respondent);
        var one = await ConsentAsync(testDb, town, id, ConsentKind.ToMediator, ConsentAnswer.Given, respondent);
        var both = await ConsentAsync(testDb, town, id, ConsentKind.ToMediator, ConsentAnswer.Given, applicant);

        Assert.Equal("与当事人有近亲属关系。沈慧是王强的表姐", header.MediatorTie); // what was found, and what the body adds
        Assert.Equal((ConsentEffect.Noted, ConsentEffect.Noted, ConsentEffect.Begun), (willing, one, both));
    }

    [Theory, OnEachDatabase]
    public async Task ReplacingTheTiedMediator_LetsMediationBegin(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "王强");
        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Shen, disclosure: "沈慧是王强的表姐"));
        var header = (await town.HeaderAsync(id))!;
        await ConsentAsync(testDb, town, id, ConsentKind.ToMediate, ConsentAnswer.Given, [.. header.Parties.Select(p => p.Id)]);

        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Zhou, reason: "申请人不接受沈慧"));

        header = (await town.HeaderAsync(id))!;
        Assert.Equal((Stage.Mediating, (string?)null), (header.Stage, header.MediatorTie));
        Assert.Equal(["dispute.mediator-assigned", "dispute.mediation-begun"], (await town.EventsAsync(id)).TakeLast(2));
    }

    [Theory, OnEachDatabase]
    public async Task AMediatorAPartyRefused_PutsNoAgreementBeforeIt(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var id = await town.AcceptedAsync(respondent: "李四");
        RoutingTown.Granted(await AssignAsync(testDb, town, id, town.Zhou));
        var header = (await town.HeaderAsync(id))!;
        PartyId[] parties = [.. header.Parties.Select(p => p.Id)];
        await ConsentAsync(testDb, town, id, ConsentKind.ToMediate, ConsentAnswer.Given, parties);
        await ConsentAsync(testDb, town, id, ConsentKind.ToMediator, ConsentAnswer.Refused, parties[0]);

        var drafted = await testDb.InScopeAsync<AgreementService, Outcome<AgreementId>>(s => s.DraftAsync(
            new DraftAgreement { DisputeId = id, Terms = new AgreementTerms { Facts = "漏水", Obligations = [] } }, testDb.Act(RoutingTown.Of(town.CommunityCommittee)), default));

        Assert.Equal("mediation.mediator-refused", drafted.Refused?.Code);
    }

    private static async Task<DisputeId> AcceptedAsync(TestDb testDb, RoutingTown town, PartyEntry respondent)
    {
        var id = RoutingTown.Granted(await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = RoutingTown.Community,
                Title = "物业服务纠纷",
                Narrative = "楼道漏水多次报修没有人来。",
                Wants = "修好并减免物业费",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", Phone: "13900001234")],
                Respondents = [respondent],
            },
            testDb.Act(),
            default)));
        RoutingTown.Granted(await town.DispatchAsync(id, town.CommunityCommittee));
        RoutingTown.Granted(await town.AcceptAsync(id, town.CommunityCommittee));
        return id;
    }

    private static Task<Outcome<DisputeId>> AssignAsync(TestDb testDb, RoutingTown town, DisputeId id, PersonId mediator, string? disclosure = null, string? reason = null) =>
        testDb.InScopeAsync<AssignmentService, Outcome<DisputeId>>(s =>
            s.AssignAsync(new AssignMediator(id, mediator, ChosenBy.Body, disclosure), testDb.Act(RoutingTown.Of(town.CommunityCommittee), reason), default));

    private static async Task<MediatorSuggestion> AdviceAsync(TestDb testDb, RoutingTown town, DisputeId id) =>
        (await testDb.InScopeAsync<RoutingQueries, MediatorAdvice?>(q => q.MediatorsAsync(id, null, RoutingTown.Of(town.CommunityCommittee), testDb.Clock.Today, default)))!
            .Mediators.Single(m => m.Mediator.Id == town.Zhou);

    private static async Task<ConsentEffect> ConsentAsync(TestDb testDb, RoutingTown town, DisputeId id, ConsentKind kind, ConsentAnswer answer, params PartyId[] parties) =>
        RoutingTown.Granted(await testDb.InScopeAsync<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents
            {
                DisputeId = id,
                Consents = [.. parties.Select(p => new ConsentInput { PartyId = p, Kind = kind, Answer = answer, Means = ConsentMeans.InPerson })],
                Notices = [.. parties.Select(p => new NoticeInput(p, NoticeMeans.InPerson))],
            },
            testDb.Act(RoutingTown.Of(town.CommunityCommittee)),
            default)));
}
