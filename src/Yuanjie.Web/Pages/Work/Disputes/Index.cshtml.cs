using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Disputes;

/// <summary>The ledger. Every state of it stands in the address.</summary>
public sealed class IndexModel(LedgerQueries ledger, AreaNames areas, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public LedgerView View { get; set; }

    [BindProperty(SupportsGet = true)]
    public Stage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public RiskLevel? Risk { get; set; }

    [BindProperty(SupportsGet = true)]
    public Channel? Channel { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Actor Actor { get; private set; } = null!;

    public AreaTree Tree { get; private set; } = null!;

    public DateOnly Today => current.Today;

    public Instant Now => current.Now;

    public LedgerPage Ledger { get; private set; } = null!;

    public LedgerCounts Counts { get; private set; } = null!;

    public bool IsFiltered => Filter with { View = LedgerView.All, After = null } != new LedgerFilter();

    /// <summary>The filter as an export takes it.</summary>
    public string Query => Request.QueryString.Value ?? "";

    private LedgerFilter Filter => new()
    {
        Text = Text,
        View = View,
        Stage = Stage,
        Type = string.IsNullOrEmpty(Type) ? null : Type,
        Risk = Risk,
        Channel = Channel,
        Area = AreaCode.TryParse(Area, out var area) ? area : null,
        From = From,
        To = To,
        After = LedgerCursor.Parse(After),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Actor = await current.GetAsync(ct);
        Tree = await areas.TreeAsync(ct);
        Ledger = await ledger.SearchAsync(Filter, Actor, Today, ct);
        Counts = await ledger.CountsAsync(Actor, Today, ct);
    }
}
