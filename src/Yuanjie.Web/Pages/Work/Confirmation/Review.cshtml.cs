using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>The court's page: take in or decline, ask for more, confirm or reject, serve.</summary>
public sealed class ReviewModel(ReviewService review, ConfirmationQueries queries, CurrentActor current, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ConfirmationOutlook? Outlook { get; private set; }

    public DateOnly Today => current.Today;

    public static IReadOnlyList<Option> DoorGrounds { get; } = [.. ConfirmationGrounds.Current.NotAccepted.Select(g => new Option(g.Code, g.Text, g.Code))];

    public static IReadOnlyList<Option> RejectionGrounds { get; } = [.. ConfirmationGrounds.Current.Rejected.Concat(ConfirmationGrounds.Current.NotAccepted).Select(g => new Option(g.Code, g.Text, g.Code))];

    public IEnumerable<Option> ToServe => Outlook?.Application?.Applicants.Where(a => a.ServedOn is null).Select(a => new Option(a.PartyId.ToString(), $"{a.Called} {a.Name}")) ?? [];

    /// <summary>Only the court that has it may act on it.</summary>
    public bool May(DisputeAct act) => Actor.Organisation == Outlook?.Application?.CourtId && Dispute.Allows(act);

    public void OnGet()
    {
        Input.RuledOn = current.Today;
        Input.ServedOn = current.Today;
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) =>
        Done(await review.AcceptAsync(new AcceptConfirmation(Dispute.Id, Input.CaseNumber ?? ""), Act(), ct), "已受理");

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) =>
        Done(await review.DeclineAsync(new DeclineConfirmation(Dispute.Id, Input.GroundCode ?? "", Input.Reason ?? ""), Act(), ct), "已决定不予受理");

    public async Task<IActionResult> OnPostSupplementAsync(CancellationToken ct) =>
        Done(await review.RequestSupplementAsync(new RequestSupplement(Dispute.Id, Input.What ?? "", Input.By ?? current.Today), Act(), ct), "已要求补充材料");

    public async Task<IActionResult> OnPostDeemAsync(CancellationToken ct) =>
        Done(await review.DeemWithdrawnAsync(new DeemConfirmationWithdrawn(Dispute.Id), Act(), ct), "已按撤回申请处理");

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) =>
        Done(await review.ConfirmAsync(new Confirm(Dispute.Id, Input.RulingNumber, Input.RuledOn), Act(), ct), "已裁定确认有效");

    public async Task<IActionResult> OnPostRejectAsync(CancellationToken ct) =>
        Done(await review.RejectAsync(new RejectConfirmation(Dispute.Id, Input.GroundCode ?? "", Input.Reason ?? "", Input.RulingNumber, Input.RuledOn), Act(), ct), "已裁定驳回");

    public async Task<IActionResult> OnPostServeAsync(CancellationToken ct) =>
        Done(await review.RecordServiceAsync(new RecordService(Dispute.Id, new PartyId(Input.PartyId ?? default), Input.ServedOn ?? current.Today), Act(), ct), "已登记送达");

    protected override async Task LoadAsync(CancellationToken ct) => Outlook = await queries.OutlookAsync(Dispute.Id, Actor, current.Today, ct);

    private IActionResult Done(Outcome<ConfirmationId> outcome, string done) => outcome.Refused is { } refusal ? Again(refusal) : BackToDispute(text[done]);

    public sealed class InputModel
    {
        [Display(Name = "案号"), StringLength(60)]
        public string? CaseNumber { get; set; }

        [Display(Name = "法定理由")]
        public string? GroundCode { get; set; }

        [Display(Name = "理由"), StringLength(1000)]
        public string? Reason { get; set; }

        [Display(Name = "要补充什么"), StringLength(500)]
        public string? What { get; set; }

        [Display(Name = "最后期限")]
        public DateOnly? By { get; set; }

        [Display(Name = "裁定书编号"), StringLength(60)]
        public string? RulingNumber { get; set; }

        [Display(Name = "裁定日期")]
        public DateOnly? RuledOn { get; set; }

        [Display(Name = "受送达人")]
        public Guid? PartyId { get; set; }

        [Display(Name = "送达日期")]
        public DateOnly? ServedOn { get; set; }
    }
}
