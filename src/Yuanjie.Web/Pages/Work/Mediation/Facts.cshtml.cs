using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>What both sides hold to be true, and their signatures under it.</summary>
[Needs(Permission.Mediate)]
public sealed class FactsModel(EndingService endings, AttachmentService files, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    private const string Mediator = "mediator";
    private const int Room = 5;
    private const int LongestImage = 400_000;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public SigningModel Signing { get; set; } = new();

    /// <summary>Null while nothing is written down.</summary>
    public FactsView? Record { get; private set; }

    public bool MayWrite => (Record is null || Record.Signers.All(s => s.Signature is null)) && Dispute.Allows(DisputeAct.RecordUndisputedFacts);

    public static IReadOnlyList<Option> Ways { get; } = [.. new[] { SignatureMeans.OnScreen, SignatureMeans.Paper, SignatureMeans.OwnAccount }.Select(m => new Option(m.ToString(), m.Name()))];

    public IReadOnlyList<Option> StillToSign =>
    [
        .. (Record?.Signers ?? []).Where(s => s.Signature is null).Select(s => new Option(s.PartyId?.ToString() ?? Mediator, $"{s.Name}（{s.Side?.Name() ?? "调解员"}）")),
    ];

    public void OnGet() => Input = new InputModel
    {
        Facts = [.. Record?.Facts ?? [], .. Enumerable.Repeat("", Math.Max(2, Room - (Record?.Facts.Count ?? 0)))],
        Evidence = Record?.Evidence,
        Remaining = Record?.Remaining,
    };

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var facts = Input.Facts.Where(f => !string.IsNullOrWhiteSpace(f)).Select(f => f!.Trim()).ToList();
        var outcome = await endings.RecordFactsAsync(new RecordUndisputedFacts(Dispute.Id, facts, Input.Evidence?.Trim(), Input.Remaining?.Trim()), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : Stay("已记下，请各方签名");
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken ct)
    {
        KeptFile? scan = null;
        if (Signing is { Means: SignatureMeans.Paper, Scan: { } paper })
        {
            await using var content = paper.OpenReadStream();
            var kept = await files.KeepAsync(AttachmentKind.Signature, paper.FileName, content, ct);
            if (kept.Refused is { } unusable)
            {
                return Again(unusable);
            }

            scan = kept.Value;
        }

        var party = Signing.Signer is { } chosen && Guid.TryParse(chosen, out var id) ? new PartyId(id) : (PartyId?)null;
        if (party is null && Signing.Signer != Mediator)
        {
            ModelState.AddModelError("Signing.Signer", "请选择签名的人");
            return Again();
        }

        var image = Signing.Means is SignatureMeans.OnScreen && Signing.Signature is { Length: > 0 and <= LongestImage } drawing ? drawing : null;
        var outcome = await endings.SignFactsAsync(new SignUndisputedFacts(Dispute.Id, party, Signing.Means, image, scan), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : Stay(outcome.Value ? "签名齐全" : "已签名");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Record = await Queries.FactsAsync(Dispute.Id, Actor, ct);
    }

    private RedirectResult Stay(string done)
    {
        this.Toast(done, Number, $"/work/disputes/{Number}");
        return Redirect($"/work/disputes/{Number}/mediation/facts");
    }

    public sealed class InputModel
    {
        public List<string?> Facts { get; set; } = [];

        [StringLength(1000), Display(Name = "双方都不争的证据")]
        public string? Evidence { get; set; }

        [StringLength(1000), Display(Name = "还有争议的问题")]
        public string? Remaining { get; set; }
    }

    public sealed class SigningModel
    {
        public string? Signer { get; set; }

        public SignatureMeans Means { get; set; } = SignatureMeans.OnScreen;

        public string? Signature { get; set; }

        public IFormFile? Scan { get; set; }
    }
}
