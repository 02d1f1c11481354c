using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

/// <summary>The second factor: six digits of an authenticator app, or a recovery code.</summary>
public sealed class CodeModel(SignInManager<Yuanjie.Directory.Accounts.Account> signIn, ILogger<CodeModel> log) : PageModel
{
    private const int AppDigits = 6;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Account/SignIn", new { ReturnUrl }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return this.Again(SignInRefusals.Restart);
        }

        var code = Input.Code.Replace(" ", "", StringComparison.Ordinal);
        var result = code.Length == AppDigits && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (result.Succeeded)
        {
            return this.GoOn(ReturnUrl);
        }

        log.LogWarning("Second factor of {UserName} was refused: {Result}", account.UserName, result);
        return this.Again(result.IsLockedOut ? SignInRefusals.Locked : SignInRefusals.CodeWrong);
    }

    public sealed class InputModel
    {
        [Required, StringLength(20), Display(Name = "动态口令或者恢复码")]
        public string Code { get; set; } = "";
    }
}
