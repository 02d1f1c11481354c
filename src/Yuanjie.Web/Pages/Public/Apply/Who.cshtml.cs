using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>Screen 1: who you are, and the consent to use what you tell.</summary>
public sealed class WhoModel(DraftService drafts, DraftCookie cookie, CurrentActor current) : ApplyPageModel(drafts, cookie, current)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Applicants[0].Name"] = "Name",
        ["Applicants[0].Phone"] = "Phone",
        ["Applicants[0].IdNumber"] = "IdNumber",
        ["Applicants[0].Address"] = "Address",
        ["Consent"] = "Consent",
    };

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input = new InputModel { Name = Told.Name, Phone = Told.Phone, IdNumber = Told.IdNumber, Address = Told.Address, Consent = Told.DataNotice is not null };

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => KeepAsync(later: false, ct);

    public Task<IActionResult> OnPostLaterAsync(CancellationToken ct) => KeepAsync(later: true, ct);

    private Task<IActionResult> KeepAsync(bool later, CancellationToken ct) => KeepAsync(
        c => c with { Name = Input.Name, Phone = Input.Phone, IdNumber = Input.IdNumber, Address = Input.Address, DataNotice = Input.Consent ? Notice : null },
        Fields,
        [],
        "/apply/what",
        later,
        ct);

    public sealed class InputModel
    {
        [Display(Name = "您的姓名")]
        public string? Name { get; set; }

        [Display(Name = "手机号")]
        public string? Phone { get; set; }

        [Display(Name = "身份证号")]
        public string? IdNumber { get; set; }

        [Display(Name = "住址")]
        public string? Address { get; set; }

        [Display(Name = "我同意把这些信息用于调解这件事")]
        public bool Consent { get; set; }
    }
}
