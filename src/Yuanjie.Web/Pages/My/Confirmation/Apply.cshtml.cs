using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.Confirmation;

/// <summary>A party joins the application for judicial confirmation from the own page.</summary>
public sealed class ApplyModel(ConfirmationService confirmation, ConfirmationQueries queries, JurisdictionQueries jurisdiction, CurrentActor current) : PartyPageModel
{
    public ConfirmationOutlook? Outlook { get; private set; }

    public IReadOnlyList<CandidateCourt> Courts { get; private set; } = [];

    public IEnumerable<Option> CourtOptions => Courts.Select(c => new Option(c.Id.ToString(), c.Name, string.Join("；", c.Reasons)));

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Court = Outlook?.Application?.CourtId.Value ?? (Courts.Count > 0 ? Courts[0].Id.Value : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await confirmation.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = Dispute.Id,
                CourtId = OrganisationId.From(Input.Court!.Value),
                Applicants = new HashSet<Yuanjie.Disputes.PartyId> { PartyId },
                Means = JoinMeans.OnOwnPage,
                Undertaken = Input.Undertaken,
            },
            Act(),
            ct);
        return outcome.Refused is { } no ? Again(no) : BackToMatter(outcome.Value.Applied ? "已一起向法院申请" : "您已加入申请，等对方加入");
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

        [Display(Name = "我承诺：自愿、真实、不恶意串通、不规避法律，给他人造成损害的愿意承担责任")]
        public bool Undertaken { get; set; }
    }
}
