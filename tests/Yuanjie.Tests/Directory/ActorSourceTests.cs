using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class ActorSourceTests
{
    [Theory, OnEachDatabase]
    public async Task Actor_OfEachRole_SeesAsFarAsTheRoleReaches(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var hotline = await county.AddAsync(SmallCounty.Profile("青溪县12345热线", OrganisationKind.Hotline, SmallCounty.County, Rung.County, "K05"));
        async Task<AreaCode?> ScopeOf(OrganisationId organisation, Role role, AreaCode? grid = null)
        {
            var acting = await ActAsAsync(testDb, county, await county.HireAsync("某某", organisation, role, grid), $"{role}.{organisation}"[..30].TrimEnd('-').ToLowerInvariant());
            Assert.Equal(RolePermissions.Of(role).Permissions, acting.Actor.Permissions);
            Assert.Equal(organisation, acting.Actor.Organisation);
            return acting.Actor.Scope;
        }

        Assert.Equal(SmallCounty.Grid, await ScopeOf(county.Committee, Role.GridWorker, SmallCounty.Grid));
        Assert.Equal(SmallCounty.County, await ScopeOf(county.Centre, Role.Dispatcher));
        Assert.Equal(SmallCounty.County, await ScopeOf(county.Centre, Role.CentreClerk));
        Assert.Null(await ScopeOf(hotline, Role.CentreClerk)); // registers for the county and sees what is its own
        Assert.Null(await ScopeOf(county.Committee, Role.Mediator));
        Assert.Null(await ScopeOf(county.Court, Role.Judge));
        Assert.Null(await ScopeOf(county.Centre, Role.SystemAdmin));
    }

    [Theory, OnEachDatabase]
    public async Task Actor_WithTwoPosts_ActsInTheOneChosenUntilItEnds(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var person = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        var second = await county.OnAsync<PeopleService, Outcome<AppointmentId>>(s => s.AppointAsync(person, new AppointmentTerms(county.Centre, Role.Dispatcher, null, testDb.Clock.Today), testDb.Act(), default));
        var first = await ActAsAsync(testDb, county, person, "mediator.zhou");
        Assert.Equal(Role.Mediator, first.Role);

        var act = testDb.Act(first.Actor);
        Assert.Null(await county.OnAsync<AccountService, Refusal?>(s => s.ActInAsync(second.Value, act, default)));
        Task<ActingAs?> Now(DateOnly day) => county.OnAsync<ActorSource, ActingAs?>(s => s.ForAsync(first.Actor.Account!.Value, null, day, default));
        Assert.Equal(Role.Dispatcher, (await Now(testDb.Clock.Today))?.Role);

        await county.OnAsync<PeopleService, Refusal?>(s => s.EndAppointmentAsync(person, second.Value, testDb.Clock.Today, testDb.Act(), default));
        Assert.Equal(Role.Mediator, (await Now(testDb.Clock.Today.AddDays(1)))?.Role);
        Assert.Equal("account.post-not-yours", (await county.OnAsync<AccountService, Refusal?>(s => s.ActInAsync(AppointmentId.New(), act, default)))?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Actor_OfAClosedAccount_IsNobody(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var acting = await ActAsAsync(testDb, county, await county.HireAsync("高正清", county.Centre, Role.Chief), "chief");
        var account = acting.Actor.Account!.Value;

        Assert.Null(await county.OnAsync<AccountService, Refusal?>(s => s.CloseAsync(account, testDb.Act(), default)));

        Assert.Null(await county.OnAsync<ActorSource, ActingAs?>(s => s.ForAsync(account, null, testDb.Clock.Today, default)));
    }

    private static async Task<ActingAs> ActAsAsync(TestDb testDb, SmallCounty county, PersonId person, string userName)
    {
        var opened = await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.OpenAsync(person, userName, testDb.Act(), default));
        Assert.Null(opened.Refused);
        return (await county.OnAsync<ActorSource, ActingAs?>(s => s.ForAsync(opened.Value.Account, null, testDb.Clock.Today, default)))!;
    }
}
