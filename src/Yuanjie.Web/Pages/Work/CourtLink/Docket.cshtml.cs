using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.CourtLink;

/// <summary>The court's clerk dockets a filing, or sends it back to be put right; the complaint stands below, filled in already.</summary>
[Needs(Permission.DocketAtCourt)]
public sealed class DocketModel(DocketService docket, FilingQueries filings, CourtPackets packets) : DisputePageModel
{
    [BindProperty(SupportsGet = true, Name = "filing")]
    public Guid FilingId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FilingRow? Filing { get; private set; }

    public PrintedPaper? Paper { get; private set; }

    public IActionResult OnGet() => Filing is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Filing is null)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Input.CaseNumber))
        {
            return Again(CourtLinkRefusals.CaseNumberInvalid);
        }

        var outcome = await docket.DocketAsync(new DocketFiling(Filing.Id, Input.CaseNumber, Input.FastTrack), Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("已立案，案号已关联");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        if (Filing is null)
        {
            return NotFound();
        }

        var outcome = await docket.ReturnAsync(new ReturnFiling(Filing.Id, Input.Reason ?? ""), Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("已退回补正");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Filing = await filings.FindAsync(Yuanjie.Disputes.CourtLink.FilingId.From(FilingId), Actor, ct);
        Filing = Filing?.DisputeNumber == Dispute.Number ? Filing : null;
        Paper = Filing is null ? null : await packets.PaperAsync(Dispute.Id, Filing.Packet, Actor, ct);
    }

    public sealed class InputModel
    {
        [Display(Name = "案号"), StringLength(60)]
        public string? CaseNumber { get; set; }

        [Display(Name = "进入速裁程序")]
        public bool FastTrack { get; set; } = true;

        [Display(Name = "要补正什么"), StringLength(1000)]
        public string? Reason { get; set; }
    }
}
