using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using System.Net;
using System.Text;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Intake;

/// <summary>The forms of the staff.</summary>
public sealed class RegisterPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private static readonly byte[] Scan = [.. "%PDF-1.7 a power of attorney"u8];

    [Fact]
    public async Task Counter_WithSomethingWrong_KeepsTheFormAndTheFiles()
    {
        using var clerk = await host.SignInAsync("centre.clerk");

        using var wrong = await clerk.SubmitAsync(
            await clerk.GetPageAsync("/work/intake/counter"), "main form", [("Input.Files", new TestFile("委托书.pdf", "application/pdf", Scan))], Told("欠薪一事", "1390", "刘大勇", "990123001001"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var back = await wrong.PageAsync();
        Assert.NotNull(back.QuerySelector("#Input_Applicants_0__Phone-err"));
        Assert.Contains("委托书.pdf", back.QuerySelector("ul.files")!.Words(), StringComparison.Ordinal);

        using var right = await clerk.SubmitAsync(back, "main form", ("Input.Applicants[0].Phone", "13900002001"));
        var page = await clerk.GetPageAsync(right.LeadsTo()!);

        Assert.Contains("委托书.pdf", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("139****2001", page.QuerySelector(".parties")!.Words(), StringComparison.Ordinal);
        using var file = await clerk.Http.GetAsync(page.QuerySelectorAll<IHtmlAnchorElement>("ul.files a").First().PathName);
        Assert.Equal(Scan, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Counter_ASecondTime_ShowsTheFirstAndLinksItWhenChosen()
    {
        using var clerk = await host.SignInAsync("centre.clerk");
        using var first = await clerk.SubmitAsync(await clerk.GetPageAsync("/work/intake/counter"), "main form", Told("拖欠工钱", "13900002002", "张小山", "990123001002"));
        var earlier = first.LeadsTo()!.Split('/')[^1];

        using var suggested = await clerk.SubmitAsync(await clerk.GetPageAsync("/work/intake/counter"), "main form", Told("工钱没给", "13900002002", "张小山", "990123001002"));
        var page = await suggested.PageAsync();
        Assert.Contains(earlier, page.QuerySelector(".panel-note")!.Words(), StringComparison.Ordinal);
        using var second = await clerk.SubmitAsync(page, "main form", ("Input.SameAs", earlier));

        var dispute = await clerk.GetPageAsync(second.LeadsTo()!);
        Assert.NotEqual(earlier, second.LeadsTo()!.Split('/')[^1]);
        Assert.NotNull(dispute.QuerySelector($"main ul.files a[href='/work/disputes/{earlier}']"));
    }

    [Fact]
    public async Task Counter_OneMoreApplicant_KeepsWhatWasTyped()
    {
        using var clerk = await host.SignInAsync("centre.clerk");
        var page = await clerk.GetPageAsync("/work/intake/counter");
        var more = page.QuerySelectorAll<IHtmlButtonElement>("button[formaction]").First();
        ((IHtmlFormElement)page.QuerySelector("main form")!).Action = more.GetAttribute("formaction")!;

        using var answer = await clerk.SubmitAsync(page, "main form", ("Input.Applicants[0].Name", "刘大勇"));

        var back = await answer.PageAsync();
        Assert.Equal("刘大勇", back.QuerySelector<IHtmlInputElement>("[name='Input.Applicants[0].Name']")!.Value);
        Assert.NotNull(back.QuerySelector("[name='Input.Applicants[1].Name']"));
    }

    [Fact]
    public async Task Grid_AQuickSign_IsRegisteredWithoutNames()
    {
        using var chen = await host.SignInAsync("grid.chen");
        var page = await chen.GetPageAsync("/work/intake/grid");

        using var answer = await chen.SubmitAsync(page, "main form", ("Input.Narrative", "三楼和四楼为漏水吵了一架，差点动手。"), ("Input.AsSign", "True"));

        var number = answer.LeadsTo()!.Split('/')[^1];
        var header = await host.InScopeAsync<DisputeQueries, DisputeHeader?>(q => q.FindAsync(number, Actor.System, default));
        Assert.Equal((Channel.Grid, 0), (header!.Channel, header.Parties.Count));
        Assert.EndsWith("苗头", header.Title, StringComparison.Ordinal);
        Assert.StartsWith("990123001001", header.Area.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmask_WithAReason_ShowsThePartyOnceAndLeavesATrace()
    {
        using var clerk = await host.SignInAsync("centre.clerk");
        using var registered = await clerk.SubmitAsync(await clerk.GetPageAsync("/work/intake/counter"), "main form", Told("工地欠薪", "13900002003", "赵德福", "990123001003"));
        var dispute = await clerk.GetPageAsync(registered.LeadsTo()!);
        var look = dispute.QuerySelectorAll<IHtmlAnchorElement>(".parties a").First();
        var ask = await clerk.GetPageAsync(look.PathName + look.Search);

        using var silent = await clerk.SubmitAsync(ask, "main form", ("Input.Reason", "看"));
        using var told = await clerk.SubmitAsync(ask, "main form", ("Input.Reason", "电话约定调解时间"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.True(told.Headers.CacheControl!.NoStore);
        Assert.Contains("13900002003", (await told.PageAsync()).QuerySelector("dl.facts")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfALedger_ListsWhatWasLeftOutWithReasons()
    {
        using var clerk = await host.SignInAsync("centre.clerk");
        var csv = "来源编号,标题,事实经过,申请人,申请人电话\r\nW1,欠款一,借钱不还。,张大山,13900002011\r\nW1,欠款一,借钱不还。,张大山,13900002011\r\nW2,欠款二,,张大山,123\r\n";

        using var sent = await clerk.SubmitAsync(
            await clerk.GetPageAsync("/work/intake/import"), "main form", [("Input.File", new TestFile("台账.csv", "text/csv", Encoding.UTF8.GetBytes(csv)))], ("Input.Area", "990123001001"));
        var result = await clerk.GetPageAsync(sent.LeadsTo()!);

        Assert.Contains("登记 1 件，重复 1 行，退回 1 行", result.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["3", "4"], result.QuerySelectorAll("tbody tr td:first-child").Select(c => c.Words()));
        var back = Encoding.UTF8.GetString(await clerk.Http.GetByteArrayAsync($"{sent.LeadsTo()}?handler=Rejected"));
        Assert.Contains("电话号码不对", back, StringComparison.Ordinal);
        Assert.Equal(3, back.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // Each test tells of people and a place of its own, so that none meets another's registration as a duplicate.
    private static (string Name, string Value)[] Told(string title, string phone, string name, string area) =>
    [
        ("Input.Area", area),
        ("Input.Title", title),
        ("Input.Narrative", "在工地干了三个月，工钱一直没有结清，老板总说下个月给。"),
        ("Input.Wants", "结清工钱"),
        ("Input.Applicants[0].Name", name),
        ("Input.Applicants[0].Phone", phone),
    ];
}
