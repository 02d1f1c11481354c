using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Pages.Work;

/// <summary>A page whose address holds a filter of the ledger: the ledger itself, and taking it out.</summary>
public abstract class LedgerPageModel : PageModel
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
    public Milestone? Reached { get; set; }

    /// <summary>The mediator whose matters are shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Mediator { get; set; }

    /// <summary>The body whose matters are shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Handler { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    protected LedgerFilter Filter => new()
    {
        Text = Text,
        View = View,
        Stage = Stage,
        Type = string.IsNullOrEmpty(Type) ? null : Type,
        Risk = Risk,
        Channel = Channel,
        Reached = Reached,
        Mediator = Mediator is { } mediator ? new PersonId(mediator) : null,
        Handler = Handler is { } handler ? new OrganisationId(handler) : null,
        Area = AreaCode.TryParse(Area, out var area) ? area : null,
        From = From,
        To = To,
        After = LedgerCursor.Parse(After),
    };
}
