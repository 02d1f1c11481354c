using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Results;

/// <summary>The disputes behind a figure of the funnel, each respondent with the days of its steps.</summary>
[Needs(Permission.ViewBoard)]
public sealed class InvitedModel(InvitedQueries invited, CurrentActor current) : PageModel
{
    /// <summary>First day of registration; the beginning of the year where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day of registration; today where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Null for every dispute that has a respondent.</summary>
    [BindProperty(SupportsGet = true)]
    public InvitedStep? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public InvitedPage Found { get; private set; } = new([], null);

    public string Back => $"/work/results?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        To ??= current.Today;
        From ??= new DateOnly(To.Value.Year, 1, 1);
        if (From <= To)
        {
            Found = await invited.DisputesAsync(Step, From.Value, To.Value, LedgerCursor.Parse(After), await current.GetAsync(ct), ct);
        }
    }
}
