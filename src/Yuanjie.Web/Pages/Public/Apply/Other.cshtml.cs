using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>Screen 3: the other side, and what you want.</summary>
public sealed class OtherModel(DraftService drafts, DraftCookie cookie, CurrentActor current) : ApplyPageModel(drafts, cookie, current)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Respondents[0].Name"] = "Name",
        ["Respondents[0].Phone"] = "Phone",
        ["Respondents[0].Address"] = "Where",
        ["Wants"] = "Wants",
        ["AmountFen"] = "Amount",
    };

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input = new InputModel
    {
        IsOrganisation = Told.OtherIsOrganisation,
        Name = Told.OtherName,
        Phone = Told.OtherPhone,
        Where = Told.OtherWhere,
        Wants = Told.Wants,
        Amount = Told.Amount,
    };

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => KeepAsync(later: false, ct);

    public Task<IActionResult> OnPostLaterAsync(CancellationToken ct) => KeepAsync(later: true, ct);

    private Task<IActionResult> KeepAsync(bool later, CancellationToken ct) => KeepAsync(
        c => c with
        {
            OtherIsOrganisation = Input.IsOrganisation,
            OtherName = Input.Name,
            OtherPhone = Input.Phone,
            OtherWhere = Input.Where,
            Wants = Input.Wants,
            Amount = Input.Amount,
        },
        Fields,
        [],
        "/apply/check",
        later,
        ct);

    public sealed class InputModel
    {
        [Display(Name = "对方是")]
        public bool IsOrganisation { get; set; }

        [Display(Name = "对方姓名或单位名称")]
        public string? Name { get; set; }

        [Display(Name = "对方电话")]
        public string? Phone { get; set; }

        [Display(Name = "对方在哪里，或者是什么人")]
        public string? Where { get; set; }

        [Display(Name = "您希望怎么解决")]
        public string? Wants { get; set; }

        [Display(Name = "涉及多少钱")]
        public string? Amount { get; set; }
    }
}
