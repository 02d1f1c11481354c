using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel.Persons;
using Yuanjie.Web.Hosting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public;

/// <summary>The telephones of the demo. Without a demo there is no such page.</summary>
public sealed class PhoneInboxModel(PhoneInbox inbox, Settings settings) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string? Shown { get; private set; }

    /// <summary>Null until a telephone was named.</summary>
    public IReadOnlyList<PhoneInboxRow>? Messages { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!settings.Demo.On)
        {
            context.Result = NotFound();
        }
    }

    // Posted and not asked by address, so that no telephone stands in one.
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

        Shown = phone.Value;
        Messages = await inbox.LatestAsync(phone, ct);
        return Page();
    }

    public sealed class InputModel
    {
        [Required, StringLength(30), Display(Name = "手机号")]
        public string Phone { get; set; } = "";
    }
}
