using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yuanjie.Disputes;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Performance;

/// <summary>From a promise to the archive, and from a broken one to the court's docket, as staff do it on the pages.</summary>
public sealed class PromisePageTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task Promise_IsPaidEchoedVisitedClosedAndFiledAway()
    {
        var (id, number) = await AgreedAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var at = $"/work/disputes/{number}";

        using var tooMuch = await mediator.SubmitAsync(await mediator.GetPageAsync($"{at}/performance/record"), "main form", ("Input.Amount", "5000.01"));
        using var unread = await mediator.SubmitAsync(await mediator.GetPageAsync($"{at}/performance/record"), "main form", ("Input.Amount", "五千"));
        using var paid = await mediator.SubmitAsync(
            await mediator.GetPageAsync($"{at}/performance/record"), "main form", [("Input.Proof", Png("收条.png"))], ("Input.Amount", "5,000"), ("Input.Way", "银行转账"));
        var panel = await mediator.GetPageAsync(at);
        var echo = panel.QuerySelectorAll<IHtmlAnchorElement>("a").Single(a => a.PathName.EndsWith("/performance/echo", StringComparison.Ordinal));
        using var echoed = await mediator.SubmitAsync(await mediator.GetPageAsync(echo.Href), "main form", ("Input.Received", "true"), ("Input.Means", "Phone"));
        var visitPage = await mediator.GetPageAsync($"{at}/followup/visit");
        var party = visitPage.QuerySelector<IHtmlInputElement>("input[name='Input.Party']")!.Value;
        using var visited = await mediator.SubmitAsync(visitPage, "main form", ("Input.Party", party), ("Input.Means", "Phone"), ("Input.Performance", "Full"));
        using var closed = await mediator.SubmitAsync(await mediator.GetPageAsync($"{at}/followup/close"), "main form");
        using var unsaid = await mediator.SubmitAsync(await mediator.GetPageAsync($"{at}/followup/archive"), "main form");
        using var archived = await mediator.SubmitAsync(await mediator.GetPageAsync($"{at}/followup/archive"), "main form", ("Input.Missing", "口头协议，没有笔录"));
        var dossier = (await mediator.GetPageAsync($"{at}/followup/dossier")).QuerySelector("main")!.Words();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMuch.StatusCode);
        var again = await tooMuch.PageAsync();
        Assert.Contains("还没有付的 5,000.00 元", again.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal("5000.01", again.QuerySelector<IHtmlInputElement>("[name='Input.Amount']")!.Value);
        Assert.Contains("请填写数字", (await unread.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(at, paid.LeadsTo());
        Assert.Contains("待对方确认", panel.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("已全部履行", panel.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(at, echoed.LeadsTo());
        Assert.Equal(at, visited.LeadsTo());
        Assert.Equal(at, closed.LeadsTo());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.Equal($"{at}/followup/dossier", archived.LeadsTo());
        Assert.Contains("口头协议，没有笔录", dossier, StringComparison.Ordinal);
        Assert.Contains("缺", dossier, StringComparison.Ordinal);
        Assert.Equal(Stage.Archived, (await host.FindAsync(number)).Stage);
    }

    [Fact]
    public async Task BrokenPromise_IsListedUrgedSuedAndDocketed()
    {
        var (id, number) = await AgreedAsync();
        var at = $"/work/disputes/{number}";
        host.Clock.MoveTo(new DateOnly(2026, 4, 1));
        await host.RunWorkAsync("performance");
        using var mediator = await host.SignInAsync("mediator.shen");

        var due = (await mediator.GetPageAsync("/work/performance/due?view=Overdue")).QuerySelector("main")!.Words();
        var urge = await mediator.GetPageAsync($"{at}/performance/urge");
        using var urged = await mediator.SubmitAsync(urge, "main form");
        var notice = (await mediator.GetPageAsync(urged.LeadsTo()!)).QuerySelector("article")!.Words();
        var enforce = (await mediator.GetPageAsync($"{at}/performance/enforce")).QuerySelector("main")!;
        var file = await mediator.GetPageAsync($"{at}/courtlink/file");
        var court = file.QuerySelectorAll<IHtmlOptionElement>("select[name='Input.Court'] option").Single(o => o.Text == "青溪县人民法院").Value;
        using var shown = await mediator.SubmitAsync(file, "main form", ("Input.Court", court));
        var preview = await shown.PageAsync();
        using var filed = await mediator.SubmitAsync(preview, "main form", ("Input.Checked", "true"));
        using var clerk = await host.SignInAsync("court.clerk");
        var inbox = await clerk.GetPageAsync("/work/courtlink/inbox");
        var docket = inbox.QuerySelectorAll<IHtmlAnchorElement>("a").Single(a => a.Href.Contains($"{number}/courtlink/docket", StringComparison.Ordinal));
        using var docketed = await clerk.SubmitAsync(await clerk.GetPageAsync(docket.Href), "main form", ("Input.CaseNumber", "（2026）示0123民初8号"), ("Input.FastTrack", "true"));

        Assert.Contains(number, due, StringComparison.Ordinal);
        Assert.Contains("提起诉讼", notice, StringComparison.Ordinal);
        Assert.Contains("没有经过司法确认", enforce.Words(), StringComparison.Ordinal);
        Assert.Null(enforce.QuerySelector("form"));
        Assert.Contains("民事起诉状", preview.QuerySelector("article")!.Words(), StringComparison.Ordinal);
        Assert.Contains("5,000.00", preview.QuerySelector("article")!.Words(), StringComparison.Ordinal);
        Assert.Equal(at, filed.LeadsTo());
        Assert.Equal(at, docketed.LeadsTo());
        Assert.Contains("（2026）示0123民初8号", (await mediator.GetPageAsync(at)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(Stage.Filed, (await host.FindAsync(number)).Stage);
    }

    private async Task<(DisputeId Id, string Number)> AgreedAsync()
    {
        host.Clock.MoveTo(new DateOnly(2026, 3, 18));
        return await host.AgreedAsync();
    }

    private static TestFile Png(string name) => new(name, "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
}
