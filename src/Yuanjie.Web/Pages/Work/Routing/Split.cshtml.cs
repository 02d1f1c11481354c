using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>Takes a part out into a dispute of its own, after a look at what will be recorded.</summary>
[Needs(Permission.DispatchDisputes)]
public sealed class SplitModel(MergeService splitting, IntakeQueries intake) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Parties { get; private set; } = [];

    public IReadOnlyList<Option> Files { get; private set; } = [];

    /// <summary>True on the check page.</summary>
    public bool Checking { get; private set; }

    public void OnGet() => Input.Parties = [.. Dispute.Parties.Select(p => p.Id.Value)];

    public IActionResult OnPostCheck()
    {
        if (string.IsNullOrWhiteSpace(Input.Title))
        {
            return Again(RoutingRefusals.SplitNeedsTitle);
        }

        if (string.IsNullOrWhiteSpace(Input.Reason))
        {
            return Again(RoutingRefusals.ReasonMissing);
        }

        if (!Dispute.On(Side.Applicant).Any(p => Input.Parties.Contains(p.Id.Value)))
        {
            return Again(RoutingRefusals.SplitNeedsParties);
        }

        Checking = ModelState.IsValid;
        return Checking ? Page() : Again();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await splitting.SplitAsync(
            new SplitDispute
            {
                DisputeId = Dispute.Id,
                Title = Input.Title ?? "",
                Narrative = Input.Narrative ?? "",
                Wants = Input.Wants ?? "",
                AmountFen = Input.Amount?.Fen,
                Parties = [.. Input.Parties.Select(p => new PartyId(p))],
                Attachments = [.. Input.Files.Select(f => new AttachmentId(f))],
                Reason = Input.Reason ?? "",
            },
            Act(Input.Reason),
            ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已分案，新件在“关联的纠纷”里");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Parties = [.. Dispute.Parties.Select(p => new Option(p.Id.ToString(), p.Name, p.Side.Name()))];
        Files = [.. ((await intake.FindAsync(Dispute.Id, Actor, ct))?.Attachments ?? []).Select(a => new Option(a.Id.ToString(), a.Name, a.Kind.Name()))];
    }

    public sealed class InputModel
    {
        public string? Title { get; set; }

        public string? Narrative { get; set; }

        public string? Wants { get; set; }

        public Money? Amount { get; set; }

        public Guid[] Parties { get; set; } = [];

        public Guid[] Files { get; set; } = [];

        public string? Reason { get; set; }
    }
}
