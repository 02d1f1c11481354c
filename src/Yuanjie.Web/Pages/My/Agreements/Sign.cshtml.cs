using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.My.Agreements;

/// <summary>A party reads the whole agreement and signs it on the own telephone.</summary>
public sealed class SignModel(SigningService signing, AgreementQueries queries, CurrentActor current) : PartyPageModel
{
    public AgreementView? Agreement { get; private set; }

    public SigningPlace? Mine => Agreement?.Places.FirstOrDefault(p => p.PartyId == PartyId);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var taken = await signing.SignAsync(
            new SignAgreement { DisputeId = Dispute.Id, PartyId = PartyId, Method = SignatureMethod.OnOwnPage, TextHash = Input.TextHash ?? "", Image = Input.Image }, Act(), ct);
        return taken.Refused is { } no ? Again(no) : BackToMatter("已签名");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Agreement = await queries.FindAsync(Dispute.Id, Actor, current.Today, ct);

    public sealed class InputModel
    {
        public string? TextHash { get; set; }

        [Display(Name = "签名")]
        public string? Image { get; set; }

        [Display(Name = "纸面签名")]
        public IFormFile? Scan { get; set; }
    }
}
