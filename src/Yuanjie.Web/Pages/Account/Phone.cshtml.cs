using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

/// <summary>The way in for residents, first step: the telephone.</summary>
public sealed class PhoneModel(ResidentSignIn residents, CurrentActor current) : PageModel
{
    /// <summary>Carries the number to the next step, sealed in a cookie and never in the address.</summary>
    internal const string PhoneKey = "yj-phone";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (!PhoneNumber.TryParse(Input.Phone, out var phone))
        {
            return this.Again(AccountRefusals.NotAMobile);
        }

        var sent = await residents.SendCodeAsync(phone, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", current.Act(Actor.Visitor), ct);
        if (sent.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        TempData[PhoneKey] = phone.Value;
        return RedirectToPage("/Account/PhoneCode", new { ReturnUrl });
    }

    public sealed class InputModel
    {
        [Required, StringLength(30), Display(Name = "手机号")]
        public string Phone { get; set; } = "";
    }
}
