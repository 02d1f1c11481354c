using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

[Needs(Permission.HandleDispatched)]
public sealed class ReturnModel(DispatchService dispatch) : DisputePageModel
{
    public static IReadOnlyList<Option> Grounds { get; } = Option.Of<ReturnGround>(g => g.Name());

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await dispatch.ReturnAsync(new ReturnTicket(Dispute.Id, Input.Ground, Input.Reason ?? ""), Act(Input.Reason), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        // Once it is given back the body sees it no longer.
        this.Toast("已退回分流员", Number);
        return Redirect("/work");
    }

    public sealed class InputModel
    {
        public ReturnGround Ground { get; set; } = ReturnGround.NotCompetent;

        public string? Reason { get; set; }
    }
}
