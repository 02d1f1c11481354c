using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

/// <summary>A county with one town, one community and two grids, a centre, a committee and a court, each with its people.</summary>
public sealed class SmallCounty
{
    public static readonly AreaCode County = AreaCode.Parse("990123");
    public static readonly AreaCode Town = AreaCode.Parse("990123001");
    public static readonly AreaCode Community = AreaCode.Parse("990123001001");
    public static readonly AreaCode Grid = AreaCode.Parse("990123001001001");
    public static readonly AreaCode OtherGrid = AreaCode.Parse("990123001001002");
    public static readonly DateOnly Founded = new(2024, 1, 1);

    private static readonly (string Code, string Name, string Kind)[] Places =
    [
        ("99", "示例省", "省"), ("9901", "清源市", "市"), ("990123", "青溪县", "县"), ("990123001", "城关街道", "街道"),
        ("990123001001", "文昌社区", "社区"), ("990123001001001", "第一网格", "网格"), ("990123001001002", "第二网格", "网格"),
    ];

    private readonly TestDb testDb;

    private SmallCounty(TestDb testDb) => this.testDb = testDb;

    public OrganisationId Centre { get; private set; }

    public OrganisationId Committee { get; private set; }

    public OrganisationId Court { get; private set; }

    /// <summary>Keeps the committee alone.</summary>
    public Actor CommitteeAdmin => Admin(Committee);

    public static async Task<SmallCounty> MakeAsync(TestDb testDb)
    {
        var county = new SmallCounty(testDb);
        foreach (var (code, name, kind) in Places)
        {
            var added = await county.OnAsync<AreaService, Outcome<AreaCode>>(s => s.AddAsync(new AddArea(code, name, kind, new AreaFacts()), testDb.Act(), default));
            Assert.Null(added.Refused);
        }

        county.Centre = await county.AddAsync(Profile("青溪县矛调中心", OrganisationKind.GovernanceCenter, County, Rung.County, "K05", "K09"));
        county.Committee = await county.AddAsync(Profile("城关街道人民调解委员会", OrganisationKind.PeoplesMediationCommittee, Town, Rung.Town, "K05"));
        county.Court = await county.AddAsync(Profile("青溪县人民法院", OrganisationKind.PeoplesCourt, County, Rung.County) with { CourtCode = "示0123" });
        return county;
    }

    public static OrganisationProfile Profile(string name, OrganisationKind kind, AreaCode area, Rung rung, params string[] categories) =>
        new() { Name = name, ShortName = name[..2], Kind = kind, Area = area, Rung = rung, Phone = "0559-5550100", Categories = categories };

    public static Actor Admin(OrganisationId organisation) => new()
    {
        Name = "机构管理员",
        Account = AccountId.New(),
        Organisation = organisation,
        Permissions = RolePermissions.Of(Role.OrganisationAdmin).Permissions,
    };

    public static PersonName Name(string text) => PersonName.TryParse(text, out var name) ? name : throw new ArgumentException(text);

    public static PhoneNumber Phone(string text) => PhoneNumber.TryParse(text, out var phone) ? phone : throw new ArgumentException(text);

    public static MediatorTerms Mediates(params string[] skills) =>
        new() { Skills = skills, Languages = ["普通话"], Level = MediatorLevel.Second, TermFrom = Founded, TermTo = new DateOnly(2026, 12, 31), MaxOpen = 10 };

    public async Task<OrganisationId> AddAsync(OrganisationProfile profile)
    {
        var outcome = await OnAsync<OrganisationService, Outcome<OrganisationId>>(s => s.AddAsync(profile, Founded, testDb.Act(), default));
        Assert.Null(outcome.Refused);
        return outcome.Value;
    }

    public async Task<PersonId> HireAsync(string name, OrganisationId organisation, Role role, AreaCode? scope = null, MediatorTerms? mediator = null, string? phone = null)
    {
        var request = new AddPerson
        {
            Name = Name(name),
            Phone = phone is null ? null : Phone(phone),
            Posts = [new AppointmentTerms(organisation, role, scope, Founded)],
            Mediator = mediator,
        };
        var outcome = await OnAsync<PeopleService, Outcome<PersonId>>(s => s.AddAsync(request, testDb.Act(), default));
        Assert.Null(outcome.Refused);
        return outcome.Value;
    }

    /// <summary>One request's worth of work with this service.</summary>
    public async Task<TResult> OnAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = testDb.Scope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<PersonPage?> PageOfAsync(PersonId person) =>
        OnAsync<DirectoryQueries, PersonPage?>(q => q.PersonAsync(person, Actor.System, Instant.From(testDb.Clock.Now), default));
}
