using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>The parties at the counter ask a court together to confirm their agreement.</summary>
public sealed class ApplyModel(ConfirmationService confirmation, ConfirmationQueries queries, JurisdictionQueries jurisdiction, CurrentActor current) : DisputePageModel
{
    public ConfirmationOutlook? Outlook { get; private set; }

    public IReadOnlyList<CandidateCourt> Courts { get; private set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<Option> CourtOptions => Courts.Select(c => new Option(c.Id.ToString(), c.Name, string.Join("；", c.Reasons)));

    public IEnumerable<Option> Applicants => Dispute.Parties.Select(p => new Option(p.Id.ToString(), p.Name));

    public void OnGet() => Input = new InputModel { Court = Courts.Count > 0 ? Courts[0].Id.Value : null, Applicants = [.. Dispute.Parties.Select(p => p.Id.Value)] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var applicants = Input.Applicants.Select(Yuanjie.Disputes.PartyId.From).ToHashSet();
        var outcome = await confirmation.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = Dispute.Id,
                CourtId = OrganisationId.From(Input.Court!.Value),
                Applicants = applicants,
                Means = JoinMeans.AtCounter,
                Undertaken = Input.Undertaken,
                Papers = ConfirmationPapers.Agreement | ConfirmationPapers.ProofOfMediation | ConfirmationPapers.Identity,
            },
            Act(onBehalfOf: string.Join("、", Dispute.Parties.Where(p => applicants.Contains(p.Id)).Select(p => p.Name))),
            ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute(outcome.Value.Applied ? "已向法院申请司法确认" : "已登记，等其他当事人一起申请");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Outlook = await queries.OutlookAsync(Dispute.Id, Actor, current.Today, ct);
        Courts = await jurisdiction.CandidatesAsync(Dispute.Id, Actor, current.Today, ct);
    }

    public sealed class InputModel
    {
        [Display(Name = "向哪家法院申请"), Required]
        public Guid? Court { get; set; }

        [Display(Name = "哪些当事人一起申请")]
        public List<Guid> Applicants { get; set; } = [];

        [Display(Name = "各方承诺：自愿、真实、不恶意串通、不规避法律，给他人造成损害的愿意承担责任")]
        public bool Undertaken { get; set; }
    }
}
