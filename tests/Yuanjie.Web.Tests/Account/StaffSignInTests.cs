using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Localities;
using Yuanjie.Kernel;
using Yuanjie.Tests.Directory;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Account;

public sealed class StaffSignInTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public async Task SignIn_WithAReturnAddress_GoesThereButNeverOffTheSite()
    {
        using var visitor = host.NewVisitor();

        using var home = await TryAsync(visitor, "chief", YuanjieHost.Password, "?returnUrl=%2Fwork%2Fdisputes");
        using var stranger = host.NewVisitor();
        using var away = await TryAsync(stranger, "chief", YuanjieHost.Password, "?returnUrl=https%3A%2F%2Fexample.org%2F");

        Assert.Equal("/work/disputes", home.LeadsTo());
        Assert.Equal("/work", away.LeadsTo());
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksWithASentenceUntilUnlocked()
    {
        using var visitor = host.NewVisitor();
        for (var i = 0; i < DirectoryModule.MaxFailedSignIns - 1; i++)
        {
            using var wrong = await TryAsync(visitor, "supervisor", "not-the-password-1");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains("用户名或者密码不对", (await wrong.PageAsync()).Body!.Words(), StringComparison.Ordinal);
        }

        using var fifth = await TryAsync(visitor, "supervisor", "not-the-password-1");
        using var right = await TryAsync(visitor, "supervisor", YuanjieHost.Password);
        Assert.Contains("账号已锁定 15 分钟", (await fifth.PageAsync()).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("账号已锁定 15 分钟", (await right.PageAsync()).Body!.Words(), StringComparison.Ordinal);

        using var admin = await host.SignInAsync("sysadmin");
        var person = host.County.People[Key("supervisor")];
        var page = await admin.GetPageAsync($"/work/directory/people/{person}");
        using var unlocked = await admin.SubmitAsync(page, "form[action$='handler=Unlock']");
        Assert.NotNull(unlocked.LeadsTo());
        using var again = await TryAsync(visitor, "supervisor", YuanjieHost.Password);
        Assert.Equal("/work", again.LeadsTo());
    }

    [Fact]
    public async Task NewAccount_MustReplaceTheHandedPasswordBeforeAnythingElse()
    {
        var seed = host.County.People.First(p => p.Key == "P013");
        using var admin = await host.SignInAsync("sysadmin");
        var page = await admin.GetPageAsync($"/work/directory/people/{seed.Value}");
        using var opened = await admin.SubmitAsync(page, "form[action$='handler=Open']", ("Input.UserName", "mediator.cao"));
        var shown = await admin.GetPageAsync(opened.LeadsTo()!);
        var password = shown.QuerySelectorAll(".panel-ok code")[1].Words();
        Assert.Null((await admin.GetPageAsync(opened.LeadsTo()!)).QuerySelector(".panel-ok")); // once only

        using var holder = host.NewVisitor();
        await holder.SignInAsync("mediator.cao", password);
        using var elsewhere = await holder.Http.GetAsync("/work");
        Assert.Equal("/account/password", elsewhere.LeadsTo());
        var form = await holder.GetPageAsync("/account/password");
        using var weak = await holder.SubmitAsync(form, "main form", ("Input.Password", password), ("Input.NewPassword", "short"), ("Input.Repeated", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        using var changed = await holder.SubmitAsync(form, "main form", ("Input.Password", password), ("Input.NewPassword", "my-own-password-7"), ("Input.Repeated", "my-own-password-7"));
        Assert.Equal("/account", changed.LeadsTo());
        await holder.GetPageAsync("/work");
    }

    [Fact]
    public async Task TwoFactor_SetUpByScanning_AsksForTheCodeAtTheNextSignIn()
    {
        using var client = await host.SignInAsync("judge.lin");
        using var started = await client.SubmitAsync(await client.GetPageAsync("/account/two-factor"), "form[action$='handler=Start']");
        var setUp = await client.GetPageAsync(started.LeadsTo()!);
        var key = setUp.QuerySelector(".hint code")!.Words();
        using var wrong = await client.SubmitAsync(setUp, "form[action$='handler=On']", ("Input.Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var on = await client.SubmitAsync(setUp, "form[action$='handler=On']", ("Input.Code", Totp.Now(key)));
        var codes = (await client.GetPageAsync(on.LeadsTo()!)).QuerySelectorAll("ul.kinds code").Select(c => c.Words()).ToList();
        Assert.Equal(10, codes.Count);

        using var next = host.NewVisitor();
        using var asked = await TryAsync(next, "judge.lin", YuanjieHost.Password);
        Assert.StartsWith("/account/code", asked.LeadsTo(), StringComparison.Ordinal);
        using var closed = await next.Http.GetAsync("/work");
        Assert.StartsWith("/account/sign-in", closed.LeadsTo(), StringComparison.Ordinal); // the password alone opens nothing
        var second = await next.GetPageAsync(asked.LeadsTo()!);
        using var bad = await next.SubmitAsync(second, "main form", ("Input.Code", "AAAAA-BBBBB"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        using var recovered = await next.SubmitAsync(second, "main form", ("Input.Code", codes[0]));
        Assert.Equal("/work", recovered.LeadsTo());

        using var third = host.NewVisitor();
        using var askedAgain = await TryAsync(third, "judge.lin", YuanjieHost.Password);
        using var spent = await third.SubmitAsync(await third.GetPageAsync(askedAgain.LeadsTo()!), "main form", ("Input.Code", codes[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, spent.StatusCode);
    }

    [Fact]
    public async Task Posts_AnotherChosen_IsActedInFromThenOn()
    {
        using var client = await host.SignInAsync("mediator.zhou");
        var page = await client.GetPageAsync("/account");
        var posts = page.QuerySelectorAll("input[name=post]");
        Assert.Equal(2, posts.Length);
        var other = posts.Single(p => !p.HasAttribute("checked"));

        using var switched = await client.SubmitAsync(page, "form[action$='handler=ActIn']", ("post", other.GetAttribute("value")!));

        Assert.Equal("/work", switched.LeadsTo());
        var after = await client.GetPageAsync("/account");
        Assert.Equal(other.GetAttribute("value"), after.QuerySelector("input[name=post][checked]")!.GetAttribute("value"));
        using var foreign = await client.SubmitAsync(Tampered(after), "form[action$='handler=ActIn']");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        AngleSharp.Html.Dom.IHtmlDocument Tampered(AngleSharp.Html.Dom.IHtmlDocument document)
        {
            foreach (var post in document.QuerySelectorAll("input[name=post]"))
            {
                post.SetAttribute("value", Guid.NewGuid().ToString());
            }

            return document;
        }
    }

    [Fact]
    public async Task ClosedAccount_LosesItsOpenSessionAndGetsNoNewOne()
    {
        using var session = await host.SignInAsync("mediator.fang");
        await session.GetPageAsync("/work");
        var account = await host.InScopeAsync<UserManager<Yuanjie.Directory.Accounts.Account>, AccountId>(async users => (await users.FindByNameAsync("mediator.fang"))!.AccountId);

        Assert.Null(await host.InScopeAsync<AccountService, Refusal?>(s => s.CloseAsync(account, host.Act(), default)));

        using var refused = await session.Http.GetAsync("/work");
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        using var visitor = host.NewVisitor();
        using var again = await TryAsync(visitor, "mediator.fang", YuanjieHost.Password);
        Assert.Contains("账号已经停用", (await again.PageAsync()).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_OptionsAreOffered_AndAForgedAnswerIsRefused()
    {
        using var visitor = host.NewVisitor();
        var page = await visitor.GetPageAsync("/account/sign-in");
        var form = "form[action*='handler=Passkey']";
        var token = page.QuerySelector($"{form} [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var ask = new HttpRequestMessage(HttpMethod.Post, page.QuerySelector("yj-passkey")!.GetAttribute("options")) { Headers = { { "x-csrf", token } } };

        using var options = await visitor.Http.SendAsync(ask);
        var json = await options.Content.ReadAsStringAsync();
        using var forged = await visitor.SubmitAsync(page, form, ("credential", """{"id":"AQID","rawId":"AQID","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AA","signature":"AA"}}"""));

        Assert.Equal(HttpStatusCode.OK, options.StatusCode);
        Assert.Matches(new Regex("\"challenge\"\\s*:"), json);
        Assert.Contains("required", json, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        using var still = await visitor.Http.GetAsync("/work");
        Assert.StartsWith("/account/sign-in", still.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var client = await host.SignInAsync("court.clerk");

        using var left = await client.SubmitAsync(await client.GetPageAsync("/account/sign-out"), "main form");

        Assert.Equal("/", left.LeadsTo());
        using var after = await client.Http.GetAsync("/work");
        Assert.StartsWith("/account/sign-in", after.LeadsTo(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> TryAsync(PageClient client, string userName, string password, string query = "") =>
        await client.SubmitAsync(await client.GetPageAsync($"/account/sign-in{query}"), "main form", ("Input.UserName", userName), ("Input.Password", password));

    private string Key(string userName) => host.Services.GetRequiredService<LocalityPack>().People.Single(p => p.UserName == userName).Key;
}
