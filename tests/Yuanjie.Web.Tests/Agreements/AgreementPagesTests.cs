using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Agreements;

/// <summary>From the first row of the editor to a ruling that anyone can verify, through the pages alone.</summary>
public sealed partial class AgreementPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private const string Line = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task AgreementAndRuling_OnOneDeviceAndByLink_ReachThePublicPage()
    {
        var (_, number, _, neighbour) = await host.MediatingAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var (draft, sign) = ($"/work/disputes/{number}/agreements/draft", $"/work/disputes/{number}/agreements/sign");

        using var saved = await mediator.SubmitAsync(
            await mediator.GetPageAsync(draft),
            "main form",
            ("Input.Facts", "楼上漏水，浸坏吊顶"),
            ("Input.Total", "5,000"),
            ("Input.Rows[0].Amount", "5000"),
            ("Input.Rows[0].DueOn", "2026-04-30"),
            ("Input.Rows[0].Account", "示例银行 6200000000000000001"));
        Assert.Equal(sign, saved.LeadsTo());

        // The owner signs on the mediator's device.
        var page = await mediator.GetPageAsync(sign);
        Assert.Contains("人民币5,000.00元（大写：伍仟元整）", page.QuerySelector("article.paper")!.Words(), StringComparison.Ordinal);
        using var first = await mediator.SubmitAsync(page, "form[action*='Party']", ("Input.Image", Line));
        Assert.Equal(sign, first.LeadsTo());

        // The neighbour signs by link.
        using var sent = await mediator.SubmitAsync(await mediator.GetPageAsync(sign), "ol.places form");
        Assert.Equal(sign, sent.LeadsTo());
        await SignByLinkAsync(LinkOf(await LastMessageAsync()));

        using var countersigned = await mediator.SubmitAsync(await mediator.GetPageAsync(sign), "form[action*='Mediator']", ("Input.Image", Line));
        Assert.Equal(sign, countersigned.LeadsTo());
        using var stamped = await mediator.SubmitAsync(await mediator.GetPageAsync(sign), "form[action*='Seal']");
        Assert.Equal($"/work/disputes/{number}", stamped.LeadsTo());
        Assert.Equal(Stage.Agreed, (await host.FindAsync(number)).Stage);

        // Together at the counter, then the court.
        var apply = await mediator.GetPageAsync($"/work/disputes/{number}/confirmation/apply");
        var parties = apply.QuerySelectorAll<IHtmlInputElement>("[name='Input.Applicants']").Where(i => i.Type == "checkbox").Select(i => ("Input.Applicants", i.Value)).ToArray();
        var court = apply.QuerySelectorAll<IHtmlInputElement>("[name='Input.CourtId']").First(i => i.Parent!.Words().Contains("青溪县人民法院", StringComparison.Ordinal) && !i.Parent!.Words().Contains("人民法庭", StringComparison.Ordinal));
        using var applied = await mediator.SubmitAsync(apply, "main form", [.. parties, ("Input.CourtId", court.Value), ("Input.Undertaken", "true")]);
        Assert.Equal($"/work/disputes/{number}", applied.LeadsTo());

        using var clerk = await host.SignInAsync("court.clerk");
        Assert.Contains(number, (await clerk.GetPageAsync("/work/confirmation/inbox")).Body!.Words(), StringComparison.Ordinal);
        var review = $"/work/disputes/{number}/confirmation/review";
        using var accepted = await clerk.SubmitAsync(await clerk.GetPageAsync(review), "form[action*='Accept']", ("Input.CaseNumber", "（2026）示0123民特7号"));
        Assert.Equal($"/work/disputes/{number}", accepted.LeadsTo());
        using var judge = await host.SignInAsync("judge.lin");
        using var ruled = await judge.SubmitAsync(await judge.GetPageAsync(review), "form[action*='Confirm']");
        Assert.Equal($"/work/disputes/{number}", ruled.LeadsTo());
        Assert.Equal(Stage.Confirmed, (await host.FindAsync(number)).Stage);

        var ruling = (await judge.GetPageAsync($"/work/disputes/{number}/confirmation/print/ruling")).QuerySelector("article.paper")!.Words();
        Assert.Contains("（2026）示0123民特7号", ruling, StringComparison.Ordinal);
        Assert.Contains("二〇二六年三月十八日", ruling, StringComparison.Ordinal);
        using var anyone = host.NewVisitor();
        var verified = (await anyone.GetPageAsync("/verify?code=（2026）示0123民特7号")).QuerySelector("main")!.Words();
        Assert.Contains("查到了，文书真实", verified, StringComparison.Ordinal);
        Assert.DoesNotContain("陈桂兰", verified, StringComparison.Ordinal);
        Assert.NotEqual(default, neighbour);
    }

    [Fact]
    public async Task Rows_ComeAndGoByButtons_AndNothingTypedIsLost()
    {
        var (_, number, _, _) = await host.MediatingAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var page = await mediator.GetPageAsync($"/work/disputes/{number}/agreements/draft");
        Assert.Single(page.QuerySelectorAll("fieldset.obligation"));

        using var grown = await mediator.SubmitAsync(Press(page, "Add"), "main form", ("Input.Facts", "<script>alert(1)</script>𬭎"), ("Input.Rows[0].Amount", "4000"));
        var two = await grown.PageAsync();
        Assert.Equal(2, two.QuerySelectorAll("fieldset.obligation").Length);
        Assert.Equal("4000", two.QuerySelector<IHtmlInputElement>("[name='Input.Rows[0].Amount']")!.Value);
        Assert.Equal("<script>alert(1)</script>𬭎", two.QuerySelector<IHtmlTextAreaElement>("[name='Input.Facts']")!.Value);

        using var shrunk = await mediator.SubmitAsync(Press(two, "Remove"), "main form");
        var one = await shrunk.PageAsync();
        Assert.Single(one.QuerySelectorAll("fieldset.obligation"));
        Assert.Equal("", one.QuerySelector<IHtmlInputElement>("[name='Input.Rows[0].Amount']")!.Value);
        Assert.Equal(Stage.Mediating, (await host.FindAsync(number)).Stage);
    }

    [Fact]
    public async Task WhatACourtWouldRefuse_StandsBesideTheEditor()
    {
        var (_, number, _, _) = await host.MediatingAsync();
        using var mediator = await host.SignInAsync("mediator.shen");
        var page = await mediator.GetPageAsync($"/work/disputes/{number}/agreements/draft");

        using var looked = await mediator.SubmitAsync(Press(page, "Check"), "main form", ("Input.Rows[0].What", "西侧围墙归其所有"), ("Input.Rows[0].Amount", "一千"));

        var words = (await looked.PageAsync()).QuerySelector("main aside")!.Words();
        Assert.Contains("涉及物权、知识产权确权", words, StringComparison.Ordinal);
        Assert.Contains("第1项没有写哪一天前履行", words, StringComparison.Ordinal);
        using var refused = await mediator.SubmitAsync(page, "main form", ("Input.Rows[0].Amount", "一千"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("金额不对", (await refused.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_ThatOpenNothing_SayWhatToDo()
    {
        using var anyone = host.NewVisitor();

        using var answer = await anyone.Http.GetAsync("/sign/AAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("请联系调解员再发一次", (await answer.PageAsync()).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_UnknownCode_SaysSo()
    {
        using var anyone = host.NewVisitor();

        var page = await anyone.GetPageAsync("/verify?code=7K3M-Q9XA-PT42");

        Assert.Contains("没有查到这份文书", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    private async Task SignByLinkAsync(string link)
    {
        using var phone = host.NewVisitor();
        var face = await phone.GetPageAsync(link);
        Assert.DoesNotContain("漏水", face.Body!.Words(), StringComparison.Ordinal);
        using var asked = await phone.SubmitAsync(face, "form[action*='Code']");
        Assert.Equal(link, asked.LeadsTo());
        var code = SixDigits.Match(await LastMessageAsync()).Value;
        using var proved = await phone.SubmitAsync(await phone.GetPageAsync(link), "form[action*='Prove']", ("Input.Code", code));
        var paper = await proved.PageAsync();
        Assert.Contains("王建国", paper.QuerySelector("article.paper")!.Words(), StringComparison.Ordinal);
        using var unread = await phone.SubmitAsync(paper, "form[action*='Sign']", ("Input.Image", Line));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.StatusCode);
        using var signed = await phone.SubmitAsync(await unread.PageAsync(), "form[action*='Sign']", ("Input.Image", Line), ("Input.Read", "true"));
        Assert.Contains("已收到您的签名", (await signed.PageAsync()).Body!.Words(), StringComparison.Ordinal);
    }

    /// <summary>Leaves in the form, before the button that leads to this handler, no other one to press.</summary>
    private static IHtmlDocument Press(IHtmlDocument page, string handler)
    {
        foreach (var button in page.QuerySelectorAll("main form button[type=submit]").TakeWhile(b => b.GetAttribute("formaction")?.Contains($"handler={handler}", StringComparison.Ordinal) != true).ToList())
        {
            button.Remove();
        }

        return page;
    }

    private async Task<string> LastMessageAsync()
    {
        await host.RunWorkAsync("outbox");
        var rows = await host.InScopeAsync<PhoneInbox, IReadOnlyList<PhoneInboxRow>>(i => i.LatestAsync(PhoneNumber.TryParse(WayOfADispute.NeighboursPhone, out var phone) ? phone : throw new InvalidOperationException(), default));
        return rows.OrderByDescending(r => r.Id).First().Text;
    }

    private static string LinkOf(string message) => SignAddress.Match(message).Value;

    [GeneratedRegex("/sign/[A-Za-z0-9_-]+")]
    private static partial Regex SignAddress { get; }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits { get; }
}
