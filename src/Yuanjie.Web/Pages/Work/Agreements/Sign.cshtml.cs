using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Parties;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>The whole text, and the places for signatures in their order on this device: parties, mediator, seal.</summary>
public sealed class SignModel(SigningService signing, AgreementQueries queries, CurrentActor current) : DisputePageModel
{
    public AgreementView? Agreement { get; private set; }

    /// <summary>Whose turn it is; null when nobody's.</summary>
    public SigningPlace? Next => Agreement?.Places.FirstOrDefault(p => p.MayBeSigned);

    public IReadOnlyList<Option> Capacities { get; } = Option.Of<SignerCapacity>(c => c.Name());

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        if (Next?.PartyId is { } id && Dispute.Parties.FirstOrDefault(p => p.Id == id) is { Kind: not PartyKind.NaturalPerson })
        {
            Input.Capacity = SignerCapacity.Representative;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Agreement is null || Next is not { } next)
        {
            return Again();
        }

        var taken = next.Role switch
        {
            SignerRole.Party => await signing.SignAsync(
                new SignAgreement { DisputeId = Dispute.Id, PartyId = next.PartyId!.Value, Method = SignatureMethod.OnDevice, TextHash = Input.TextHash ?? "", Capacity = Input.Capacity, ActingName = Input.ActingName, SpeciallyAuthorised = Input.SpeciallyAuthorised, Image = Input.Image },
                Act(onBehalfOf: Dispute.Parties.FirstOrDefault(p => p.Id == next.PartyId)?.Name),
                ct),
            SignerRole.Mediator => await signing.CountersignAsync(
                new CountersignAgreement { DisputeId = Dispute.Id, Method = SignatureMethod.OnDevice, TextHash = Input.TextHash ?? "", Image = Input.Image }, Act(), ct),
            _ => await signing.SealAsync(new SealAgreement(Dispute.Id, Input.TextHash ?? ""), Act(), ct),
        };
        return taken.Refused is { } no ? Again(no) : After(taken.Value);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Agreement = await queries.FindAsync(Dispute.Id, Actor, current.Today, ct);

    private IActionResult After(SignatureTaken taken)
    {
        if (taken.Status is AgreementStatus.Effective)
        {
            return BackToDispute("协议已生效");
        }

        this.Toast("已签名", Number);
        return Redirect($"/work/disputes/{Number}/agreements/sign");
    }

    public sealed class InputModel
    {
        public string? TextHash { get; set; }

        [Display(Name = "签名")]
        public string? Image { get; set; }

        [Display(Name = "纸面签名")]
        public IFormFile? Scan { get; set; }

        [Display(Name = "以什么身份签")]
        public SignerCapacity Capacity { get; set; } = SignerCapacity.Self;

        [Display(Name = "代签人姓名"), StringLength(50)]
        public string? ActingName { get; set; }

        [Display(Name = "有承认、放弃、变更请求和签署协议的特别授权")]
        public bool SpeciallyAuthorised { get; set; }
    }
}
