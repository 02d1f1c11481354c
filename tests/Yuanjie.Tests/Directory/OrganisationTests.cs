using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class OrganisationTests
{
    [Theory, OnEachDatabase]
    public async Task InArea_ByRungKindAndCategory_FindsThoseThatCoverThePlace(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var elsewhere = SmallCounty.Profile("外街道人民调解委员会", OrganisationKind.PeoplesMediationCommittee, SmallCounty.County, Rung.Town, "K05") with { Covers = [SmallCounty.OtherGrid] };
        await county.AddAsync(elsewhere);
        Task<IReadOnlyList<OrganisationRow>> Find(OrganisationSearch search) => county.OnAsync<OrganisationQueries, IReadOnlyList<OrganisationRow>>(q => q.InAreaAsync(search, default));
        var here = new OrganisationSearch { Place = SmallCounty.Grid, On = testDb.Clock.Today };

        Assert.Equal([county.Committee, county.Centre, county.Court], (await Find(here)).Select(o => o.Id)); // lowest rung first
        Assert.Equal([county.Committee], (await Find(here with { Rung = Rung.Town, Category = "K05" })).Select(o => o.Id));
        Assert.Equal([county.Centre], (await Find(here with { Category = "K09" })).Select(o => o.Id));
        Assert.Equal([county.Court], (await Find(here with { Kinds = OrganisationKinds.Courts })).Select(o => o.Id));
        Assert.Empty(await Find(here with { On = SmallCounty.Founded.AddDays(-1) }));
    }

    [Theory, OnEachDatabase]
    public async Task Change_ByItsOwnAdministrator_ReachesTelephoneAndHoursOnly(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var act = testDb.Act(county.CommitteeAdmin);
        var page = await county.OnAsync<DirectoryQueries, OrganisationPage?>(q => q.OrganisationAsync(county.Committee, act.Actor, testDb.Clock.Today, default));
        Task<Refusal?> Change(OrganisationId id, OrganisationProfile profile) => county.OnAsync<OrganisationService, Refusal?>(s => s.ChangeAsync(id, profile, act, default));

        Assert.Null(await Change(county.Committee, page!.Profile with { Phone = "0559-5550999", Hours = "全天" }));
        Assert.Equal("organisation.fixed-by-centre", (await Change(county.Committee, page.Profile with { Rung = Rung.County }))?.Code);
        Assert.Equal("organisation.not-found", (await Change(county.Centre, page.Profile))?.Code); // not theirs answers as not there
        var row = await county.OnAsync<OrganisationQueries, OrganisationRow?>(q => q.FindAsync(county.Committee, default));
        Assert.Equal("0559-5550999", row?.Phone);
        Assert.Equal(Rung.Town, row?.Rung);
    }

    [Theory, OnEachDatabase]
    public async Task Close_WithStaff_IsRefusedUntilTheyHaveLeft(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var mediator = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        var lastDay = testDb.Clock.Today;
        Task<Refusal?> Close() => county.OnAsync<OrganisationService, Refusal?>(s => s.CloseAsync(county.Committee, lastDay, testDb.Act(), default));

        Assert.Equal("organisation.has-appointments", (await Close())?.Code);
        var post = (await county.PageOfAsync(mediator))!.Posts.Single();
        Assert.Null(await county.OnAsync<PeopleService, Refusal?>(s => s.EndAppointmentAsync(mediator, post.Id, lastDay, testDb.Act(), default)));
        Assert.Null(await Close());

        var open = new OrganisationSearch { Place = SmallCounty.Grid, On = lastDay.AddDays(1), Rung = Rung.Town };
        Assert.Empty(await county.OnAsync<OrganisationQueries, IReadOnlyList<OrganisationRow>>(q => q.InAreaAsync(open, default)));
        Assert.Single(await county.OnAsync<OrganisationQueries, IReadOnlyList<OrganisationRow>>(q => q.InAreaAsync(open with { On = lastDay }, default)));
    }

    [Theory, OnEachDatabase]
    public async Task Add_SameNameInTheSamePlaceOrUnknownPlace_IsRefused(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        async Task<string?> Add(OrganisationProfile profile) =>
            (await county.OnAsync<OrganisationService, Outcome<OrganisationId>>(s => s.AddAsync(profile, SmallCounty.Founded, testDb.Act(), default))).Refused?.Code;
        var union = SmallCounty.Profile("青溪县总工会", OrganisationKind.TradeUnion, SmallCounty.County, Rung.County, "K13");

        Assert.Null(await Add(union));
        Assert.Equal("organisation.name-taken", await Add(union));
        Assert.Equal("organisation.area-unknown", await Add(union with { Name = "外县总工会", Area = AreaCode.Parse("990999") }));
        Assert.Equal("organisation.category-unknown", await Add(union with { Name = "另一总工会", Categories = ["K1"] }));
        Assert.Equal("organisation.court-code-missing", await Add(union with { Name = "第二法院", Kind = OrganisationKind.PeoplesCourt }));
    }

    [Theory, OnEachDatabase]
    public async Task OnDuty_ADayOfItsOwn_ReplacesTheWeek(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var zhou = await county.HireAsync("周明礼", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        var shen = await county.HireAsync("沈慧", county.Committee, Role.Mediator, mediator: SmallCounty.Mediates("K05"));
        var monday = new DateOnly(2026, 1, 5);
        Task<Refusal?> Set(Func<OrganisationService, Task<Refusal?>> act) => county.OnAsync(act);
        async Task<IEnumerable<string>> OnDuty(DateOnly day) =>
            (await county.OnAsync<PeopleQueries, IReadOnlyList<DutyContact>>(q => q.OnDutyAsync(SmallCounty.Grid, day, default)))
                .Single(c => c.Organisation == county.Committee).People.Select(p => $"{p.Name} {p.Hours}".TrimEnd());

        Assert.Null(await Set(s => s.SetDutyAsync(county.Committee, zhou, [DayOfWeek.Monday, DayOfWeek.Friday], DutyHours.Office, testDb.Act(), default)));
        Assert.Null(await Set(s => s.SetDutyDayAsync(county.Committee, monday.AddDays(7), [shen], new DutyHours(new TimeOnly(9, 0), new TimeOnly(12, 30)), testDb.Act(), default)));

        Assert.Equal(["周明礼"], await OnDuty(monday));
        Assert.Empty(await OnDuty(monday.AddDays(1)));
        Assert.Equal(["沈慧 9:00—12:30"], await OnDuty(monday.AddDays(7)));
        var stranger = await county.HireAsync("许文彬", county.Court, Role.CourtClerk);
        Assert.Equal("duty.not-a-member", (await Set(s => s.SetDutyAsync(county.Committee, stranger, [DayOfWeek.Monday], DutyHours.Office, testDb.Act(), default)))?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task OnDuty_ListsTheRungsFromTheCommunityUp(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);

        var contacts = await county.OnAsync<PeopleQueries, IReadOnlyList<DutyContact>>(q => q.OnDutyAsync(SmallCounty.Grid, testDb.Clock.Today, default));

        Assert.Equal([Rung.Town, Rung.County], contacts.Select(c => c.Rung)); // the court handles no disputes itself and is not listed
    }
}
