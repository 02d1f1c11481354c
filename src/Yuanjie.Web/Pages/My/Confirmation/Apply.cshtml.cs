using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.Confirmation;

/// <summary>A party asks for confirmation, sees where it stands, answers the court, or takes it back.</summary>
public sealed class ApplyModel(ConfirmationService confirmation, ConfirmationQueries queries, JurisdictionQueries jurisdiction, CurrentActor current, IStringLocalizer<UiText> text) : PartyPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ConfirmationOutlook? Outlook { get; private set; }

    public IReadOnlyList<Option> Courts { get; private set; } = [];

    public ApplicantRow? Mine => Outlook?.Application?.Applicants.FirstOrDefault(a => a.PartyId == PartyId);

    public void OnGet() => Input.CourtId = Courts.Count == 1 ? Guid.Parse(Courts[0].Value) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.CourtId is not { } court)
        {
            ModelState.AddModelError("Input.CourtId", text["请选择法院"]);
            return Again();
        }

        var outcome = await confirmation.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = Dispute.Id,
                CourtId = new OrganisationId(court),
                Applicants = new HashSet<PartyId> { PartyId },
                Means = JoinMeans.OnOwnPage,
                Undertaken = Input.Undertaken,
                Papers = ConfirmationPapers.Agreement | ConfirmationPapers.ProofOfMediation,
            },
            Act(),
            ct);
        return outcome.Refused is { } refusal ? Again(refusal)
            : BackToMatter(outcome.Value.Applied ? text["已交给法院，法院三日内决定是否受理"] : text["已记下您的申请，还差 {0} 方", outcome.Value.Missing]);
    }

    public async Task<IActionResult> OnPostSupplementAsync(CancellationToken ct)
    {
        var outcome = await confirmation.SupplementAsync(new SupplementConfirmation(Dispute.Id, Input.Answer ?? ""), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToMatter(text["已提交补充材料"]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var outcome = await confirmation.WithdrawAsync(new WithdrawConfirmation(Dispute.Id), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToMatter(text["已撤回司法确认申请"]);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Outlook = await queries.OutlookAsync(Dispute.Id, Actor, current.Today, ct);
        Courts = Outlook is { CanApply: true }
            ? [.. (await jurisdiction.CandidatesAsync(Dispute.Id, Actor, current.Today, ct)).Select(c => new Option(c.Id.ToString(), c.Name, text.Say(c.Reasons)))]
            : [];
    }

    public sealed class InputModel
    {
        [Display(Name = "向哪家法院申请")]
        public Guid? CourtId { get; set; }

        [Display(Name = "我看过承诺书，同意")]
        public bool Undertaken { get; set; }

        [Display(Name = "补充了什么"), StringLength(500)]
        public string? Answer { get; set; }
    }
}
