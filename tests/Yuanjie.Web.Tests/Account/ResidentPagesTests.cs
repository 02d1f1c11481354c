using System.Net;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Account;

public sealed class ResidentPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task SignIn_WithTheCodeOfTheDemoPhone_ShowsTheMaskedNumberAndNoWorkbench()
    {
        using var resident = await host.SignInResidentAsync("13900002345");

        var account = await resident.GetPageAsync("/account");

        Assert.Contains("139****2345", account.Body!.Words(), StringComparison.Ordinal);
        Assert.Null(account.QuerySelector("aside.side"));
        await resident.GetPageAsync("/my");
        using var work = await resident.Http.GetAsync("/work");
        Assert.Equal(HttpStatusCode.Forbidden, work.StatusCode);
        using var recusals = await resident.Http.GetAsync("/account/recusals");
        Assert.Equal(HttpStatusCode.NotFound, recusals.StatusCode);
    }

    [Fact]
    public async Task Code_NumberKeptOutOfTheAddress_AndWrongCodeKeepsTheForm()
    {
        using var visitor = host.NewVisitor();
        using var asked = await visitor.SubmitAsync(await visitor.GetPageAsync("/account/phone?returnUrl=%2Fapply"), "main form", ("Input.Phone", "139 0000 3456"));
        Assert.Equal("/account/phone/code?returnUrl=%2Fapply", asked.LeadsTo(), ignoreCase: true);

        var page = await visitor.GetPageAsync(asked.LeadsTo()!);
        using var wrong = await visitor.SubmitAsync(page, "main form", ("Input.Code", "000000"));

        Assert.Contains("139****3456", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("验证码不对", (await wrong.PageAsync()).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phone_UnreadableOrTooSoon_IsSaidBesideTheField()
    {
        using var visitor = host.NewVisitor();
        using var landline = await visitor.SubmitAsync(await visitor.GetPageAsync("/account/phone"), "main form", ("Input.Phone", "0559-5550100"));
        using var first = await visitor.SubmitAsync(await visitor.GetPageAsync("/account/phone"), "main form", ("Input.Phone", "13900004567"));
        using var second = await visitor.SubmitAsync(await visitor.GetPageAsync("/account/phone"), "main form", ("Input.Phone", "13900004567"));

        Assert.Contains("11 位手机号", (await landline.PageAsync()).QuerySelector("#Input_Phone-err")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(first.LeadsTo());
        Assert.Contains("一分钟后", (await second.PageAsync()).QuerySelector("#Input_Phone-err")!.Words(), StringComparison.Ordinal);
        using var withoutPhone = host.NewVisitor();
        using var straight = await withoutPhone.Http.GetAsync("/account/phone/code");
        Assert.Equal("/account/phone", straight.LeadsTo());
    }

    [Fact]
    public async Task PhoneInbox_ShowsWhatWasSent()
    {
        using var resident = await host.SignInResidentAsync("13900005678");
        using var visitor = host.NewVisitor();

        using var inbox = await visitor.SubmitAsync(await visitor.GetPageAsync("/phone-inbox"), "main form", ("Input.Phone", "13900005678"));

        Assert.Contains("验证码", (await inbox.PageAsync()).QuerySelector(".panel")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_OfAGrid_NameTheDutyOfEachRungWithTelephones()
    {
        using var visitor = host.NewVisitor();

        var choose = await visitor.GetPageAsync("/contacts");
        var page = await visitor.GetPageAsync("/contacts?area=990123001001001");

        Assert.NotEmpty(choose.QuerySelectorAll("ul.kinds a[href^='/contacts?area=']"));
        Assert.NotEmpty(page.QuerySelectorAll("a[href^='tel:']"));
        Assert.Contains("城关街道人民调解委员会", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("今天值班", page.Body!.Words(), StringComparison.Ordinal);
        using var none = await visitor.Http.GetAsync("/contacts?area=12345");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
