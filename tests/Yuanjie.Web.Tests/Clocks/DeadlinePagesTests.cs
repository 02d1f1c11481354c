using System.Net;
using AngleSharp.Html.Dom;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Clocks;

/// <summary>How a day was counted, for anyone who asks and for the dispute it runs for.</summary>
public sealed class DeadlinePagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task AnyoneCountsAPeriod_AndReadsEveryStep()
    {
        using var visitor = host.NewVisitor();

        var page = await visitor.GetPageAsync("/deadline?rule=C12&from=2026-01-19");

        Assert.Contains("2026 年 2 月 24 日", page.QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Contains("人民调解法 第三十三条", page.QuerySelector("dl.answers")!.Words(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("ol.proof li"), line => line.Words().Contains("春节放假，顺延", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("ol.proof a").Cast<IHtmlAnchorElement>(), link => link.Href.Contains("gov.cn", StringComparison.Ordinal));
        Assert.Equal("C12", ((IHtmlSelectElement)page.QuerySelector("select[name=Rule]")!).Value);
    }

    [Theory]
    [InlineData("/deadline?rule=C12", "请填写起算的日期")]
    [InlineData("/deadline?rule=C99&from=2026-01-19", "请选择一种期限")]
    [InlineData("/deadline?rule=C27a&from=2026-01-19", "请填写起算的时间")]
    [InlineData("/deadline?rule=C38&from=2020-01-19", "施行")]
    [InlineData("/deadline?rule=C12&from=yesterday", "从哪一天起算")]
    public async Task WhatCannotBeCounted_IsSaidBesideTheQuestion(string address, string expected)
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(expected, (await answer.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDayThatRunsForADispute_HasItsProof()
    {
        var (_, number) = await host.AcceptedAsync();
        using var mediator = await host.SignInAsync("mediator.shen");

        var dossier = await mediator.GetPageAsync($"/work/disputes/{number}");
        var link = dossier.QuerySelectorAll("a").Cast<IHtmlAnchorElement>().Single(a => a.PathName.EndsWith("/clock", StringComparison.Ordinal));
        var proof = await mediator.GetPageAsync(link.PathName);

        Assert.Contains("人民调解", proof.QuerySelector("dl.facts")!.Words(), StringComparison.Ordinal);
        Assert.EndsWith("为期间的最后一日", proof.QuerySelectorAll("ol.proof li").Last(line => line.Words().Contains("最后一日", StringComparison.Ordinal)).Words().Split('　')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("请核对", proof.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheResultsOfAPeriod_OpenTheDisputesBehindThem()
    {
        var (_, number) = await host.AcceptedAsync();
        using var chief = await host.SignInAsync("chief");

        var results = await chief.GetPageAsync("/work/results");
        var diverted = results.QuerySelectorAll("a").Cast<IHtmlAnchorElement>().First(a => a.Search.Contains("reached=Diverted", StringComparison.Ordinal));
        var ledger = await chief.GetPageAsync(diverted.PathName + diverted.Search);

        Assert.Contains(number, ledger.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(diverted.Words(), ledger.QuerySelectorAll("table tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("请换一下", (await chief.GetPageAsync("/work/results?from=2026-03-01&to=2026-02-01")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
