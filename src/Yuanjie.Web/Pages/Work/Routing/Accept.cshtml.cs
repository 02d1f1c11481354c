using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

[Needs(Permission.HandleDispatched)]
public sealed class AcceptModel(DispatchService dispatch, RoutingQueries queries, IStringLocalizer<UiText> text) : DisputePageModel
{
    /// <summary>What was sent and waits for an answer; null when nothing is.</summary>
    public ReferralRow? Sent { get; private set; }

    public void OnGet()
    {
        // Shown as loaded.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await dispatch.AcceptAsync(Dispute.Id, Act(), ct);
        return outcome.Refused is { } refusal
            ? Again(refusal)
            : BackToDispute(text["已受理，调解期限到 {0}", Words.Day(outcome.Value.LastDay)]);
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Sent = (await queries.ViewAsync(Dispute.Id, Actor, ct))?.Referrals.FirstOrDefault(r => r.State is ReferralState.Sent);
}
