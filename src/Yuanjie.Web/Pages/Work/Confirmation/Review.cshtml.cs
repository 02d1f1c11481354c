using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>The court reads the agreement and decides: accept or not, then confirm or reject, each with its ground.</summary>
public sealed class ReviewModel(ReviewService review, ConfirmationQueries queries, CurrentActor current) : DisputePageModel
{
    public ConfirmationOutlook? Outlook { get; private set; }

    public bool MayDocket => DisputeLifecycle.Allows(Dispute.Stage, DisputeAct.AcceptConfirmation, Actor);

    public bool MayRule => DisputeLifecycle.Allows(Dispute.Stage, DisputeAct.Confirm, Actor);

    public IEnumerable<Option> NotAccepted { get; } = ConfirmationGrounds.Current.NotAccepted.Select(g => new Option(g.Code, g.Text));

    public IEnumerable<Option> Rejected { get; } = ConfirmationGrounds.Current.Rejected.Select(g => new Option(g.Code, g.Text));

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) =>
        DoneAsync(review.AcceptAsync(new AcceptConfirmation(Dispute.Id, Input.CaseNumber ?? ""), Act(), ct), "已受理确认申请");

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) =>
        DoneAsync(review.DeclineAsync(new DeclineConfirmation(Dispute.Id, Input.Ground ?? "", Input.Reason ?? ""), Act(Input.Reason), ct), "已裁定不予受理");

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) =>
        DoneAsync(review.ConfirmAsync(new Confirm(Dispute.Id, Input.RulingNumber), Act(), ct), "已裁定确认协议有效");

    public Task<IActionResult> OnPostRejectAsync(CancellationToken ct) =>
        DoneAsync(review.RejectAsync(new RejectConfirmation(Dispute.Id, Input.Ground ?? "", Input.Reason ?? "", Input.RulingNumber), Act(Input.Reason), ct), "已裁定驳回申请");

    protected override async Task LoadAsync(CancellationToken ct) => Outlook = await queries.OutlookAsync(Dispute.Id, Actor, current.Today, ct);

    private async Task<IActionResult> DoneAsync<T>(Task<Kernel.Outcome<T>> act, string done) =>
        (await act).Refused is { } no ? Again(no) : BackToDispute(done);

    public sealed class InputModel
    {
        [Display(Name = "案号"), StringLength(60)]
        public string? CaseNumber { get; set; }

        [Display(Name = "裁定文号"), StringLength(60)]
        public string? RulingNumber { get; set; }

        [Display(Name = "理由类别")]
        public string? Ground { get; set; }

        [Display(Name = "具体理由"), StringLength(1000)]
        public string? Reason { get; set; }
    }
}
