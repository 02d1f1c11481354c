using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory.Access;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Routing;

public sealed class DispatchPageTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private const string Committee = "青溪镇人民调解委员会";
    private static readonly AreaCode Village = AreaCode.Parse("990123100200");

    [Fact]
    public async Task Board_PickAndSend_ReachesTheBodyWhoseMediatorAcceptsAndIsDrawn()
    {
        var number = await RegisterAsync("楼上漏水泡坏吊顶");
        using var dispatcher = await host.SignInAsync("dispatcher");
        var board = await dispatcher.GetPageAsync("/work/routing/board");
        var row = Assert.Single(board.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains(number, StringComparison.Ordinal));
        Assert.Contains(Committee, row.Words(), StringComparison.Ordinal);

        var picked = await dispatcher.GetPageAsync($"/work/routing/board?column=Waiting&at={number}");
        Assert.Contains("能办“邻里相邻”", picked.QuerySelector("main aside")!.Words(), StringComparison.Ordinal);
        using var sent = await dispatcher.SubmitAsync(picked, "aside form");
        using var mediator = await host.SignInAsync("mediator.shen");
        using var accepted = await mediator.SubmitAsync(await mediator.GetPageAsync($"/work/disputes/{number}/routing/accept"), "main form");
        using var drawn = await mediator.SubmitAsync(await mediator.GetPageAsync($"/work/disputes/{number}/routing/mediator"), "main form[action*=Draw]");

        Assert.StartsWith("/work/routing/board", sent.LeadsTo(), StringComparison.Ordinal);
        Assert.Equal($"/work/disputes/{number}", accepted.LeadsTo());
        Assert.Equal($"/work/disputes/{number}", drawn.LeadsTo());
        var page = (await mediator.GetPageAsync($"/work/disputes/{number}")).Body!.Words();
        Assert.Contains("重算一致", page, StringComparison.Ordinal);
        Assert.Contains("随机抽取", page, StringComparison.Ordinal);
        Assert.DoesNotContain((await dispatcher.GetPageAsync("/work/routing/board")).QuerySelectorAll("tbody tr"), r => r.TextContent.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Board_WithManyRows_StaysUnderTenStatements()
    {
        for (var i = 0; i < 12; i++)
        {
            await RegisterAsync("楼上漏水");
        }

        using var dispatcher = await host.SignInAsync("dispatcher");
        await dispatcher.GetPageAsync("/work/routing/board");
        await using var scope = host.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<DispatchQueries>();
        var actor = new Actor { Name = "分流员", Scope = AreaCode.Parse("990123"), Permissions = RolePermissions.Of(Role.Dispatcher).Permissions };
        host.Statements.Clear();

        var board = await queries.BoardAsync(BoardColumn.Waiting, null, actor, host.Clock.Today, default);

        Assert.True(board.Rows.Count >= 12);
        Assert.All(board.Rows, r => Assert.NotNull(r.Body));
        Assert.InRange(host.Statements.Sent.Count, 1, 9);
    }

    [Fact]
    public async Task Board_Bulk_SendsThoseTicked_AndSaysWhyOneWasNot()
    {
        var (fit, far) = (await RegisterAsync("楼上漏水"), await RegisterAsync("楼上漏水", AreaCode.Parse("990123001001")));
        using var dispatcher = await host.SignInAsync("dispatcher");
        var board = await dispatcher.GetPageAsync("/work/routing/board");
        var committee = board.QuerySelectorAll<IHtmlOptionElement>("select[name=bulkTarget] option").Single(o => o.Text == Committee).Value;

        using var answer = await dispatcher.SubmitAsync(board, "form[action*=Bulk]", ("picked", fit), ("picked", far), ("bulkTarget", committee), ("bulkReason", "同一单位集中办理"));

        // The second lies in a community with a committee of its own: passing it over needs a reason.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var words = (await answer.PageAsync()).QuerySelector("main")!.Words();
        Assert.Contains($"{far}：“村社区调解”有单位能办这件事", words, StringComparison.Ordinal);
        Assert.Equal(Stage.Dispatched, (await FindAsync(fit)).Stage);
        Assert.Equal(Stage.Registered, (await FindAsync(far)).Stage);
    }

    [Fact]
    public async Task Dispatch_FromAPageThatIsOld_KeepsTheFormAndSaysSo()
    {
        var number = await RegisterAsync("楼上漏水");
        using var dispatcher = await host.SignInAsync("dispatcher");
        var page = await dispatcher.GetPageAsync($"/work/disputes/{number}/routing/dispatch");
        var id = (await FindAsync(number)).Id;
        await host.InScopeAsync<TriageService, Outcome<DisputeId>>(s => s.ClassifyAsync(new ClassifyDispute(id, "K05", []), host.Act(), default));

        using var answer = await dispatcher.SubmitAsync(page, "main form", ("Input.Reason", "就近办理，方便双方"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var again = await answer.PageAsync();
        Assert.Contains("刚刚被别人更新过", again.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("就近办理，方便双方", again.QuerySelector("[name='Input.Reason']")!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Barred_IsCheckedBeforeItIsAnswered()
    {
        var number = await RegisterAsync("法院已立案，正在审理");
        using var dispatcher = await host.SignInAsync("dispatcher");

        using var check = await dispatcher.SubmitAsync(await dispatcher.GetPageAsync($"/work/disputes/{number}/routing/barred"), "main form", ("Input.Matter", "B2"));
        var page = await check.PageAsync();
        Assert.Equal(Stage.Registered, (await FindAsync(number)).Stage);
        using var done = await dispatcher.SubmitAsync(page, "main form");

        Assert.Contains("申请再审或者申诉", page.QuerySelector("dl.answers")!.Words(), StringComparison.Ordinal);
        Assert.Equal($"/work/disputes/{number}", done.LeadsTo());
        Assert.Equal(Stage.NotAccepted, (await FindAsync(number)).Stage);
        Assert.Contains("申请再审或者申诉", (await dispatcher.GetPageAsync($"/work/disputes/{number}")).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_ShowsWhoMoves_BeforeItIsDone()
    {
        var (number, into) = (await RegisterAsync("楼上漏水", applicant: "赵敏"), await RegisterAsync("楼上漏水"));
        using var dispatcher = await host.SignInAsync("dispatcher");

        using var check = await dispatcher.SubmitAsync(
            await dispatcher.GetPageAsync($"/work/disputes/{number}/routing/merge"), "main form", ("Input.Into", into), ("Input.Reason", "同一件事两次登记"));
        var page = await check.PageAsync();
        using var done = await dispatcher.SubmitAsync(page, "main form");

        Assert.Contains("赵敏（申请人）", page.QuerySelector("dl.answers")!.Words(), StringComparison.Ordinal);
        Assert.Equal($"/work/disputes/{into}", done.LeadsTo());
        Assert.Equal(Stage.Merged, (await FindAsync(number)).Stage);
        Assert.Equal(2, (await FindAsync(into)).On(Side.Applicant).Count());
    }

    [Fact]
    public async Task Refusal_InEnglish_SaysTheSentenceAndItsValue()
    {
        var (number, into) = (await RegisterAsync("楼上漏水"), await RegisterAsync("楼上漏水"));
        using var dispatcher = await host.SignInAsync("dispatcher");
        using var english = await dispatcher.Http.GetAsync("/prefs?lang=en");
        using var check = await dispatcher.SubmitAsync(
            await dispatcher.GetPageAsync($"/work/disputes/{number}/routing/merge"), "main form", ("Input.Into", into), ("Input.Reason", "同一件事两次登记"));
        var page = await check.PageAsync();
        var target = (await FindAsync(into)).Id;
        Assert.Null((await host.InScopeAsync<TriageService, Outcome<DisputeId>>(s => s.RefuseAsBarredAsync(new RefuseBarredDispute(target, "B2", null), host.Act(), default))).Refused);

        using var answer = await dispatcher.SubmitAsync(page, "main form");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(
            "The dispute to merge into is now \"Not accepted\" and cannot take in others.",
            (await answer.PageAsync()).QuerySelector(".error-summary")!.Words(),
            StringComparison.Ordinal);
        Assert.Contains("Not accepted; told where to go", (await dispatcher.GetPageAsync($"/work/disputes/{into}")).QuerySelector("ol.timeline")!.Words(), StringComparison.Ordinal);
    }

    private async Task<string> RegisterAsync(string title, AreaCode? area = null, string applicant = "陈桂兰")
    {
        var registered = await host.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = area ?? Village,
                Title = title,
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, applicant)],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王建国")],
            },
            host.Act(),
            default));
        Assert.Null(registered.Refused);
        return (await host.InScopeAsync<DisputeQueries, string?>(q => q.NumberOfAsync(registered.Value, Actor.System, default)))!;
    }

    private async Task<DisputeHeader> FindAsync(string number) =>
        (await host.InScopeAsync<DisputeQueries, DisputeHeader?>(q => q.FindAsync(number, Actor.System, default)))!;
}
