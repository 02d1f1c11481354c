using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>Signing on one device in front of us, one hand after the other, or from paper; links for those who are away; then the seal.</summary>
[Needs(Permission.RegisterDisputes, Permission.HandleDispatched)]
public sealed class SignModel(SigningService signing, SigningLinks links, AgreementQueries agreements, AttachmentService files, CurrentActor current, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null when there is nothing to sign.</summary>
    public AgreementView? Agreement { get; private set; }

    public static IReadOnlyList<Option> Capacities { get; } = Option.Of<SignerCapacity>(c => c.Name());

    /// <summary>The parties that have not signed.</summary>
    public IReadOnlyList<SigningPlace> PartiesToSign => [.. Agreement!.Places.Where(p => p is { Role: SignerRole.Party, IsSigned: false })];

    public IEnumerable<Option> YetToSign => PartiesToSign.Select(p => new Option(p.PartyId!.Value.ToString(), p.Label));

    public SigningPlace? MediatorTurn => Agreement!.Places.FirstOrDefault(p => p is { Role: SignerRole.Mediator, MayBeSigned: true });

    public SigningPlace? SealTurn => Agreement!.Places.FirstOrDefault(p => p is { Role: SignerRole.Committee, MayBeSigned: true });

    public bool MaySeal => Actor.Organisation == Agreement!.CommitteeId;

    public bool MayCountersign => Agreement!.MediatorId is null || Actor.Person == Agreement.MediatorId;

    public IActionResult OnGet()
    {
        if (Agreement is null)
        {
            return Redirect($"/work/disputes/{Number}/agreements/draft");
        }

        Input.Party = PartiesToSign is [var first, ..] ? first.PartyId!.Value.Value : null;
        Input.Capacity = Dispute.Parties.FirstOrDefault(p => p.Id.Value == Input.Party) is { Kind: not PartyKind.NaturalPerson } ? SignerCapacity.Representative : SignerCapacity.Self;
        Input.OnPaper = Agreement.WetInkOnly;
        Input.SignedOn = current.Today;
        return Page();
    }

    /// <summary>A party's hand.</summary>
    public async Task<IActionResult> OnPostPartyAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.Party is not { } party)
        {
            return Again();
        }

        var scan = await KeepAsync(ct);
        if (scan.Refused is { } unusable)
        {
            return Again(unusable with { Field = nameof(Input.Image) });
        }

        var request = new SignAgreement
        {
            DisputeId = Dispute.Id,
            PartyId = new PartyId(party),
            Method = Input.OnPaper ? SignatureMethod.OnPaper : SignatureMethod.OnDevice,
            TextHash = Input.TextHash ?? "",
            Capacity = Input.Capacity,
            ActingName = Input.ActingName,
            SpeciallyAuthorised = Input.SpeciallyAuthorised,
            Image = Input.OnPaper ? null : Input.Image,
            Scan = scan.Value.File,
            Witness = Input.OnPaper ? Input.Witness : null,
            SignedOn = Input.OnPaper ? Input.SignedOn : null,
        };
        var name = Dispute.Parties.FirstOrDefault(p => p.Id.Value == party) is { } card ? $"{card.Side.Name()}{card.Place}" : null;
        return Done(await signing.SignAsync(request, Act(onBehalfOf: name), ct));
    }

    public async Task<IActionResult> OnPostMediatorAsync(CancellationToken ct)
    {
        var scan = await KeepAsync(ct);
        if (scan.Refused is { } unusable)
        {
            return Again(unusable with { Field = nameof(Input.Image) });
        }

        var request = new CountersignAgreement
        {
            DisputeId = Dispute.Id,
            Method = Input.OnPaper ? SignatureMethod.OnPaper : SignatureMethod.OnDevice,
            TextHash = Input.TextHash ?? "",
            Image = Input.OnPaper ? null : Input.Image,
            Scan = scan.Value.File,
            Witness = Input.OnPaper ? Input.Witness : null,
            SignedOn = Input.OnPaper ? Input.SignedOn : null,
        };
        return Done(await signing.CountersignAsync(request, Act(), ct));
    }

    public async Task<IActionResult> OnPostSealAsync(CancellationToken ct) =>
        Done(await signing.SealAsync(new SealAgreement(Dispute.Id, Input.TextHash ?? "", Input.SignedOn), Act(), ct));

    /// <summary>Sends a party the link to sign on the own telephone.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid party, CancellationToken ct)
    {
        var outcome = await links.SendAsync(new SendSigningLink(Dispute.Id, new PartyId(party), $"{Request.Scheme}://{Request.Host}/sign/"), Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        this.Toast(text["签名链接已发到当事人手机，{0}前有效", Words.Moment(outcome.Value)], Number);
        return Redirect($"/work/disputes/{Number}/agreements/sign");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Agreement = await agreements.FindAsync(Dispute.Id, Actor, current.Today, ct);

    private IActionResult Done(Outcome<SignatureTaken> outcome)
    {
        if (outcome.Refused is { } refusal)
        {
            return Agreement is null ? Redirect($"/work/disputes/{Number}") : Again(refusal);
        }

        if (outcome.Value.EffectiveOn is { } day && Agreement!.EffectiveOn is null)
        {
            return BackToDispute(text["签章齐全，协议从 {0} 起生效", Words.Day(day)]);
        }

        this.Toast(text["已签名"], Number);
        return Redirect($"/work/disputes/{Number}/agreements/sign");
    }

    private async Task<Outcome<KeptScan>> KeepAsync(CancellationToken ct)
    {
        if (!Input.OnPaper || Input.Scan is not { } paper)
        {
            return new KeptScan(null);
        }

        await using var content = paper.OpenReadStream();
        var kept = await files.KeepAsync(AttachmentKind.Scan, paper.FileName, content, ct);
        return kept.Refused is { } no ? no : new KeptScan(kept.Value);
    }

    private sealed record KeptScan(KeptFile? File);

    public sealed class InputModel
    {
        [Display(Name = "谁来签")]
        public Guid? Party { get; set; }

        public string? TextHash { get; set; }

        [Display(Name = "以什么身份签")]
        public SignerCapacity Capacity { get; set; } = SignerCapacity.Self;

        [Display(Name = "代为签名的人"), StringLength(60)]
        public string? ActingName { get; set; }

        [Display(Name = "已核对特别授权的授权委托书")]
        public bool SpeciallyAuthorised { get; set; }

        [Display(Name = "在纸上签名、盖章或者按指印")]
        public bool OnPaper { get; set; }

        [Display(Name = "签名")]
        public string? Image { get; set; }

        [Display(Name = "签好的协议照片")]
        public IFormFile? Scan { get; set; }

        [Display(Name = "见证人"), StringLength(60)]
        public string? Witness { get; set; }

        [Display(Name = "签名日期")]
        public DateOnly? SignedOn { get; set; }
    }
}
