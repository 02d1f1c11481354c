using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

/// <summary>A town with a committee on each rung, a professional committee, an association, a court and the people who work there.</summary>
internal sealed class RoutingTown
{
    public static readonly AreaCode Community = AreaCode.Parse("990123001001");
    private static readonly DateOnly Opened = new(2024, 1, 1);
    private static readonly string[] Neighbourly = ["K05", "K09", "K11", "K15"];
    private readonly TestDb testDb;

    private RoutingTown(TestDb testDb) => this.testDb = testDb;

    public OrganisationId Centre { get; private set; }

    public OrganisationId CommunityCommittee { get; private set; }

    public OrganisationId TownCommittee { get; private set; }

    public OrganisationId TownCentre { get; private set; }

    public OrganisationId Medical { get; private set; }

    public OrganisationId SmallFirms { get; private set; }

    public OrganisationId Court { get; private set; }

    public OrganisationId Women { get; private set; }

    /// <summary>Skilled, and tied to nobody.</summary>
    public PersonId Zhou { get; private set; }

    /// <summary>Has declared a tie to 王强.</summary>
    public PersonId Shen { get; private set; }

    /// <summary>May have no open matter at all.</summary>
    public PersonId Fang { get; private set; }

    public Actor Dispatcher => Staff("罗永和", Centre, Role.Dispatcher, AreaCode.Parse("990123"));

    public Actor Supervisor => Staff("叶知秋", Centre, Role.Supervisor, AreaCode.Parse("990123"));

    public static Actor Of(OrganisationId organisation) => Staff("值班员", organisation, Role.Mediator, null);

    public static Actor Staff(string name, OrganisationId organisation, Role role, AreaCode? scope) => new()
    {
        Name = name,
        Person = PersonId.New(),
        Organisation = organisation,
        Scope = scope,
        Permissions = RolePermissions.Of(role).Permissions,
    };

    public static async Task<RoutingTown> BuildAsync(TestDb testDb)
    {
        var town = new RoutingTown(testDb);
        foreach (var (code, name) in new[] { ("99", "示例省"), ("9901", "清源市"), ("990123", "青溪县"), ("990123001", "城关街道"), ("990123001001", "文昌社区"), ("990123001002", "学前社区") })
        {
            Granted(await testDb.InScopeAsync<AreaService, Outcome<AreaCode>>(s => s.AddAsync(new AddArea(code, name, name[^1..], new AreaFacts()), testDb.Act(), default)));
        }

        town.Centre = await town.AddAsync(OrganisationKind.GovernanceCenter, "青溪县矛调中心", "990123", Rung.County, [.. Neighbourly, "K17"]);
        town.TownCentre = await town.AddAsync(OrganisationKind.GovernanceCenter, "城关街道综治中心", "990123001", Rung.Town, Neighbourly);
        town.TownCommittee = await town.AddAsync(OrganisationKind.PeoplesMediationCommittee, "城关街道人民调解委员会", "990123001", Rung.Town, Neighbourly);
        town.CommunityCommittee = await town.AddAsync(OrganisationKind.PeoplesMediationCommittee, "文昌社区人民调解委员会", "990123001001", Rung.Community, ["K05", "K09"]);
        town.Medical = await town.AddAsync(OrganisationKind.SectoralMediationCommittee, "青溪县医疗纠纷人民调解委员会", "990123", Rung.County, ["K17"]);
        town.SmallFirms = await town.AddAsync(OrganisationKind.TradeAssociation, "青溪县小微企业协会", "990123", Rung.County, ["K11"]);
        town.Court = await town.AddAsync(OrganisationKind.PeoplesCourt, "青溪县人民法院", "990123", Rung.County, [.. Neighbourly, "K17"], "示0123");
        town.Women = await town.AddAsync(OrganisationKind.WomensFederation, "青溪县妇女联合会", "990123", Rung.County, ["K01"]);
        town.Zhou = await town.AddMediatorAsync("周明礼", ["K05", "K09"], 20);
        town.Shen = await town.AddMediatorAsync("沈慧", ["K05"], 20);
        town.Fang = await town.AddMediatorAsync("方仲平", ["K05"], 0);
        Granted(await testDb.InScopeAsync<PeopleService, Outcome<RecusalId>>(s =>
            s.DeclareRecusalAsync(town.Shen, new DeclareRecusal(RecusalTie.Kinship, NameOf("王强"), null), testDb.Act(), default)));
        return town;
    }

    /// <summary>A leak between neighbours in the community, unless told otherwise.</summary>
    public async Task<DisputeId> RegisterAsync(
        string narrative = "楼上卫生间漏水，把我家吊顶泡坏了，邻里之间说不拢。",
        Channel channel = Channel.Counter,
        string applicant = "陈桂兰",
        string respondent = "王强",
        string? title = null) =>
        Granted(await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = channel,
                Area = Community,
                Title = title ?? "楼上漏水",
                Narrative = narrative,
                Wants = "修好并赔偿",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, applicant, Phone: "13900001234")],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, respondent)],
            },
            testDb.Act(),
            default)));

    public Task<Outcome<DisputeId>> DispatchAsync(DisputeId id, OrganisationId target, string? type = "K05", string? skip = null, bool final = false, Actor? actor = null) =>
        testDb.InScopeAsync<DispatchService, Outcome<DisputeId>>(s => s.DispatchAsync(
            new DispatchDispute { DisputeId = id, Target = target, Reason = "就近办理", Type = type, SkipReason = skip, Final = final },
            testDb.Act(actor ?? Dispatcher),
            default));

    public Task<Outcome<AcceptanceTerm>> AcceptAsync(DisputeId id, OrganisationId body) =>
        testDb.InScopeAsync<DispatchService, Outcome<AcceptanceTerm>>(s => s.AcceptAsync(id, testDb.Act(Of(body)), default));

    public Task<Outcome<DisputeId>> ReturnAsync(DisputeId id, OrganisationId body) =>
        testDb.InScopeAsync<DispatchService, Outcome<DisputeId>>(s => s.ReturnAsync(new ReturnTicket(id, ReturnGround.OutsideArea, "当事人住在别的社区"), testDb.Act(Of(body)), default));

    /// <summary>Registered, sent to the community's committee and accepted there.</summary>
    public async Task<DisputeId> AcceptedAsync(string respondent = "王强", OrganisationId? body = null)
    {
        var id = await RegisterAsync(respondent: respondent);
        Granted(await DispatchAsync(id, body ?? CommunityCommittee, skip: body is null ? null : "当事人坚持直接到街道调解"));
        Granted(await AcceptAsync(id, body ?? CommunityCommittee));
        return id;
    }

    public Task<DisputeHeader?> HeaderAsync(DisputeId id, Actor? actor = null) =>
        testDb.InScopeAsync<DisputeQueries, DisputeHeader?>(async q =>
            await q.NumberOfAsync(id, actor ?? Actor.System, default) is { } number ? await q.FindAsync(number, actor ?? Actor.System, default) : null);

    public async Task<RoutingView> ViewAsync(DisputeId id) =>
        (await testDb.InScopeAsync<RoutingQueries, RoutingView?>(q => q.ViewAsync(id, Actor.System, default)))!;

    /// <summary>The kinds of event recorded, in their order.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(DisputeId id)
    {
        await using var scope = testDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync();
    }

    /// <summary>The value; the refusal as a failure of the test otherwise.</summary>
    public static T Granted<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Refused is null, outcome.Refused?.Message);
        return outcome.Value;
    }

    private static PersonName NameOf(string name) => PersonName.TryParse(name, out var read) ? read : throw new FormatException(name);

    private async Task<OrganisationId> AddAsync(OrganisationKind kind, string name, string area, Rung rung, string[] categories, string? courtCode = null) =>
        Granted(await testDb.InScopeAsync<OrganisationService, Outcome<OrganisationId>>(s => s.AddAsync(
            new OrganisationProfile { Kind = kind, Name = name, ShortName = name[..2], Area = AreaCode.Parse(area), Rung = rung, Categories = categories, CourtCode = courtCode },
            Opened,
            testDb.Act(),
            default)));

    private async Task<PersonId> AddMediatorAsync(string name, string[] skills, int maxOpen) =>
        Granted(await testDb.InScopeAsync<PeopleService, Outcome<PersonId>>(s => s.AddAsync(
            new AddPerson
            {
                Name = NameOf(name),
                Posts = [new AppointmentTerms(CommunityCommittee, Role.Mediator, null, Opened)],
                Mediator = new MediatorTerms { Skills = skills, Languages = ["普通话", "青溪话"], TermFrom = Opened, TermTo = new DateOnly(2026, 12, 31), MaxOpen = maxOpen },
            },
            testDb.Act(),
            default)));
}
