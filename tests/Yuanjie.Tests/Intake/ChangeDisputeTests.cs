using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

public sealed class ChangeDisputeTests
{
    [Theory, OnEachDatabase]
    public async Task Register_ByAResidentAtTheCounter_IsForbidden(TestDb testDb)
    {
        var outcome = await testDb.RegisterAsync(Told.Leak, Told.Resident(AccountId.New()));

        Assert.Equal("dispute.forbidden", outcome.Refused?.Code);
        Assert.Empty(await EventsAsync(testDb));
    }

    [Theory, OnEachDatabase]
    public async Task Register_WithTenThousandCharactersAndRareNames_KeepsThemAll(TestDb testDb)
    {
        var story = string.Concat(Enumerable.Repeat("漏水䶮", 3333)) + "完";
        var told = Told.Leak with
        {
            Narrative = story,
            Spot = "文昌小区 3 栋 2 单元",
            Applicants = [new PartyEntry(PartyKind.NaturalPerson, "𬭎喆", Phone: "139 0000 1234", Address: "文昌小区")],
        };

        var id = (await testDb.RegisterAsync(told, Told.Clerk)).Value;

        var view = await testDb.InScopeAsync<IntakeQueries, IntakeView?>(q => q.FindAsync(id, Told.Clerk, default));
        Assert.Equal((story, "文昌小区 3 栋 2 单元"), (view!.Narrative, view.Spot));
        var header = await HeaderAsync(testDb, view.Number, Told.Clerk);
        Assert.Equal(("𬭎喆", "139****1234"), (header!.Parties[0].Name, header.Parties[0].MaskedPhone));
    }

    [Theory, OnEachDatabase]
    public async Task Supplement_ByThePartyItself_AddsTextAndEvent(TestDb testDb)
    {
        var (id, resident) = await RegisterForResidentAsync(testDb);

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<SupplementId?>>(s =>
            s.SupplementAsync(new SupplementDispute(id, "昨天又漏了一次。", []), testDb.Act(resident), default));

        Assert.Null(outcome.Refused);
        var view = await testDb.InScopeAsync<IntakeQueries, IntakeView?>(q => q.FindAsync(id, resident, default));
        Assert.Equal("昨天又漏了一次。", Assert.Single(view!.Supplements).Text);
        Assert.Equal(["dispute.registered", "dispute.supplemented"], (await EventsAsync(testDb)).Select(e => e.Kind));
        Assert.DoesNotContain("漏", (await EventsAsync(testDb))[1].Payload, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Supplement_ByAStranger_FindsNoDispute(TestDb testDb)
    {
        var (id, _) = await RegisterForResidentAsync(testDb);

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<SupplementId?>>(s =>
            s.SupplementAsync(new SupplementDispute(id, "让我看看", []), testDb.Act(Told.Resident(AccountId.New())), default));

        Assert.Equal("dispute.not-found", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Supplement_FromAStalePage_IsRefused(TestDb testDb)
    {
        var (id, resident) = await RegisterForResidentAsync(testDb);
        await testDb.InScopeAsync<IntakeService, Outcome<SupplementId?>>(s => s.SupplementAsync(new SupplementDispute(id, "先补一句", []), testDb.Act(resident, seenVersion: 1), default));

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<SupplementId?>>(s =>
            s.SupplementAsync(new SupplementDispute(id, "再补一句", []), testDb.Act(resident, seenVersion: 1), default));

        Assert.Equal(RefusalKind.Stale, outcome.Refused?.Kind);
        Assert.Equal(2, (await EventsAsync(testDb)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task AddParty_AnApplicantToASign_MakesItAMatter(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak with { Channel = Channel.Grid, Area = Yuanjie.Kernel.Areas.AreaCode.Parse("990123001001001"), Applicants = [], Respondents = [], AsSign = true }, Told.GridWorker)).Value;

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<PartyId>>(s =>
            s.AddPartyAsync(new AddParty(id, Side.Applicant, new PartyEntry(PartyKind.NaturalPerson, "陈 桂兰")), testDb.Act(Told.Clerk), default));

        Assert.Null(outcome.Refused);
        var view = await testDb.InScopeAsync<IntakeQueries, IntakeView?>(q => q.FindAsync(id, Told.Clerk, default));
        Assert.False(view!.IsSign);
        Assert.Equal("陈桂兰", Assert.Single((await HeaderAsync(testDb, view.Number, Told.Clerk))!.Parties).Name);
    }

    [Theory, OnEachDatabase]
    public async Task AddParty_WithANumberThatIsThere_IsRefused(TestDb testDb)
    {
        var number = Told.CitizenNumber("11010119900307001");
        var id = (await testDb.RegisterAsync(Told.Leak with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", number)] }, Told.Clerk)).Value;

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<PartyId>>(s =>
            s.AddPartyAsync(new AddParty(id, Side.Respondent, new PartyEntry(PartyKind.NaturalPerson, "王涵", number)), testDb.Act(Told.Clerk), default));

        Assert.Equal("intake.party-twice", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_ByTheOnlyApplicant_EndsTheMatter(TestDb testDb)
    {
        var (id, resident) = await RegisterForResidentAsync(testDb);
        var applicant = (await HeaderAsync(testDb, id, resident))!.Parties[0].Id;

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s =>
            s.WithdrawAsync(new WithdrawDispute(id, new HashSet<PartyId> { applicant }), testDb.Act(resident), default));

        Assert.Null(outcome.Refused);
        var header = await HeaderAsync(testDb, id, resident);
        Assert.Equal((Stage.Withdrawn, false), (header!.Stage, header.Open));
        Assert.Equal("dispute.withdrawn", (await EventsAsync(testDb))[^1].Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Dispel_OfASign_EndsItOnceWithWhatWasDone(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak with { AsSign = true }, Told.Clerk)).Value;

        var silent = await DispelAsync(testDb, id, null);
        var done = await DispelAsync(testDb, id, "社区已上门，双方握手言和");
        var again = await DispelAsync(testDb, id, "社区已上门，双方握手言和");

        Assert.Equal("intake.reason-missing", silent.Refused?.Code);
        Assert.Null(done.Refused);
        Assert.Equal(RefusalKind.WrongStage, again.Refused?.Kind);
        Assert.Equal(Stage.Dispelled, (await HeaderAsync(testDb, id, Told.Clerk))!.Stage);
        Assert.Single(await EventsAsync(testDb), e => e.Kind == "dispute.sign-dispelled");
    }

    [Theory, OnEachDatabase]
    public async Task Dispel_OfADispute_IsRefused(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak, Told.Clerk)).Value;

        Assert.Equal("intake.not-a-sign", (await DispelAsync(testDb, id, "社区已上门，双方握手言和")).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_ByOneOfTwoApplicants_IsRefused(TestDb testDb)
    {
        var account = AccountId.New();
        var id = (await testDb.RegisterAsync(
            Told.Leak with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", Account: account), new PartyEntry(PartyKind.NaturalPerson, "陈桂花")] }, Told.Clerk)).Value;
        var first = (await HeaderAsync(testDb, id, Told.Clerk))!.Parties[0].Id;

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s =>
            s.WithdrawAsync(new WithdrawDispute(id, new HashSet<PartyId> { first }), testDb.Act(Told.Resident(account)), default));

        Assert.Equal("intake.not-all-applicants", outcome.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Withdraw_AtTheCounter_NeedsWhomAndWhy(TestDb testDb)
    {
        var (id, _) = await RegisterForResidentAsync(testDb);
        var applicant = (await HeaderAsync(testDb, id, Told.Clerk))!.Parties[0].Id;
        var request = new WithdrawDispute(id, new HashSet<PartyId> { applicant });

        var without = await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.WithdrawAsync(request, testDb.Act(Told.Clerk), default));
        var silent = await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.WithdrawAsync(request, testDb.Act(Told.Clerk) with { OnBehalfOf = "申请人本人" }, default));
        var told = await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s =>
            s.WithdrawAsync(request, testDb.Act(Told.Clerk, reason: "双方已自行和解") with { OnBehalfOf = "申请人本人" }, default));

        Assert.Equal("intake.not-your-party", without.Refused?.Code);
        Assert.Equal("intake.reason-missing", silent.Refused?.Code);
        Assert.Null(told.Refused);
    }

    [Theory, OnEachDatabase]
    public async Task Unmask_WithAReason_ShowsClearAndIsOnRecord(TestDb testDb)
    {
        var number = Told.CitizenNumber("11010119900307001");
        var id = (await testDb.RegisterAsync(Told.Leak with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", number, "13900001234", "文昌小区")] }, Told.Clerk)).Value;
        var party = (await HeaderAsync(testDb, id, Told.Clerk))!.Parties[0];

        var outcome = await testDb.InScopeAsync<IntakeService, Outcome<ClearParty>>(s =>
            s.UnmaskAsync(new UnmaskParty(id, party.Id), testDb.Act(Told.Clerk, reason: "电话约定调解时间"), default));

        Assert.Equal((number, "13900001234", "文昌小区"), (outcome.Value.IdNumber, outcome.Value.Phone, outcome.Value.Address));
        Assert.NotEqual(number, party.MaskedIdNumber);
        var look = (await EventsAsync(testDb))[^1];
        Assert.Equal(("dispute.party-unmasked", "电话约定调解时间", "周明"), (look.Kind, look.Reason, look.ActorName));
        Assert.DoesNotContain(number, look.Payload, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Unmask_WithoutReasonOrPermission_IsRefusedAndNotRecorded(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak, Told.Clerk)).Value;
        var party = (await HeaderAsync(testDb, id, Told.Clerk))!.Parties[0].Id;
        var viewer = Told.Clerk with { Permissions = new HashSet<Permission> { Permission.ViewDisputes } };

        var silent = await testDb.InScopeAsync<IntakeService, Outcome<ClearParty>>(s => s.UnmaskAsync(new UnmaskParty(id, party), testDb.Act(Told.Clerk, reason: " 看 "), default));
        var barred = await testDb.InScopeAsync<IntakeService, Outcome<ClearParty>>(s => s.UnmaskAsync(new UnmaskParty(id, party), testDb.Act(viewer, reason: "电话约定调解时间"), default));

        Assert.Equal("intake.reason-missing", silent.Refused?.Code);
        Assert.Equal("dispute.forbidden", barred.Refused?.Code);
        Assert.Single(await EventsAsync(testDb));
    }

    [Theory, OnEachDatabase]
    public async Task LinkDuplicate_OfTwoRegistrations_StandsOnBothTimelinesOnce(TestDb testDb)
    {
        var first = (await testDb.RegisterAsync(Told.Leak)).Value;
        testDb.Clock.Move(TimeSpan.FromHours(1));
        var second = (await testDb.RegisterAsync(Told.Leak)).Value;
        var number = (await HeaderAsync(testDb, first, Actor.System))!.Number;

        var linked = await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.LinkDuplicateAsync(new LinkDuplicate(second, number.ToLowerInvariant()), testDb.Act(), default));
        var again = await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.LinkDuplicateAsync(new LinkDuplicate(second, number), testDb.Act(), default));

        Assert.Equal(first, linked.Value);
        Assert.Equal("intake.already-linked", again.Refused?.Code);
        var events = await EventsAsync(testDb);
        Assert.Equal([first.Value, second.Value], events.Where(e => e.Kind == "dispute.duplicate-linked").Select(e => e.StreamId).Order());
        var view = await testDb.InScopeAsync<IntakeQueries, IntakeView?>(q => q.FindAsync(second, Actor.System, default));
        Assert.Equal(number, Assert.Single(view!.Duplicates).Number);
    }

    [Theory, OnEachDatabase]
    public async Task LinkAccount_OfTheTelephoneAPartyLeft_OpensTheMatter(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak, Told.Clerk)).Value;
        var resident = Told.Resident(AccountId.New());
        Assert.True(PhoneNumber.TryParse("13900001234", out var phone));

        var linked = await testDb.InScopeAsync<IntakeService, int>(s => s.LinkAccountAsync(resident.Account!.Value, phone, testDb.Act(resident), default));
        var again = await testDb.InScopeAsync<IntakeService, int>(s => s.LinkAccountAsync(resident.Account!.Value, phone, testDb.Act(resident), default));

        Assert.Equal((1, 0), (linked, again));
        Assert.NotNull(await HeaderAsync(testDb, id, resident));
    }

    private static Task<Outcome<DisputeId>> DispelAsync(TestDb testDb, DisputeId id, string? reason) =>
        testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.DispelAsync(id, testDb.Act(Told.Clerk, reason), default));

    private static async Task<(DisputeId Id, Actor Resident)> RegisterForResidentAsync(TestDb testDb)
    {
        var account = AccountId.New();
        var told = Told.Leak with { Channel = Channel.Online, Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", Phone: "13900001234", Account: account)] };
        return ((await testDb.RegisterAsync(told, Told.Resident(account))).Value, Told.Resident(account));
    }

    private static Task<DisputeHeader?> HeaderAsync(TestDb testDb, string number, Actor actor) =>
        testDb.InScopeAsync<DisputeQueries, DisputeHeader?>(q => q.FindAsync(number, actor, default));

    private static Task<DisputeHeader?> HeaderAsync(TestDb testDb, DisputeId id, Actor actor) =>
        testDb.InScopeAsync<DisputeQueries, DisputeHeader?>(async q => await q.NumberOfAsync(id, actor, default) is { } number ? await q.FindAsync(number, actor, default) : null);

    private static async Task<List<Yuanjie.Data.Events.EventRecord>> EventsAsync(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.AsNoTracking().OrderBy(e => e.StreamId).ThenBy(e => e.Seq).ToListAsync();
    }
}
