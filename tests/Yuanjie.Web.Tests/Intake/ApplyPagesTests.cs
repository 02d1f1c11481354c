using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using System.Net;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Intake;

/// <summary>A resident with a phone and no account, from the code on the wall to the number.</summary>
public sealed class ApplyPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. "JFIF a small picture"u8];

    [Fact]
    public async Task Apply_ThreeScreensAndTheCheck_GiveOneNumber()
    {
        using var visitor = host.NewVisitor();
        await BeginAsync(visitor);
        await FillWhoAsync(visitor);
        await FillWhatAsync(visitor);
        await FillOtherAsync(visitor);

        var check = await visitor.GetPageAsync("/apply/check");
        var answers = check.QuerySelector("dl.answers")!.Words();
        Assert.Contains("王𬭎", answers, StringComparison.Ordinal);
        Assert.Contains("现场.jpg", answers, StringComparison.Ordinal);
        using var first = await visitor.SubmitAsync(check, "main form");
        using var second = await visitor.SubmitAsync(check, "main form");

        Assert.Equal("/apply/done", first.LeadsTo());
        Assert.Equal("/apply/done", second.LeadsTo());
        var done = await visitor.GetPageAsync("/apply/done");
        var number = done.QuerySelector(".panel-ok .docno")!.Words();
        Assert.Contains("2026 年 3 月 23 日", done.QuerySelector("ol.how")!.Words(), StringComparison.Ordinal); // three working days after Wednesday 18 March
        var header = await host.InScopeAsync<DisputeQueries, DisputeHeader?>(q => q.FindAsync(number, Actor.System, default));
        Assert.Equal(("楼上漏水泡坏吊顶", 320_000L, Channel.Online), (header!.Title, header.AmountFen, header.Channel));
        Assert.Equal(["陈桂兰", "王𬭎"], header.Parties.Select(p => p.Name));
        var told = await host.InScopeAsync<IntakeQueries, IntakeView?>(q => q.FindAsync(header.Id, Actor.System, default));
        Assert.Equal(AttachmentKind.Photo, Assert.Single(told!.Attachments).Kind);

        using var resident = await host.SignInResidentAsync("13900001234");
        Assert.Contains(number, (await resident.GetPageAsync("/my")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("楼上漏水泡坏吊顶", (await resident.GetPageAsync($"/my/{number}")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_WithoutConsentAndWithAWrongPhone_ComesBackAsTyped()
    {
        using var visitor = host.NewVisitor();
        await BeginAsync(visitor);

        using var answer = await visitor.SubmitAsync(await visitor.GetPageAsync("/apply/who"), "main form", ("Input.Name", "<script>alert(1)</script>"), ("Input.Phone", "1390000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        Assert.Equal("1390000", page.QuerySelector<IHtmlInputElement>("#Input_Phone")!.Value);
        Assert.Equal(3, page.QuerySelectorAll(".error-summary li").Length);
        Assert.NotNull(page.QuerySelector("#Input_Consent-err"));
    }

    [Fact]
    public async Task What_WithAFileThatIsTooLarge_SaysSoAndKeepsTheRest()
    {
        using var visitor = host.NewVisitor();
        await BeginAsync(visitor);
        var large = new byte[50 * 1_048_576];
        Photo.CopyTo(large, 0);

        using var answer = await visitor.SubmitAsync(
            await visitor.GetPageAsync("/apply/what"),
            "main form",
            [("Input.Photos", new TestFile("大照片.jpg", "image/jpeg", large))],
            ("Input.Title", "楼上漏水泡坏吊顶"),
            ("Input.Narrative", new string('水', 10_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("20 MB", page.QuerySelector(".error-summary")!.Words(), StringComparison.Ordinal);
        Assert.Equal(10_000, page.QuerySelector<IHtmlTextAreaElement>("#Input_Narrative")!.Value.Trim().Length);
    }

    [Fact]
    public async Task Saved_AndResumedOnAnotherPhone_GoesOn()
    {
        using var first = host.NewVisitor();
        await BeginAsync(first);
        await FillWhoAsync(first);
        var code = (await first.GetPageAsync("/apply/saved")).QuerySelector(".docno")!.Words();

        using var second = host.NewVisitor();
        using var resumed = await second.SubmitAsync(await second.GetPageAsync("/apply/resume"), "main form", ("Input.Code", code.ToLowerInvariant()), ("Input.Phone", "139 0000 1234"));

        Assert.Equal("/apply/who", resumed.LeadsTo());
        Assert.Equal("陈桂兰", (await second.GetPageAsync("/apply/who")).QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
    }

    [Fact]
    public async Task Resume_WithAWrongCode_SaysWhatToDo()
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.SubmitAsync(await visitor.GetPageAsync("/apply/resume"), "main form", ("Input.Code", "ACDE FGHJ"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有找到这个编号的草稿", (await answer.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screen_WithoutADraft_LeadsToResuming()
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/apply/what");

        Assert.StartsWith("/apply/resume", answer.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_OfACodeThatIsNone_OffersToChooseThePlace()
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/q/999999999999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task BeginAsync(PageClient visitor)
    {
        using var scanned = await visitor.Http.GetAsync("/q/990123001001001");
        var start = await visitor.GetPageAsync(scanned.LeadsTo()!);
        using var begun = await visitor.SubmitAsync(start, "main form");
        Assert.Equal("/apply/who", begun.LeadsTo());
    }

    private static async Task FillWhoAsync(PageClient visitor)
    {
        using var answer = await visitor.SubmitAsync(await visitor.GetPageAsync("/apply/who"), "main form", ("Input.Name", "陈桂兰"), ("Input.Phone", "13900001234"), ("Input.Consent", "true"));
        Assert.Equal("/apply/what", answer.LeadsTo());
    }

    private static async Task FillWhatAsync(PageClient visitor)
    {
        using var answer = await visitor.SubmitAsync(
            await visitor.GetPageAsync("/apply/what"),
            "main form",
            [("Input.Photos", new TestFile("现场.jpg", "image/jpeg", Photo))],
            ("Input.TypeHint", "K05"),
            ("Input.Title", "楼上漏水泡坏吊顶"),
            ("Input.Narrative", "楼上卫生间漏水，把我家吊顶泡坏了，找了三次都不管。"));
        Assert.Equal("/apply/other", answer.LeadsTo());
    }

    private static async Task FillOtherAsync(PageClient visitor)
    {
        using var answer = await visitor.SubmitAsync(
            await visitor.GetPageAsync("/apply/other"), "main form", ("Input.Name", "王𬭎"), ("Input.Where", "楼上 402"), ("Input.Wants", "修好并赔偿"), ("Input.Amount", "3200"));
        Assert.Equal("/apply/check", answer.LeadsTo());
    }
}
