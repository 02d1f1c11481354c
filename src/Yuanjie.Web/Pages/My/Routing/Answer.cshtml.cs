using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Routing;

namespace Yuanjie.Web.Pages.My.Routing;

/// <summary>Tells a party why the matter was not taken and where to go instead.</summary>
public sealed class AnswerModel(RoutingQueries queries) : PartyPageModel
{
    public NonAcceptanceCard Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await queries.AnswerAsync(Dispute.Id, Actor, ct) is not { } answer)
        {
            return NotFound();
        }

        Answer = answer;
        return Page();
    }
}
