using System.Net;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Mediation;

/// <summary>A mediator at work through the pages, from the first question to the signed record, and to the end without agreement.</summary>
public sealed class MediationPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task FromConsentToTheSignedRecord_EveryStepIsAFormThatPosts()
    {
        var (id, number) = await host.AcceptedAsync();
        using var shen = await host.SignInAsync("mediator.shen");

        var consent = await shen.GetPageAsync($"/work/disputes/{number}/mediation/consent");
        using var noted = await shen.SubmitAsync(
            consent, "#consent", ("Input.Rows[0].Told", "true"), ("Input.Rows[1].Told", "true"), ("Input.Rows[0].Mediate", "Given"), ("Input.Rows[1].Mediate", "Given"));
        Assert.Equal($"/work/disputes/{number}", noted.LeadsTo());

        var schedule = await shen.GetPageAsync($"/work/disputes/{number}/mediation/schedule");
        using var planned = await shen.SubmitAsync(schedule, "main form.form", ("Input.Where", "中心二楼调解室"), ("Input.StartsAt", "2026-03-18T10:00"));
        var session = planned.LeadsTo()!;
        Assert.StartsWith($"/work/disputes/{number}/mediation/session/", session, StringComparison.Ordinal);
        var calendar = await shen.GetPageAsync("/work/mediation/calendar?week=2026-03-18");
        Assert.Contains("中心二楼调解室", calendar.Body!.TextContent, StringComparison.Ordinal);

        host.Clock.MoveTo(new DateOnly(2026, 3, 18), hour: 12);
        var editor = await shen.GetPageAsync(session.Replace("/session/", "/record/", StringComparison.Ordinal));
        using var half = await shen.SubmitAsync(editor, "#record", ("Input.Lines[0].Text", "先听双方说说情况。"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        var kept = await half.PageAsync();
        Assert.Contains("先听双方说说情况。", kept.Body!.InnerHtml, StringComparison.Ordinal);
        using var recorded = await shen.SubmitAsync(kept, "#record", ("Input.Result", "ToContinue"), ("Input.ReadBack", "true"));
        var sign = recorded.LeadsTo()!;
        Assert.Contains("/mediation/sign/", sign, StringComparison.Ordinal);

        for (var i = 0; i < 3; i++)
        {
            using var signed = await shen.SubmitAsync(await shen.GetPageAsync(sign), "main form.form", ("Input.Means", "Paper"));
            Assert.NotNull(signed.LeadsTo());
        }

        var view = await host.InScopeAsync<MediationQueries, MediationView?>(q => q.ViewAsync(id, Actor.System, host.Clock.Today, default));
        Assert.True(Assert.Single(view!.Sessions).Final);
        var paper = await shen.GetPageAsync(session.Replace("/session/", "/print/record/", StringComparison.Ordinal));
        Assert.Contains("先听双方说说情况。", paper.Body!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { "visit", "tasks", "suspend", "extend", "escalate", "fail", "facts" })
        {
            Assert.NotNull((await shen.GetPageAsync($"/work/disputes/{number}/mediation/{page}")).QuerySelector("main h1"));
        }

        Assert.NotNull((await shen.GetPageAsync($"/work/disputes/{number}")).QuerySelector("a[href$='/mediation/consent']"));
        using var judge = await host.SignInAsync("judge.lin");
        using var closed = await judge.Http.GetAsync(session);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public async Task ARefusal_IsShownOnceMoreAndThenStopsMediation()
    {
        var (id, number) = await host.AcceptedAsync();
        using var shen = await host.SignInAsync("mediator.shen");
        var consent = await shen.GetPageAsync($"/work/disputes/{number}/mediation/consent");

        using var asked = await shen.SubmitAsync(consent, "#consent", ("Input.Rows[0].Mediate", "Given"), ("Input.Rows[1].Mediate", "Refused"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal(Stage.Accepted, (await host.FindAsync(number)).Stage);
        using var confirmed = await shen.SubmitAsync(await asked.PageAsync(), "#consent");

        Assert.NotNull(confirmed.LeadsTo());
        Assert.Equal(Stage.Failed, (await host.FindAsync(number)).Stage);
        Assert.Contains("民法典", (await shen.GetPageAsync($"/work/disputes/{number}/mediation/print/ending")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await host.InScopeAsync<MediationQueries, EndingView?>(q => q.EndingAsync(id, Actor.System, default)));
    }

    [Fact]
    public async Task Failing_TakesACheckPage_AndWithoutAllRoutesTheFormComesBack()
    {
        var (id, number) = await host.AcceptedAsync();
        using var shen = await host.SignInAsync("mediator.shen");
        var form = await shen.GetPageAsync($"/work/disputes/{number}/mediation/fail");

        using var refused = await shen.SubmitAsync(form, "main form.form", ("Input.ReasonCode", "GAP_TOO_WIDE"), ("Input.Note", "差一千元"), ("Input.Told", "Court"), ("Input.LimitationTold", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await refused.PageAsync();
        Assert.Contains("差一千元", again.Body!.InnerHtml, StringComparison.Ordinal);
        using var check = await shen.SubmitAsync(
            again, "main form.form", ("Input.Told", "Arbitration"), ("Input.Told", "Administrative"), ("Input.Told", "Court"), ("Input.LimitationTold", "true"));
        Assert.Equal(HttpStatusCode.OK, check.StatusCode);
        Assert.Equal(Stage.Accepted, (await host.FindAsync(number)).Stage);
        using var done = await shen.SubmitAsync(await check.PageAsync(), "main form.form");

        Assert.NotNull(done.LeadsTo());
        Assert.Equal(Stage.Failed, (await host.FindAsync(number)).Stage);
        var ending = (await host.InScopeAsync<MediationQueries, EndingView?>(q => q.EndingAsync(id, Actor.System, default)))!;
        Assert.Equal(("GAP_TOO_WIDE", "差一千元"), (ending.Ending.ReasonCode, ending.Ending.Note));
    }
}
