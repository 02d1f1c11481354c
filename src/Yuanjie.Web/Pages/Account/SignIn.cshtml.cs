using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

/// <summary>The way in for staff: password, then the one-time password where it is on; or a passkey alone.</summary>
public sealed class SignInModel(SignInManager<Yuanjie.Directory.Accounts.Account> signIn, ILogger<SignInModel> log) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var result = await signIn.PasswordSignInAsync(Input.UserName.Trim(), Input.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/Account/Code", new { ReturnUrl });
        }

        return result.Succeeded ? this.GoOn(ReturnUrl) : Refused(result, Input.UserName);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null!), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear(); // the fields of the other form are empty, and rightly so
        if (string.IsNullOrEmpty(credential))
        {
            return this.Again(SignInRefusals.PasskeyFailed);
        }

        var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded || assertion.User.Closed || await signIn.UserManager.IsLockedOutAsync(assertion.User))
        {
            log.LogWarning("A passkey was refused: {Reason}", assertion.Failure?.Message ?? "closed or locked");
            return this.Again(SignInRefusals.PasskeyFailed);
        }

        await signIn.UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInAsync(assertion.User, isPersistent: false, "passkey");
        return this.GoOn(ReturnUrl);
    }

    private PageResult Refused(Microsoft.AspNetCore.Identity.SignInResult result, string userName)
    {
        log.LogWarning("Sign-in of {UserName} was refused: {Result}", userName, result);
        return this.Again(result.IsLockedOut ? SignInRefusals.Locked : result.IsNotAllowed ? AccountRefusals.Closed : SignInRefusals.Wrong);
    }

    public sealed class InputModel
    {
        [Required, StringLength(40), Display(Name = "用户名")]
        public string UserName { get; set; } = "";

        [Required, StringLength(200), Display(Name = "密码")]
        public string Password { get; set; } = "";
    }
}

internal static class SignInRefusals
{
    public static Refusal Wrong { get; } = new("sign-in.wrong", "用户名或者密码不对，请重新输入。", RefusalKind.Invalid, Field: "Password");

    public static Refusal Locked { get; } = new("sign-in.locked", "输错次数太多，账号已锁定 15 分钟，请稍后再试，或者联系本机构管理员解锁。", RefusalKind.Invalid);

    public static Refusal CodeWrong { get; } = new("sign-in.code-wrong", "动态口令或者恢复码不对，请重新输入。", RefusalKind.Invalid, Field: "Code");

    public static Refusal PasskeyFailed { get; } = new("sign-in.passkey-failed", "通行密钥没有通过验证，请再试一次，或者用密码登录。", RefusalKind.Invalid);

    public static Refusal Restart { get; } = new("sign-in.restart", "等待时间太长，请重新登录。", RefusalKind.Invalid);
}

internal static class SignInPages
{
    /// <summary>Back to where the person wanted to go, but never off this site; else to the own beginning.</summary>
    public static IActionResult GoOn(this PageModel page, string? returnUrl, string home = "/work") =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : home);
}
