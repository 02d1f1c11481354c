using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Accounts;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

public sealed class PasswordModel(AccountService accounts, SignInManager<Yuanjie.Directory.Accounts.Account> signIn, CurrentActor current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>True when somebody else still knows the password.</summary>
    public bool IsFirst => User.HasClaim(c => c.Type == AccountPrincipals.MustChangePassword);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var act = current.Act(await current.GetAsync(ct));
        if (await accounts.ChangePasswordAsync(Input.Password, Input.NewPassword, act, ct) is { } refusal)
        {
            return this.Again(refusal);
        }

        // Every other session has ended with the old password; this one goes on with a new cookie.
        if (await signIn.UserManager.GetUserAsync(User) is { } account)
        {
            await signIn.RefreshSignInAsync(account);
        }

        this.Toast("密码已修改");
        return LocalRedirect("/account");
    }

    public sealed class InputModel
    {
        [Required, StringLength(200), Display(Name = "现在的密码")]
        public string Password { get; set; } = "";

        [Required, StringLength(200), Display(Name = "新密码")]
        public string NewPassword { get; set; } = "";

        [Required, Compare(nameof(NewPassword)), Display(Name = "再输一遍新密码")]
        public string Repeated { get; set; } = "";
    }
}
