using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>Ends this number under another one, after a look at who and what moves.</summary>
[Needs(Permission.DispatchDisputes)]
public sealed class MergeModel(MergeService merging, RoutingQueries queries) : DisputePageModel
{
    [BindProperty(SupportsGet = true)]
    public InputModel Input { get; set; } = new();

    /// <summary>What would be recorded, on the check page; null on the form.</summary>
    public MergePreview? Preview { get; private set; }

    public void OnGet()
    {
        // An empty form, or one with the number of a suggested duplicate.
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Input.Reason))
        {
            return Again(RoutingRefusals.ReasonMissing);
        }

        if (string.Equals(Input.Into?.Trim(), Number, StringComparison.Ordinal))
        {
            return Again(RoutingRefusals.MergeWithItself);
        }

        Preview = await queries.MergePreviewAsync(Dispute.Id, Input.Into?.Trim() ?? "", Actor, ct);
        return Preview is null ? Again(RoutingRefusals.MergeTargetMissing) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await merging.MergeAsync(new MergeDispute(Dispute.Id, Input.Into ?? "", Input.Reason ?? ""), Act(Input.Reason), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        this.Toast("已并案", Input.Into);
        return Redirect($"/work/disputes/{Input.Into}");
    }

    public sealed class InputModel
    {
        public string? Into { get; set; }

        public string? Reason { get; set; }
    }
}
