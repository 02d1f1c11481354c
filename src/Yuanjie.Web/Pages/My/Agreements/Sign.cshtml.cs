using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.Agreements;

/// <summary>A party reads the whole agreement and signs it on the own page.</summary>
public sealed class SignModel(SigningService signing, AgreementQueries agreements, CurrentActor current, IStringLocalizer<UiText> text) : PartyPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null while there is none.</summary>
    public AgreementView? Agreement { get; private set; }

    public SigningPlace? Mine => Agreement?.Places.FirstOrDefault(p => p.PartyId == PartyId);

    public void OnGet()
    {
        // The text and the pad.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Input.Read)
        {
            ModelState.AddModelError("Input.Read", text["请先看完全文，再勾选"]);
            return Again();
        }

        var request = new SignAgreement
        {
            DisputeId = Dispute.Id,
            PartyId = PartyId,
            Method = SignatureMethod.OnOwnPage,
            TextHash = Input.TextHash ?? "",
            Image = Input.Image,
        };
        var outcome = await signing.SignAsync(request, Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal)
            : BackToMatter(outcome.Value.EffectiveOn is { } day ? text["签名完成，协议从 {0} 起生效", Words.Day(day)] : text["签名完成，等其他各方签名"]);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Agreement = await agreements.FindAsync(Dispute.Id, Actor, current.Today, ct);

    public sealed class InputModel
    {
        public string? TextHash { get; set; }

        [Display(Name = "签名")]
        public string? Image { get; set; }

        /// <summary>Paper is taken at the counter; the pad's field for it is not read here.</summary>
        public IFormFile? Scan { get; set; }

        [Display(Name = "我看过全文，自愿同意")]
        public bool Read { get; set; }
    }
}
