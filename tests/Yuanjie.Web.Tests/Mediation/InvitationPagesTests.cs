using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yuanjie.Disputes;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Mediation;

/// <summary>From the slip the mediator prints to the answer of somebody without an account, and to the figures of the period.</summary>
public sealed partial class InvitationPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task Slip_IsPrintedOpenedAndAnswered_AndTheWayShowsIt()
    {
        var (_, number) = await host.AcceptedAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var (paper, code) = await PrintAsync(mediator, number);
        using var invited = host.NewVisitor();

        using var typed = await invited.Http.GetAsync($"/invited?code={code.ToLowerInvariant()}");
        var page = await invited.GetPageAsync($"/invited/{code}");
        using var answered = await invited.SubmitAsync(page, "main form:has(input[name=Agrees][value=true])");
        var thanks = (await invited.GetPageAsync(answered.LeadsTo()!)).QuerySelector("main")!;
        var panel = (await mediator.GetPageAsync($"/work/disputes/{number}")).QuerySelector("ol.way")!;

        Assert.NotNull(paper.QuerySelector("article svg.qr"));
        Assert.Contains(WayOfADispute.Neighbour, paper.QuerySelector("article")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("漏水", paper.QuerySelector("article")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, typed.StatusCode);
        Assert.True(typed.Headers.CacheControl?.NoStore);
        Assert.Contains("人民调解法 第二十三条", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("漏水", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("您已同意调解", thanks.Words(), StringComparison.Ordinal);
        Assert.Null(thanks.QuerySelector("form"));
        Assert.Equal(["邀请", "联系上", "同意"], panel.QuerySelectorAll("li.done b").Select(b => b.LastChild!.TextContent.Trim()));
        Assert.Equal(2, panel.QuerySelectorAll("li:not(.done)").Length);
    }

    [Fact]
    public async Task No_IsShownOnceMoreAndThenStopsMediation()
    {
        var (_, number) = await host.AcceptedAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var (_, code) = await PrintAsync(mediator, number);
        using var invited = host.NewVisitor();

        using var asked = await invited.SubmitAsync(await invited.GetPageAsync($"/invited/{code}"), "main form:has(input[name=Agrees][value=false])");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal(Stage.Accepted, (await host.FindAsync(number)).Stage);
        using var confirmed = await invited.SubmitAsync(await asked.PageAsync(), "main form");

        Assert.Equal($"/invited/{code}", confirmed.LeadsTo());
        Assert.Equal(Stage.Failed, (await host.FindAsync(number)).Stage);
        Assert.Contains("您表示不调解", (await invited.GetPageAsync($"/invited/{code}")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_ThatIsNone_IsAskedForAgain()
    {
        using var visitor = host.NewVisitor();

        var entry = await visitor.GetPageAsync("/invited");
        using var wrong = await visitor.SubmitAsync(entry, "main form", ("Code", "2222-2222-2222"));

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Contains("没有查到这个邀请码", (await wrong.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_CountTheStepsAndEachFigureOpensItsDisputes()
    {
        var (_, number) = await host.AgreedAsync();
        using var chief = await host.SignInAsync("dispatcher");

        var results = (await chief.GetPageAsync("/work/results")).QuerySelector("main")!;
        var figure = results.QuerySelectorAll<IHtmlAnchorElement>("a").Single(a => a.Href.Contains("invited?", StringComparison.Ordinal) && a.Href.EndsWith("step=Agreed", StringComparison.Ordinal));
        var list = (await chief.GetPageAsync(figure.Href)).QuerySelector("main")!;

        Assert.Contains("被申请人走到哪一步", results.Words(), StringComparison.Ordinal);
        Assert.Equal(figure.TextContent, list.QuerySelectorAll("ol.way").Count(way => way.QuerySelectorAll("li.done").Length == 5).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(number, list.Words(), StringComparison.Ordinal);
    }

    private static async Task<(IHtmlDocument Paper, string Code)> PrintAsync(PageClient mediator, string number)
    {
        var form = await mediator.GetPageAsync($"/work/disputes/{number}/mediation/slip");
        var party = form.QuerySelector<IHtmlInputElement>("input[name='Input.Party']")!.Value;
        using var made = await mediator.SubmitAsync(form, "main form", ("Input.Party", party));
        var paper = await made.PageAsync();
        return (paper, Code.Match(paper.QuerySelector("article")!.TextContent).Value);
    }

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code { get; }
}
