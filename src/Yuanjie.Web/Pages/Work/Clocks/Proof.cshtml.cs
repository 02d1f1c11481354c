using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Clocks;

/// <summary>Every clock of a dispute and how the last day of one of them came about, line by line, to read and to print.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class ProofModel(ClockQueries clocks, CurrentActor current) : DisputePageModel
{
    /// <summary>The clock to prove; the one that is due now when not said.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public IReadOnlyList<ClockProof> All { get; private set; } = [];

    public DateOnly Today => current.Today;

    /// <summary>Null when the dispute has no clock.</summary>
    public ClockProof? Proof => All.FirstOrDefault(c => c.Id.Value == Id) ?? (All.Count > 0 ? All[0] : null);

    public void OnGet()
    {
        // The clocks are loaded with the dispute.
    }

    protected override async Task LoadAsync(CancellationToken ct) => All = await clocks.ProofsAsync(Dispute.Id, Actor, ct);
}
