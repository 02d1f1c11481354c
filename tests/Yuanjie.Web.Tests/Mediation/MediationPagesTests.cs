using System.Net;
using AngleSharp.Dom;
using Yuanjie.Data;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Directory.Access;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Mediation;

namespace Yuanjie.Web.Tests.Mediation;

/// <summary>A mediator at work through the pages, from the first question to the signed record, and to the end without agreement.</summary>
public sealed class MediationPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private static readonly AreaCode Community = AreaCode.Parse("990123001001");

    [Fact]
    public async Task FromConsentToTheSignedRecord_EveryStepIsAFormThatPosts()
    {
        var (number, id) = await AcceptedAsync();
        using var zhou = await host.SignInAsync("mediator.zhou");

        var consent = await zhou.GetPageAsync($"/work/disputes/{number}/mediation/consent");
        using var noted = await zhou.SubmitAsync(
            consent, "#consent", ("Input.Rows[0].Told", "true"), ("Input.Rows[1].Told", "true"), ("Input.Rows[0].Mediate", "Given"), ("Input.Rows[1].Mediate", "Given"));
        Assert.Equal($"/work/disputes/{number}", noted.LeadsTo());

        var schedule = await zhou.GetPageAsync($"/work/disputes/{number}/mediation/schedule");
        using var planned = await zhou.SubmitAsync(schedule, "main form.form", ("Input.Where", "中心二楼调解室"), ("Input.StartsAt", "2026-03-18T10:00"));
        var session = planned.LeadsTo()!;
        Assert.StartsWith($"/work/disputes/{number}/mediation/session/", session, StringComparison.Ordinal);
        var calendar = await zhou.GetPageAsync("/work/mediation/calendar?week=2026-03-18");
        Assert.Contains("中心二楼调解室", calendar.Body!.TextContent, StringComparison.Ordinal);

        host.Clock.MoveTo(new DateOnly(2026, 3, 18), hour: 12);
        var editor = await zhou.GetPageAsync(session.Replace("/session/", "/record/", StringComparison.Ordinal));
        using var half = await zhou.SubmitAsync(editor, "#record", ("Input.Lines[0].Text", "先听双方说说情况。"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        var kept = await half.PageAsync();
        Assert.Contains("先听双方说说情况。", kept.Body!.InnerHtml, StringComparison.Ordinal);
        using var recorded = await zhou.SubmitAsync(kept, "#record", ("Input.Result", "ToContinue"), ("Input.ReadBack", "true"));
        var sign = recorded.LeadsTo()!;
        Assert.Contains("/mediation/sign/", sign, StringComparison.Ordinal);

        for (var i = 0; i < 3; i++)
        {
            using var signed = await zhou.SubmitAsync(await zhou.GetPageAsync(sign), "main form.form", ("Input.Means", "Paper"));
            Assert.NotNull(signed.LeadsTo());
        }

        var view = await host.InScopeAsync<MediationQueries, MediationView?>(q => q.ViewAsync(id, Actor.System, host.Clock.Today, default));
        Assert.True(Assert.Single(view!.Sessions).Final);
        var paper = await zhou.GetPageAsync(session.Replace("/session/", "/print/record/", StringComparison.Ordinal));
        Assert.Contains("先听双方说说情况。", paper.Body!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { "visit", "tasks", "suspend", "extend", "escalate", "fail", "facts" })
        {
            Assert.NotNull((await zhou.GetPageAsync($"/work/disputes/{number}/mediation/{page}")).QuerySelector("main h1"));
        }

        Assert.NotNull((await zhou.GetPageAsync($"/work/disputes/{number}")).QuerySelector("a[href$='/mediation/consent']"));
        using var judge = await host.SignInAsync("judge.lin");
        using var closed = await judge.Http.GetAsync(session);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public async Task ARefusal_IsShownOnceMoreAndThenStopsMediation()
    {
        var (number, id) = await AcceptedAsync();
        using var zhou = await host.SignInAsync("mediator.zhou");
        var consent = await zhou.GetPageAsync($"/work/disputes/{number}/mediation/consent");

        using var asked = await zhou.SubmitAsync(consent, "#consent", ("Input.Rows[0].Mediate", "Given"), ("Input.Rows[1].Mediate", "Refused"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal(Stage.Accepted, await StageAsync(number));
        using var confirmed = await zhou.SubmitAsync(await asked.PageAsync(), "#consent");

        Assert.NotNull(confirmed.LeadsTo());
        Assert.Equal(Stage.Failed, await StageAsync(number));
        Assert.Contains("民法典", (await zhou.GetPageAsync($"/work/disputes/{number}/mediation/print/ending")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await host.InScopeAsync<MediationQueries, EndingView?>(q => q.EndingAsync(id, Actor.System, default)));
    }

    [Fact]
    public async Task Failing_TakesACheckPage_AndWithoutAllRoutesTheFormComesBack()
    {
        var (number, id) = await AcceptedAsync();
        using var zhou = await host.SignInAsync("mediator.zhou");
        var form = await zhou.GetPageAsync($"/work/disputes/{number}/mediation/fail");

        using var refused = await zhou.SubmitAsync(form, "main form.form", ("Input.ReasonCode", "GAP_TOO_WIDE"), ("Input.Note", "差一千元"), ("Input.Told", "Court"), ("Input.LimitationTold", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await refused.PageAsync();
        Assert.Contains("差一千元", again.Body!.InnerHtml, StringComparison.Ordinal);
        using var check = await zhou.SubmitAsync(
            again, "main form.form", ("Input.Told", "Arbitration"), ("Input.Told", "Administrative"), ("Input.Told", "Court"), ("Input.LimitationTold", "true"));
        Assert.Equal(HttpStatusCode.OK, check.StatusCode);
        Assert.Equal(Stage.Accepted, await StageAsync(number));
        using var done = await zhou.SubmitAsync(await check.PageAsync(), "main form.form");

        Assert.NotNull(done.LeadsTo());
        Assert.Equal(Stage.Failed, await StageAsync(number));
        var ending = (await host.InScopeAsync<MediationQueries, EndingView?>(q => q.EndingAsync(id, Actor.System, default)))!;
        Assert.Equal(("GAP_TOO_WIDE", "差一千元"), (ending.Ending.ReasonCode, ending.Ending.Note));
    }

    private async Task<Stage> StageAsync(string number) =>
        (await host.InScopeAsync<DisputeQueries, DisputeHeader?>(q => q.FindAsync(number, Actor.System, default)))!.Stage;

    private async Task<(string Number, DisputeId Id)> AcceptedAsync()
    {
        host.Clock.MoveTo(new DateOnly(2026, 3, 18));
        var id = (await host.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = Community,
                Title = "楼上漏水",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰")],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王𬭎")],
            },
            host.Act(),
            default))).Value;
        var bodies = await host.InScopeAsync<OrganisationQueries, IReadOnlyList<OrganisationOption>>(q => q.OptionsAsync(null, host.Clock.Today, default, OrganisationKind.GovernanceCenter));
        foreach (var body in bodies)
        {
            var mediators = await host.InScopeAsync<PeopleQueries, IReadOnlyList<PersonOption>>(q => q.HoldingAsync(Role.Mediator, body.Id, host.Clock.Today, default));
            if (mediators.FirstOrDefault(m => m.Name == "周明礼") is { } zhou)
            {
                await host.InScopeAsync<YuanjieDb, bool>(async db =>
                {
                    await StoredDispute.PutAsync(
                        db,
                        id,
                        ("Stage", Stage.Accepted),
                        ("Rung", 3),
                        ("Round", 1),
                        ("RoundOnRung", 1),
                        ("HandlerId", body.Id),
                        ("HandlerName", body.Name),
                        ("MediatorId", zhou.Id),
                        ("MediatorName", zhou.Name),
                        ("DueRule", "C01"),
                        ("DueOn", new DateOnly(2026, 4, 17)));
                    return true;
                });
            }
        }

        var number = await host.InScopeAsync<DisputeQueries, string?>(q => q.NumberOfAsync(id, Actor.System, default));
        return (number!, id);
    }
}
