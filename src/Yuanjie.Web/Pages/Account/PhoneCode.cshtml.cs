using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Hosting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

/// <summary>The way in for residents, second step: the code.</summary>
public sealed class PhoneCodeModel(
    ResidentSignIn residents, SignInManager<Yuanjie.Directory.Accounts.Account> signIn, IntakeService intake, CurrentActor current, Settings settings) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PhoneNumber Phone { get; private set; } = null!;

    public bool DemoInbox => settings.Demo.On;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (TempData.Peek(PhoneModel.PhoneKey) is string text && PhoneNumber.TryParse(text, out var phone))
        {
            Phone = phone;
            return;
        }

        context.Result = RedirectToPage("/Account/Phone", new { ReturnUrl });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var account = await residents.SignInAsync(Phone, Input.Code, current.Act(Actor.Visitor), ct);
        if (account.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        // Who holds the telephone a party left may look at that party's matters.
        var resident = Actor.Visitor with { Account = account.Value.AccountId };
        await intake.LinkAccountAsync(account.Value.AccountId, Phone, current.Act(resident) with { RequestKey = null }, ct);
        TempData.Remove(PhoneModel.PhoneKey);
        await signIn.SignInAsync(account.Value, isPersistent: false, "code");
        return this.GoOn(ReturnUrl, "/my");
    }

    public sealed class InputModel
    {
        [Required, StringLength(6, MinimumLength = 6), Display(Name = "验证码")]
        public string Code { get; set; } = "";
    }
}
