using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.FollowUp;

/// <summary>The mediator says it is settled; the parties say whether it is.</summary>
public sealed class ClosingEchoPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task NotSettled_IsSaidOnTheOwnPage_HoldsClosingUpAndIsAnsweredThere()
    {
        var (at, my) = await PerformedAsync();
        using var owner = await host.SignInResidentAsync(WayOfADispute.OwnersPhone);
        using var mediator = await host.SignInAsync("mediator.shen");

        var mine = await owner.GetPageAsync(my);
        using var wordless = await owner.SubmitAsync(await owner.GetPageAsync($"{my}/followup/echo"), "main form", ("Input.Word", "NotSettled"));
        using var said = await owner.SubmitAsync(await owner.GetPageAsync($"{my}/followup/echo"), "main form", ("Input.Word", "NotSettled"), ("Input.Words", "吊顶还在滴水"));
        var held = await mediator.GetPageAsync($"{at}/followup/close");
        var answer = held.QuerySelectorAll<IHtmlAnchorElement>("main a").Single(a => a.PathName.Contains("/followup/echo/", StringComparison.Ordinal));
        using var answered = await mediator.SubmitAsync(await mediator.GetPageAsync(answer.Href), "main form", ("Input.Text", "已请物业补好防水"));
        using var closed = await mediator.SubmitAsync(await mediator.GetPageAsync($"{at}/followup/close"), "main form", ("Input.Reason", "已电话核实"));

        Assert.NotNull(mine.QuerySelector("a[href$='/followup/echo']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        Assert.Contains("请写明哪里没有办好", (await wordless.PageAsync()).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(my, said.LeadsTo());
        Assert.Null(held.QuerySelector("main form"));
        Assert.Contains("吊顶还在滴水", held.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("没有回声", held.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(at, answered.LeadsTo());
        Assert.Equal(at, closed.LeadsTo());
        Assert.Contains("已请物业补好防水", (await owner.GetPageAsync($"{my}/followup/echo")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        var volume = (await mediator.GetPageAsync($"{at}/followup/dossier")).QuerySelector("main")!.Words();
        Assert.Contains("不认可办结", volume, StringComparison.Ordinal);
        Assert.Contains("没有回声", volume, StringComparison.Ordinal);
        Assert.Contains("没有回声", (await mediator.GetPageAsync(at)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var once = await mediator.Http.GetAsync(answer.Href);
        Assert.Equal(HttpStatusCode.NotFound, once.StatusCode);
    }

    [Fact]
    public async Task CallBack_ByTheMediator_ComesBackWithTheWayOut()
    {
        var (at, _) = await PerformedAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var form = await mediator.GetPageAsync($"{at}/followup/echo");
        var party = form.QuerySelector<IHtmlInputElement>("input[name='Input.Party']")!.Value;

        using var refused = await mediator.SubmitAsync(form, "main form", ("Input.Party", party), ("Input.Means", "CallBack"), ("Input.Word", "Settled"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("由本案调解员以外的人来做", (await refused.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_IsSentFromTheFormAndReadBack()
    {
        var (at, _) = await PerformedAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var form = await mediator.GetPageAsync($"{at}/followup/echo");
        var party = form.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Party']").Last().Value;
        form.QuerySelector<IHtmlFormElement>("main form")!.Action = form.QuerySelector("button[formaction*='handler=Code']")!.GetAttribute("formaction")!;

        using var sent = await mediator.SubmitAsync(form, "main form", ("Input.Party", party));
        var again = await sent.PageAsync();
        using var taken = await mediator.SubmitAsync(
            again, "main form", ("Input.Party", party), ("Input.Means", "CodeToPhone"), ("Input.Word", "Settled"), ("Input.Code", await host.LastCodeAsync(WayOfADispute.NeighboursPhone)));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("验证码已发到", again.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(at, taken.LeadsTo());
        Assert.Contains("认可办结", (await mediator.GetPageAsync(at)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    /// <summary>Agreed by word of mouth and paid at once.</summary>
    private async Task<(string At, string My)> PerformedAsync()
    {
        var (id, number) = await host.AgreedAsync();
        var due = (await host.InScopeAsync<PerformanceQueries, PerformanceView?>(q => q.ViewAsync(id, Actor.System, host.Clock.Today, default)))!.Obligations.Single();
        await host.GrantedAsync<PerformanceService, PerformanceReceipt>(s => s.RecordAsync(
            new RecordPerformance { DisputeId = id, Obligation = due.Id, AmountFen = due.AmountFen, On = host.Clock.Today, Way = "现金" }, host.Act(), default));
        Assert.Equal(Stage.Performed, (await host.FindAsync(number)).Stage);
        return ($"/work/disputes/{number}", $"/my/{number}");
    }
}
