using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Clocks;

/// <summary>How the day that runs for a dispute came about, line by line, to read and to print.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class ProofModel(ClockQueries clocks) : DisputePageModel
{
    /// <summary>Null when nothing runs.</summary>
    public ClockProof? Proof { get; private set; }

    public void OnGet()
    {
        // What runs is loaded with the dispute.
    }

    protected override async Task LoadAsync(CancellationToken ct) => Proof = await clocks.RunningAsync(Dispute.Id, Actor, ct);
}
