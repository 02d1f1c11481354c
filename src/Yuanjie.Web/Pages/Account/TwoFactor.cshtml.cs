using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

/// <summary>Sets up the one-time password of an authenticator app.</summary>
public sealed class TwoFactorModel(AccountService accounts, SignInManager<Yuanjie.Directory.Accounts.Account> signIn, CurrentActor current) : PageModel
{
    private const string CodesKey = "yj-recovery-codes";
    private UserManager<Yuanjie.Directory.Accounts.Account> Users => signIn.UserManager;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsOn { get; private set; }

    /// <summary>The secret to be scanned; null before the set-up has begun.</summary>
    public string? Key { get; private set; }

    public string Uri { get; private set; } = "";

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Users.GetUserAsync(User) is not { Kind: AccountKind.Staff } account)
        {
            context.Result = NotFound();
            return;
        }

        IsOn = account.TwoFactorEnabled;
        Key = IsOn ? null : await Users.GetAuthenticatorKeyAsync(account);
        Uri = $"otpauth://totp/{System.Uri.EscapeDataString("源解")}:{System.Uri.EscapeDataString(account.UserName!)}?secret={Key}&issuer={System.Uri.EscapeDataString("源解")}&digits=6";
        RecoveryCodes = TempData[CodesKey] is string codes ? codes.Split(' ') : [];
        await next();
    }

    public async Task<IActionResult> OnPostStartAsync()
    {
        await Users.ResetAuthenticatorKeyAsync((await Users.GetUserAsync(User))!);
        await RenewCookieAsync();
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken ct)
    {
        if (await SetAsync(true, ct) is { } again)
        {
            return again;
        }

        return await OnPostCodesAsync(ct);
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        if (await SetAsync(false, ct) is { } again)
        {
            return again;
        }

        this.Toast("动态口令已关闭");
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        var codes = await accounts.MakeRecoveryCodesAsync(await ActAsync(ct), ct);
        if (codes.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        TempData[CodesKey] = string.Join(' ', codes.Value);
        await RenewCookieAsync();
        return RedirectToPage();
    }

    private async Task<IActionResult?> SetAsync(bool on, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (await accounts.SetTwoFactorAsync(on, Input.Code, await ActAsync(ct), ct) is { } refusal)
        {
            return this.Again(refusal);
        }

        await RenewCookieAsync();
        return null;
    }

    private async Task<Act> ActAsync(CancellationToken ct) => current.Act(await current.GetAsync(ct));

    // The stamp in the cookie is old now, as it is in every other session of the account.
    private async Task RenewCookieAsync() => await signIn.RefreshSignInAsync((await Users.GetUserAsync(User))!);

    public sealed class InputModel
    {
        [Required, StringLength(10), Display(Name = "验证器上的 6 位数字")]
        public string Code { get; set; } = "";
    }
}
