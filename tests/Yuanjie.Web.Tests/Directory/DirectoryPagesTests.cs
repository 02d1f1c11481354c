using System.Net;
using Yuanjie.Directory;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Directory;

public sealed class DirectoryPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task Tree_FromTheTopToAnOrganisationAndAPerson_IsAChainOfLinks()
    {
        using var admin = await host.SignInAsync("sysadmin");

        var top = await admin.GetPageAsync("/work/directory");
        Assert.Contains("示例省", top.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        var county = await admin.GetPageAsync("/work/directory/areas/990123");
        Assert.NotNull(county.QuerySelector("a[href='/work/directory/areas/990123001']"));
        var centre = host.County.Organisations["centre"];
        Assert.NotNull(county.QuerySelector($"a[href='/work/directory/organisations/{centre}']"));
        var organisation = await admin.GetPageAsync($"/work/directory/organisations/{centre}");
        Assert.Contains("何静", organisation.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        var person = await admin.GetPageAsync($"/work/directory/people/{host.County.People["P001"]}");
        Assert.Contains("154****0001", person.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("15405590001", person.Source.Text, StringComparison.Ordinal);
        using var nowhere = await admin.Http.GetAsync("/work/directory/areas/990999");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task OrganisationAdmin_KeepsTheOwnHouseAndNoOther()
    {
        using var admin = await host.SignInAsync("org.admin");
        var (own, other) = (host.County.Organisations["centre"], host.County.Organisations["pmc-001"]);

        Assert.NotNull((await admin.GetPageAsync("/work/directory")).QuerySelector($"a[href='/work/directory/organisations/{own}']"));
        var change = await admin.GetPageAsync($"/work/directory/organisations/{own}/change");
        Assert.Null(change.QuerySelector("[name='Input.Name']"));
        using var saved = await admin.SubmitAsync(change, "main form", ("Input.Hours", "工作日 9:00—18:00"));
        Assert.Equal($"/work/directory/organisations/{own}", saved.LeadsTo());
        foreach (var closed in new[] { $"/work/directory/organisations/{other}", $"/work/directory/people/{host.County.People["P013"]}" })
        {
            using var answer = await admin.Http.GetAsync(closed);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        foreach (var forbidden in new[] { "/work/directory/areas/add", "/work/directory/organisations/add", $"/work/directory/organisations/{own}/close" })
        {
            using var answer = await admin.Http.GetAsync(forbidden);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task AddPerson_ThenAppointAndEnd_IsDoneByForms()
    {
        using var admin = await host.SignInAsync("sysadmin");
        var committee = host.County.Organisations["pmc-100"];
        var form = await admin.GetPageAsync($"/work/directory/people/add?organisation={committee}");
        using var bad = await admin.SubmitAsync(form, "main form", ("Input.Name", "张3"), ("Post.Role", "Mediator"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.NotNull((await bad.PageAsync()).QuerySelector("#Input_Name-err"));
        using var script = await admin.SubmitAsync(form, "main form", ("Input.Name", "<b>喆𬭎</b>"), ("Post.Role", "Mediator"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, script.StatusCode);

        using var added = await admin.SubmitAsync(form, "main form", ("Input.Name", "喆𬭎"), ("Input.Phone", "13800007777"), ("Post.Role", "Mediator"));
        using var twice = await admin.SubmitAsync(form, "main form", ("Input.Name", "喆𬭎"), ("Input.Phone", "13800007777"), ("Post.Role", "Mediator"));
        Assert.Equal(added.LeadsTo(), twice.LeadsTo()); // a second click is the same act
        var person = added.LeadsTo()!;

        using var mediator = await admin.SubmitAsync(await admin.GetPageAsync($"{person}/mediator"), "main form", ("Input.Skills", "K05、K09"));
        Assert.Equal(person, mediator.LeadsTo());
        using var wrongPost = await admin.SubmitAsync(await admin.GetPageAsync($"{person}/appoint"), "main form", ("Input.Organisation", committee.ToString()), ("Input.Role", "Judge"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrongPost.StatusCode);
        using var appointed = await admin.SubmitAsync(await admin.GetPageAsync($"{person}/appoint"), "main form", ("Input.Organisation", committee.ToString()), ("Input.Role", "GridWorker"), ("Input.Scope", "990123100001001"));
        Assert.Equal(person, appointed.LeadsTo());

        var page = await admin.GetPageAsync(person);
        var end = page.QuerySelectorAll("a[href$='/end']").Select(a => a.GetAttribute("href")!).First();
        var (check, elsewhere) = (await admin.GetPageAsync(end), await admin.GetPageAsync(end));
        Assert.NotNull(check.QuerySelector("dl.answers"));
        using var ended = await admin.SubmitAsync(check, "main form");
        Assert.Equal(person, ended.LeadsTo());
        using var clickedTwice = await admin.SubmitAsync(check, "main form");
        Assert.Equal(person, clickedTwice.LeadsTo());
        using var stale = await admin.SubmitAsync(elsewhere, "main form");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
    }

    [Fact]
    public async Task Duty_SetForADay_IsOnTheContactsPage()
    {
        using var admin = await host.SignInAsync("sysadmin");
        var committee = host.County.Organisations["pmc-001"];
        var form = await admin.GetPageAsync($"/work/directory/organisations/{committee}/duty");
        var member = form.QuerySelector("select[name='Input.Person'] option[value]:not([value=''])")!;

        using var set = await admin.SubmitAsync(form, "form[action$='handler=Day']",
            ("OneDay.Day", "2026-03-18"), ("OneDay.People", member.GetAttribute("value")!), ("OneDay.From", "09:00"), ("OneDay.To", "12:00"));

        Assert.Equal($"/work/directory/organisations/{committee}", set.LeadsTo());
        using var visitor = host.NewVisitor();
        var contacts = await visitor.GetPageAsync("/contacts?area=990123001001");
        Assert.Contains($"今天值班 {member.Words()} 9:00—12:00", contacts.QuerySelectorAll(".contacts p").Select(d => d.Words()));
    }

    [Fact]
    public async Task Import_WithABadRow_ReportsEveryRowAndOffersTheRestBack()
    {
        using var admin = await host.SignInAsync("sysadmin");
        var file = "区划代码,名称,类别\n990123001001901,新河网格,网格\n99012300100190,错,网格\n"u8.ToArray();

        using var answer = await admin.SubmitAsync(await admin.GetPageAsync("/work/directory/import"), "main form", [("Input.File", new TestFile("areas.csv", "text/csv", file))]);

        var page = await answer.PageAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll("#rows tbody tr").Length);
        var rest = Uri.UnescapeDataString(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Contains("99012300100190,错,网格", rest, StringComparison.Ordinal);
        await admin.GetPageAsync("/work/directory/areas/990123001001901");
    }

    [Fact]
    public async Task Recusal_DeclaredByTheMediator_ShowsNoNameAndCanBeWithdrawn()
    {
        using var mediator = await host.SignInAsync("mediator.shen");
        using var nameless = await mediator.SubmitAsync(await mediator.GetPageAsync("/account/recusals"), "form[action$='handler=Declare']", ("Input.Tie", "Kinship"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);

        using var declared = await mediator.SubmitAsync(await mediator.GetPageAsync("/account/recusals"), "form[action$='handler=Declare']", ("Input.Tie", "Kinship"), ("Input.OtherName", "欧阳涵"));

        Assert.NotNull(declared.LeadsTo());
        var page = await mediator.GetPageAsync("/account/recusals");
        Assert.Contains("近亲属", page.QuerySelector("table")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("欧阳涵", page.Source.Text, StringComparison.Ordinal);
        using var withdrawn = await mediator.SubmitAsync(page, "form[action$='handler=Withdraw']");
        Assert.NotNull(withdrawn.LeadsTo());
        var shown = await host.InScopeAsync<DirectoryQueries, PersonPage?>(q => q.PersonAsync(host.County.People["P005"], Actor.System, Instant.From(host.Clock.Now), default));
        Assert.Empty(shown!.Recusals);
    }
}
