using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Yuanjie.Directory.Holidays;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Clocks;

/// <summary>The board of deadlines, the answer to a supervisor, the calendar of days off, and the interface.</summary>
public sealed class ClockPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private const string Form = "main form.form";

    [Fact]
    public async Task ATicketThatIsOverdue_StandsOnTheBoardAndIsAnsweredFor()
    {
        var (id, number) = await host.DispatchedAsync();
        var (sent, moment) = (host.Clock.Today, host.Clock.Now);
        await LaterAsync(sent.AddDays(8));
        await LaterAsync(sent.AddDays(14));
        using var supervisor = await host.SignInAsync("supervisor");
        using var mediator = await host.SignInAsync("mediator.shen");

        var board = await supervisor.GetPageAsync("/work/clocks");
        var row = board.QuerySelectorAll("tbody tr").Single(r => r.Words().Contains(number, StringComparison.Ordinal));
        var dossier = await mediator.GetPageAsync($"/work/disputes/{number}");
        var answer = dossier.QuerySelectorAll("a").Cast<IHtmlAnchorElement>().Single(a => a.PathName.EndsWith("/clock/answer", StringComparison.Ordinal)).PathName;
        using var empty = await mediator.SubmitAsync(await mediator.GetPageAsync(answer), Form, ("Input.Answer", ""));
        using var answered = await mediator.SubmitAsync(await mediator.GetPageAsync(answer), Form, ("Input.Answer", "人手不足，明天受理"));
        using var again = await mediator.SubmitAsync(await mediator.GetPageAsync(answer), Form, ("Input.Answer", "人手不足，明天受理"));

        Assert.Contains("已督办", row.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Contains("没有需要答复的督办", (await again.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(await host.InScopeAsync<ClockQueries, List<OpenClock>>(q => q.OpenAsync(id, default)), c => c.Rule == LocalClock.SupervisionReply);
        host.Clock.MoveTo(DateOnly.FromDateTime(moment.DateTime), moment.Hour);
    }

    [Fact]
    public async Task ANoticeOfDaysOff_IsCheckedShownAndTakenIn()
    {
        using var admin = await host.SignInAsync("sysadmin");
        var page = await admin.GetPageAsync("/work/directory/holidays");

        using var wrong = await admin.SubmitAsync(page, Form, ("Input.Text", "关于2028年部分节假日安排的通知 一、元旦：1月1日（周四）放假。"), ("Input.Source", "国办发明电〔2027〕9号"));
        var told = await wrong.PageAsync();
        using var read = await admin.SubmitAsync(told, Form, ("Input.Text", "关于2028年部分节假日安排的通知 一、元旦：1月1日（周六）至3日（周一）放假调休，共3天。"));
        var preview = await read.PageAsync();
        preview.QuerySelector("button[formaction$=Preview]")!.Remove();
        using var taken = await admin.SubmitAsync(preview, Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("日期和星期对不上", told.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal("国办发明电〔2027〕9号", ((IHtmlInputElement)told.QuerySelector("[name='Input.Source']")!).Value); // what was typed stays
        Assert.Contains("2028 年 1 月 3 日", preview.QuerySelector("dl.facts")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("国办发明电〔2027〕9号", (await admin.GetPageAsync("/work/directory/holidays")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheRecount_IsStoppedOnItsPageAndGoesOn()
    {
        await host.AcceptedAsync();
        var notice = HolidayNotice.Read("关于2029年部分节假日安排的通知 一、元旦：1月1日放假。", "国办发明电〔2028〕9号").Value;
        using var admin = await host.SignInAsync("sysadmin");
        var administrator = new Actor { Name = "系统管理员", Permissions = new HashSet<Permission> { Permission.ManageSystem } };
        await host.GrantedAsync<NoticeService, int>(s => s.TakeAsync(notice, host.Act(administrator), default));

        using var stopped = await admin.SubmitAsync(await admin.GetPageAsync("/work/directory/holidays"), "#progress form");
        await host.RunWorkAsync("clock-recount");
        var resting = await admin.GetPageAsync("/work/directory/holidays");
        using var resumed = await admin.SubmitAsync(resting, "#progress form");
        await host.RunWorkAsync("clock-recount");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (stopped.StatusCode, resumed.StatusCode));
        Assert.Contains("重新计算已停下", resting.QuerySelector("#progress")!.Words(), StringComparison.Ordinal);
        Assert.Null((await admin.GetPageAsync("/work/directory/holidays")).QuerySelector("#progress"));
    }

    [Fact]
    public async Task TheYear_IsDrawnForAnyone()
    {
        using var visitor = host.NewVisitor();

        var page = await visitor.GetPageAsync("/deadline/days?year=2026");

        Assert.Equal(12, page.QuerySelectorAll("table.month").Length);
        Assert.Equal(33, page.QuerySelectorAll("td.rest").Length);
        Assert.Equal(6, page.QuerySelectorAll("td.work").Length);
    }

    [Fact]
    public async Task TheClocksOfADispute_AreInTheInterface()
    {
        var (_, number) = await host.AcceptedAsync();
        var issued = await host.InScopeAsync<ApiKeyService, Outcome<IssuedApiKey>>(s => s.IssueAsync(new IssueApiKey(host.County.Organisations["centre"], "平台", AreaCode.Parse("990123")), host.Act(), default));
        using var caller = host.CreateClient();
        caller.DefaultRequestHeaders.Add("X-Api-Key", issued.Value.Key);

        using var answer = await caller.GetAsync($"/api/v1/disputes/{number}/clocks");
        using var period = await caller.GetAsync($"/api/v1/disputes/{number}/limitation");
        using var nowhere = await caller.GetAsync("/api/v1/disputes/YJ0/clocks");
        using var noPeriod = await caller.GetAsync("/api/v1/disputes/YJ0/limitation");
        var clocks = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        var limitation = JsonDocument.Parse(await period.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("C01", clocks[0].GetProperty("rule").GetString());
        Assert.Equal("Running", clocks[0].GetProperty("state").GetString());
        Assert.NotEmpty(clocks[0].GetProperty("steps").EnumerateArray());
        Assert.Equal("Pending", limitation.GetProperty("state").GetString());
        Assert.Equal("申请调解", limitation.GetProperty("events")[0].GetProperty("name").GetString());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (nowhere.StatusCode, noPeriod.StatusCode));
    }

    [Fact]
    public async Task TheLimitationPeriod_IsShownRecordedAndStruck()
    {
        var (_, number) = await host.AcceptedAsync();
        var address = $"/work/disputes/{number}/limitation";
        using var mediator = await host.SignInAsync("mediator.shen");

        var dossier = await mediator.GetPageAsync($"/work/disputes/{number}");
        using var tomorrow = await mediator.SubmitAsync(await mediator.GetPageAsync(address), Form, ("Input.Kind", "Knew"), ("Input.On", "2030-01-01"));
        using var recorded = await mediator.SubmitAsync(await mediator.GetPageAsync(address), Form, ("Input.Kind", "Knew"), ("Input.On", "2024-05-06"), ("Input.Note", "物业报修单"));
        var page = await mediator.GetPageAsync(address);
        using var struck = await mediator.SubmitAsync(page, $"{Form}[action*=Strike]", ("Input.Seq", ((IHtmlSelectElement)page.QuerySelector("[name='Input.Seq']")!).Options[1].Value), ("Input.Why", "日期不对"));
        using var owner = await host.SignInResidentAsync(WayOfADispute.OwnersPhone);

        Assert.Contains(dossier.QuerySelectorAll("a").Cast<IHtmlAnchorElement>(), a => a.PathName.Equals(address, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tomorrow.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        Assert.Contains("物业报修单", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("程序进行中", page.QuerySelector("dl.facts")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, struck.StatusCode);
        Assert.DoesNotContain("物业报修单", (await mediator.GetPageAsync(address)).QuerySelector("table.grid")!.Words(), StringComparison.Ordinal);
        Assert.Contains("诉讼时效已因申请中断", (await owner.GetPageAsync($"/my/{number}")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    private async Task LaterAsync(DateOnly day)
    {
        host.Clock.MoveTo(day, 10);
        await host.RunWorkAsync("clocks");
    }
}
