using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Localities;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.CourtLink;

/// <summary>Sends the matter to court with what is on record: first the preview, then the confirmation.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class FileModel(FilingService filings, OrganisationQueries organisations, LocalityPack pack, CurrentActor current) : DisputePageModel
{
    private const string OtherReason = "其他";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Courts { get; private set; } = [];

    public FilingPacket? Packet { get; private set; }

    /// <summary>The complaint as it will be sent; null before the preview.</summary>
    public PrintedPaper? Paper { get; private set; }

    public bool Skips => Dispute.Stage is Stage.Registered;

    public IEnumerable<Option> SkipReasons => [.. pack.Filing.SkipReasons.Select(r => new Option(r, r)), new Option(OtherReason, "其他理由（写在下面）")];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Packet = await filings.PreviewAsync(RequestOf(new ChosenCourt(default, "")), Actor, current.Today, ct);
        Input.Claims = string.Join('\n', Packet?.Claims ?? []);
        Input.Court = Courts.Count == 1 ? Guid.Parse(Courts[0].Value) : null;
    }

    /// <summary>Shows the complaint before it goes out.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        ModelState.Remove("Input.Checked");
        if (!ModelState.IsValid || Court is not { } court)
        {
            return Again();
        }

        Packet = await filings.PreviewAsync(RequestOf(court), Actor, current.Today, ct);
        Paper = Packet is null ? null : FilingPaper.Of(Packet, court.Name, current.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Court is not { } court)
        {
            return Again();
        }

        var outcome = await filings.FileAsync(RequestOf(court), Act(reason: SkipReason), ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("材料已递交法院");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Courts = [.. (await organisations.CourtsAsync(Dispute.Area, current.Today, ct)).Select(c => new Option(c.Id.ToString(), c.Name))];

    private ChosenCourt? Court => Courts.FirstOrDefault(c => c.Value == Input.Court.ToString()) is { } chosen ? new ChosenCourt(OrganisationId.From(Guid.Parse(chosen.Value)), chosen.Text) : null;

    private string? SkipReason => !Skips ? null : Input.SkipReason == OtherReason ? Input.OtherReason : Input.SkipReason;

    private FileCase RequestOf(ChosenCourt court) => new()
    {
        DisputeId = Dispute.Id,
        Court = court,
        SkipReason = SkipReason,
        Claims = Input.Claims?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    public sealed class InputModel
    {
        [Display(Name = "递交到哪个法院"), Required]
        public Guid? Court { get; set; }

        [Display(Name = "直接起诉的理由")]
        public string? SkipReason { get; set; }

        [Display(Name = "其他理由"), StringLength(FilingService.SkipReasonLength)]
        public string? OtherReason { get; set; }

        [Display(Name = "诉讼请求（一行一项）"), Required, StringLength(2000)]
        public string? Claims { get; set; }

        [Display(Name = "当事人已看过起诉状，同意递交")]
        [Range(typeof(bool), "true", "true", ErrorMessage = "请当事人看过起诉状后勾选")]
        public bool Checked { get; set; }
    }
}
