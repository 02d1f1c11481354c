using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Shows one party in clear, on this answer only: it is neither redirected to nor cached.</summary>
[Needs(Permission.Unmask)]
public sealed class UnmaskModel(IntakeService intake) : DisputePageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Party { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null where the dispute has no such party.</summary>
    public PartyCard? Card => Dispute.Parties.FirstOrDefault(p => p.Id == PartyId.From(Party));

    /// <summary>Null until the reason was given.</summary>
    public ClearParty? Clear { get; private set; }

    public IActionResult OnGet() => Card is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Card is null)
        {
            return NotFound();
        }

        var outcome = await intake.UnmaskAsync(new UnmaskParty(Dispute.Id, PartyId.From(Party)), Act(Input.Reason), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        Response.Headers.CacheControl = "no-store";
        Clear = outcome.Value;
        return Page();
    }

    public sealed class InputModel
    {
        [Display(Name = "为什么要看"), StringLength(400)]
        public string? Reason { get; set; }
    }
}
