using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>The joint application at the counter: who is here, which court, which papers, the four promises.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class ApplyModel(ConfirmationService confirmation, ConfirmationQueries queries, JurisdictionQueries jurisdiction, CurrentActor current, IStringLocalizer<UiText> text) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null when there is no agreement.</summary>
    public ConfirmationOutlook? Outlook { get; private set; }

    public IReadOnlyList<Option> Courts { get; private set; } = [];

    public static IReadOnlyList<Option> PaperOptions { get; } = [.. ConfirmationNames.Papers.Select(p => new Option(p.Paper.ToString(), p.Name))];

    public IEnumerable<Option> Parties => Dispute.Parties
        .Where(p => Outlook?.Application is not { Status: ConfirmationStatus.Joining } joining || joining.Applicants.Any(a => a.PartyId == p.Id && a.JoinedOn is null))
        .Select(p => new Option(p.Id.ToString(), $"{p.Side.Name()} {p.Name}"));

    public void OnGet()
    {
        Input.CourtId = Courts.Count == 1 ? Guid.Parse(Courts[0].Value) : null;
        Input.Papers = [nameof(ConfirmationPapers.Agreement), nameof(ConfirmationPapers.ProofOfMediation)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.CourtId is not { } court)
        {
            return Again();
        }

        var papers = Input.Papers.Aggregate(ConfirmationPapers.None, (all, p) => Enum.TryParse<ConfirmationPapers>(p, out var one) ? all | one : all);
        var outcome = await confirmation.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = Dispute.Id,
                CourtId = new OrganisationId(court),
                Applicants = Input.Applicants.Select(p => new PartyId(p)).ToHashSet(),
                Means = JoinMeans.AtCounter,
                Undertaken = Input.Undertaken,
                Papers = papers,
            },
            Act(onBehalfOf: text["到场的当事人"]),
            ct);
        return outcome.Refused is { } refusal ? Again(refusal)
            : BackToDispute(outcome.Value.Applied ? text["已向法院申请司法确认，法院三日内决定是否受理"] : text["已记下申请，还差 {0} 方", outcome.Value.Missing]);
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
        [Display(Name = "向哪家法院申请"), Required(ErrorMessage = "请选择法院")]
        public Guid? CourtId { get; set; }

        [Display(Name = "谁来申请")]
        public List<Guid> Applicants { get; set; } = [];

        [Display(Name = "带来的材料")]
        public List<string> Papers { get; set; } = [];

        [Display(Name = "各申请人已阅读承诺书并同意")]
        public bool Undertaken { get; set; }
    }
}
