using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>Goes on with a saved draft by its code.</summary>
[AllowAnonymous]
public sealed class ResumeModel(DraftService drafts, DraftCookie cookie, CurrentActor current) : PageModel
{
    private static readonly Refusal[] Reasons = [IntakeRefusals.DraftExpired, IntakeRefusals.DraftLocked];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Why the person was sent here; null when they came by themselves.</summary>
    public Sentence? Why { get; private set; }

    public void OnGet(string? why) => Why = Reasons.FirstOrDefault(r => r.Code == why)?.Message;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var resumed = await drafts.ResumeAsync(Input.Code, Input.Phone, current.Now, ct);
        if (resumed.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        cookie.Write(resumed.Value.Id);
        return Redirect("/apply/who");
    }

    public sealed class InputModel
    {
        [Display(Name = "草稿编号"), StringLength(40)]
        public string? Code { get; set; }

        [Display(Name = "手机号"), StringLength(40)]
        public string? Phone { get; set; }
    }
}
