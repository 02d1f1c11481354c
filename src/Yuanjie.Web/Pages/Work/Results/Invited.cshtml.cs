using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Results;

/// <summary>The disputes behind a figure of the funnel, each respondent with the days of its steps.</summary>
[Needs(Permission.ViewBoard)]
public sealed class InvitedModel(InvitedQueries invited, CurrentActor current) : PeriodPageModel(current)
{
    /// <summary>Null for every dispute that has a respondent.</summary>
    [BindProperty(SupportsGet = true)]
    public InvitedStep? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public InvitedPage Found { get; private set; } = new([], null);

    public string Back => $"/work/results?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (From <= To)
        {
            Found = await invited.DisputesAsync(Step, From!.Value, To!.Value, LedgerCursor.Parse(After), await Current.GetAsync(ct), ct);
        }
    }
}
