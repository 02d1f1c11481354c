using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>The creditor asks for enforcement; the page shows what will be asked for before it is sent.</summary>
public sealed class EnforceModel(EnforcementService enforcement, PerformanceQueries queries, OrganisationQueries organisations, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PerformanceView? View { get; private set; }

    public IReadOnlyList<Option> Courts { get; private set; } = [];

    public IEnumerable<ObligationRow> Overdue => View?.Obligations.Where(o => o.Overdue) ?? [];

    public IEnumerable<Option> Creditors => Overdue.Where(o => o.CreditorId is not null).DistinctBy(o => o.CreditorId).Select(o => new Option(o.CreditorId!.Value.ToString(), o.Creditor));

    public Money Balance => Money.FromFen(View?.OverdueFen ?? 0);

    public bool Late => View is { } view && current.Today > view.EnforceBy.LastDay;

    public void OnGet()
    {
        Input.Applicant = Creditors.FirstOrDefault() is { } only ? Guid.Parse(only.Value) : null;
        Input.Court = View?.Title?.CourtId.Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var court = Courts.FirstOrDefault(c => c.Value == Input.Court.ToString()) is { } chosen ? new ChosenCourt(OrganisationId.From(Input.Court!.Value), chosen.Text) : null;
        var applicant = PartyId.From(Input.Applicant!.Value);
        var outcome = await enforcement.ApplyAsync(
            new ApplyForEnforcement { DisputeId = Dispute.Id, Applicant = applicant, Court = court, PropertyClues = Input.PropertyClues },
            Act(onBehalfOf: Dispute.Parties.FirstOrDefault(p => p.Id == applicant)?.Name),
            ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("已向法院递交执行申请");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        View = await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct);
        Courts = [.. (await organisations.CourtsAsync(Dispute.Area, current.Today, ct)).Select(c => new Option(c.Id.ToString(), c.Name))];
        if (View?.Title is { } title && !Courts.Any(c => c.Value == title.CourtId.ToString()))
        {
            Courts = [new Option(title.CourtId.ToString(), title.CourtName), .. Courts];
        }
    }

    public sealed class InputModel
    {
        [Display(Name = "申请执行人"), Required]
        public Guid? Applicant { get; set; }

        [Display(Name = "向哪个法院申请")]
        public Guid? Court { get; set; }

        [Display(Name = "财产线索"), StringLength(1000)]
        public string? PropertyClues { get; set; }

        [Display(Name = "我已核对上面的内容，确认递交")]
        [Range(typeof(bool), "true", "true", ErrorMessage = "请核对后勾选确认")]
        public bool Checked { get; set; }
    }
}
