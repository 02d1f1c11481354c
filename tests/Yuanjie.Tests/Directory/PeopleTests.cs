using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class PeopleTests
{
    [Theory, OnEachDatabase]
    public async Task Add_WithRareName_KeepsTheTelephoneSealedAndOutOfTheLog(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);

        var id = await county.HireAsync("张𬭎", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"), phone: "13800001111");

        var page = (await county.PageOfAsync(id))!;
        Assert.Equal("张𬭎", page.Name);
        Assert.Equal("138****1111", page.Phone);
        Assert.Equal(3, page.Version); // added, appointed, mediator
        await using var scope = testDb.Scope();
        var payloads = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == id.Value).Select(e => e.Payload).ToListAsync();
        Assert.Equal(3, payloads.Count);
        Assert.DoesNotContain(payloads, p => p.Contains("1111", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Add_WhenAPostIsRefused_WritesNothing(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var request = new AddPerson
        {
            Name = SmallCounty.Name("林晓澄"),
            Posts = [new(county.Court, Role.Judge, null, SmallCounty.Founded), new(county.Committee, Role.Judge, null, SmallCounty.Founded)],
        };

        var outcome = await county.OnAsync<PeopleService, Outcome<PersonId>>(s => s.AddAsync(request, testDb.Act(), default));

        Assert.Equal("appointment.role-not-held-here", outcome.Refused?.Code);
        await using var scope = testDb.Scope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.AnyAsync(e => e.Kind.StartsWith("person.")));
    }

    [Theory, OnEachDatabase]
    public async Task Appoint_InSeveralOrganisations_GivesAPostInEach(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var id = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        Task<Outcome<AppointmentId>> Appoint(AppointmentTerms terms) => county.OnAsync<PeopleService, Outcome<AppointmentId>>(s => s.AppointAsync(id, terms, testDb.Act(), default));

        Assert.Null((await Appoint(new AppointmentTerms(county.Centre, Role.Mediator, null, testDb.Clock.Today))).Refused);
        Assert.Equal("appointment.already", (await Appoint(new AppointmentTerms(county.Centre, Role.Mediator, null, testDb.Clock.Today.AddDays(3)))).Refused?.Code);
        Assert.Equal("appointment.ends-before-start", (await Appoint(new AppointmentTerms(county.Centre, Role.CentreClerk, null, testDb.Clock.Today, testDb.Clock.Today.AddDays(-1)))).Refused?.Code);

        var posts = await county.OnAsync<ActorSource, IReadOnlyList<Post>>(s => s.PostsAsync(id, testDb.Clock.Today, default));
        Assert.Equal([county.Committee, county.Centre], posts.Select(p => p.Organisation));
    }

    [Theory, OnEachDatabase]
    public async Task Appoint_GridWorker_NeedsAGridOfThatPlace(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        async Task<string?> Add(OrganisationId organisation, Role role, AreaCode? scope) => (await county.OnAsync<PeopleService, Outcome<PersonId>>(s =>
            s.AddAsync(new AddPerson { Name = SmallCounty.Name("陈小满"), Posts = [new(organisation, role, scope, SmallCounty.Founded)] }, testDb.Act(), default))).Refused?.Code;

        Assert.Equal("appointment.scope-missing", await Add(county.Committee, Role.GridWorker, null));
        Assert.Equal("appointment.scope-missing", await Add(county.Centre, Role.GridWorker, SmallCounty.County)); // a county is nobody's grid
        Assert.Equal("appointment.scope-outside", await Add(county.Committee, Role.GridWorker, AreaCode.Parse("990123002001001")));
        Assert.Equal("appointment.scope-not-used", await Add(county.Centre, Role.CentreClerk, SmallCounty.Grid));
        Assert.Null(await Add(county.Committee, Role.GridWorker, SmallCounty.Grid));
    }

    [Theory, OnEachDatabase]
    public async Task OrganisationAdministrator_ReachesOnlyTheOwnPeople(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var own = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        var other = await county.HireAsync("高正清", county.Centre, Role.Chief);
        var act = testDb.Act(county.CommitteeAdmin);
        Task<Refusal?> Change(PersonId id) => county.OnAsync<PeopleService, Refusal?>(s => s.ChangeAsync(id, new ChangePerson(SmallCounty.Name("改名人"), Sex.Male, IdentityGroups.None, null), act, default));

        Assert.Null(await Change(own));
        Assert.Equal(RefusalKind.NotFound, (await Change(other))?.Kind);
        Assert.Null(await county.OnAsync<DirectoryQueries, PersonPage?>(q => q.PersonAsync(other, act.Actor, act.At, default)));
        var list = await county.OnAsync<DirectoryQueries, PeoplePage>(q => q.PeopleAsync(new PeopleFilter(), act.Actor, testDb.Clock.Today, default));
        Assert.Equal([own], list.Rows.Select(r => r.Id));
        var admin = await county.OnAsync<PeopleService, Outcome<PersonId>>(s => s.AddAsync(
            new AddPerson { Name = SmallCounty.Name("石磊"), Posts = [new(county.Committee, Role.SystemAdmin, null, SmallCounty.Founded)] }, act, default));
        Assert.Equal("appointment.role-above-yours", admin.Refused?.Code);
        var elsewhere = await county.OnAsync<PeopleService, Outcome<PersonId>>(s => s.AddAsync(
            new AddPerson { Name = SmallCounty.Name("石磊"), Posts = [new(county.Centre, Role.Mediator, null, SmallCounty.Founded)] }, act, default));
        Assert.Equal("person.not-allowed", elsewhere.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Mediators_BySkillTermAndPlace_ComeWithTheirTies(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var zhou = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05", "K09"));
        await county.HireAsync("沈慧", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K13"));
        await county.HireAsync("方仲平", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05") with { TermTo = new DateOnly(2025, 12, 31) });
        var declared = await county.OnAsync<PeopleService, Outcome<RecusalId>>(s => s.DeclareRecusalAsync(zhou, new DeclareRecusal(RecusalTie.Kinship, SmallCounty.Name("王涵"), null), testDb.Act(), default));
        Assert.Null(declared.Refused);

        var found = await county.OnAsync<PeopleQueries, IReadOnlyList<MediatorRow>>(q =>
            q.MediatorsAsync(new MediatorSearch { On = testDb.Clock.Today, Place = SmallCounty.Grid, Category = "K05" }, default));

        var row = Assert.Single(found);
        Assert.Equal((zhou, "K05,K09", "普通话"), (row.Person, string.Join(',', row.Skills.Order()), row.Languages.Single()));
        await using var scope = testDb.Scope();
        var cipher = scope.ServiceProvider.GetRequiredService<FieldCipher>();
        Assert.Equal(RecusalTie.Kinship, row.TieTo([cipher.IndexOf(SmallCounty.Name("李明")), cipher.IndexOf(SmallCounty.Name("王 涵"))], []));
        Assert.Null(row.TieTo([cipher.IndexOf(SmallCounty.Name("李明"))], []));
    }

    [Theory, OnEachDatabase]
    public async Task DeclareRecusal_ByOneselfTwice_IsKeptOnceAndCanBeWithdrawn(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var id = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        var oneself = new Actor { Name = "周明礼", Person = id, Permissions = RolePermissions.Of(Role.Mediator).Permissions };
        var tie = new DeclareRecusal(RecusalTie.Employment, SmallCounty.Name("王涵"), CitizenId.TryParse("11010519491231002X", out var number) ? number : null);
        Task<Outcome<RecusalId>> Declare(Actor actor, DeclareRecusal request) => county.OnAsync<PeopleService, Outcome<RecusalId>>(s => s.DeclareRecusalAsync(id, request, testDb.Act(actor), default));

        var first = await Declare(oneself, tie);
        Assert.Null(first.Refused);
        Assert.Equal("recusal.known", (await Declare(oneself, tie)).Refused?.Code);
        Assert.Equal("recusal.nameless", (await Declare(oneself, new DeclareRecusal(RecusalTie.Other, null, null))).Refused?.Code);
        Assert.Equal(RefusalKind.NotFound, (await Declare(SmallCounty.Admin(county.Court), tie)).Refused?.Kind);

        Assert.Null(await county.OnAsync<PeopleService, Refusal?>(s => s.WithdrawRecusalAsync(id, first.Value, testDb.Act(oneself), default)));
        Assert.Empty((await county.PageOfAsync(id))!.Recusals);
    }

    [Theory, OnEachDatabase]
    public async Task EndAppointment_OfTheLastPost_TakesThePersonOffTheRota(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var id = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        await county.OnAsync<Yuanjie.Directory.Organisations.OrganisationService, Refusal?>(s =>
            s.SetDutyAsync(county.Committee, id, [DayOfWeek.Monday], Yuanjie.Directory.Organisations.DutyHours.Office, testDb.Act(), default));
        var post = (await county.PageOfAsync(id))!.Posts.Single();
        Task<Refusal?> End(DateOnly day) => county.OnAsync<PeopleService, Refusal?>(s => s.EndAppointmentAsync(id, post.Id, day, testDb.Act(), default));

        Assert.Null(await End(testDb.Clock.Today));

        Assert.Equal("appointment.ended", (await End(testDb.Clock.Today.AddDays(1)))?.Code);
        var page = await county.OnAsync<DirectoryQueries, OrganisationPage?>(q => q.OrganisationAsync(county.Committee, Actor.System, testDb.Clock.Today.AddDays(1), default));
        Assert.Empty(page!.Duties);
        Assert.Empty(page.Staff);
    }

    [Theory, OnEachDatabase]
    public async Task People_PageByPage_ShowsEveryoneOnce(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        for (var i = 0; i < 55; i++)
        {
            await county.HireAsync(i % 3 == 0 ? "王芳" : $"李{(char)('一' + i)}", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        }

        var first = await county.OnAsync<DirectoryQueries, PeoplePage>(q => q.PeopleAsync(new PeopleFilter(), Actor.System, testDb.Clock.Today, default));
        var second = await county.OnAsync<DirectoryQueries, PeoplePage>(q => q.PeopleAsync(new PeopleFilter { After = first.Next }, Actor.System, testDb.Clock.Today, default));

        Assert.Equal(50, first.Rows.Count);
        Assert.Null(second.Next);
        Assert.Equal(55, first.Rows.Concat(second.Rows).Select(r => r.Id).Distinct().Count());
        Assert.Equal(5, second.Rows.Count);
    }
}
