using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Truth;

/// <summary>What wants a second look, as a supervisor answers it; and what cases count, as those who count them read it.</summary>
public sealed class TruthPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task ASuspicion_IsOpenedToItsReasonsAndAnswered()
    {
        var (_, number) = await host.AgreedAsync();
        await host.InScopeAsync<YuanjieDb, int>(db => db.Database.ExecuteSqlAsync(
            $"update party set phone_index = (select max(phone_index) from party) where dispute_id in (select id from dispute where number = {number})"));
        await host.RunWorkAsync("truth");
        using var supervisor = await host.SignInAsync("supervisor");

        var list = await supervisor.GetPageAsync("/work/truth?by=SamePhone");
        var link = list.QuerySelectorAll("tbody a.title").Cast<IHtmlAnchorElement>().Single().PathName;
        var page = await supervisor.GetPageAsync(link);
        using var silent = await supervisor.SubmitAsync(page, "main form.form", ("Input.Verdict", "Founded"), ("Input.Answer", ""));
        var again = await silent.PageAsync();
        using var answered = await supervisor.SubmitAsync(again, "main form.form", ("Input.Answer", "被申请人不存在"));
        var done = await supervisor.GetPageAsync("/work/truth?answered=true");
        var after = await supervisor.GetPageAsync(link);

        Assert.Contains(number, page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("同一个电话", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.True(again.QuerySelector<IHtmlInputElement>("input[value=Founded]")!.IsChecked); // what was chosen stays
        Assert.Equal("/work/truth", answered.LeadsTo());
        Assert.Contains("属实", done.QuerySelector("tbody")!.Words(), StringComparison.Ordinal);
        Assert.Contains("被申请人不存在", after.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("main form.form"));
    }

    [Fact]
    public async Task Cases_AreCountedAsTheyAreKept_AndOpenToTheirDisputes()
    {
        var (_, number) = await host.AgreedAsync();
        using var supervisor = await host.SignInAsync("supervisor");
        using var mediator = await host.SignInAsync("mediator.shen");

        var all = await supervisor.GetPageAsync("/work/results/credit");
        var own = await mediator.GetPageAsync("/work/results/credit");
        var behind = await supervisor.GetPageAsync(all.QuerySelectorAll("tbody a").Cast<IHtmlAnchorElement>().First().Href);
        var dossier = await mediator.GetPageAsync($"/work/disputes/{number}");

        Assert.Contains("协议生效计 40%", all.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("沈", own.QuerySelector("tbody")!.Words(), StringComparison.Ordinal);
        Assert.Contains(number, behind.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("现在计 0.40 件", dossier.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
