using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Makes a slip of paper for one respondent. It is shown in the answer to the form and never again, for its code is not kept.</summary>
[Needs(Permission.Mediate)]
public sealed class SlipModel(InvitationService invitations, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null until one is made.</summary>
    public Slip? Made { get; private set; }

    public DateOnly Today => current.Today;

    public IReadOnlyList<Option> Respondents => [.. Dispute.On(Side.Respondent).Select(p => new Option(p.Id.ToString(), p.Name))];

    /// <summary>Where the code is typed in.</summary>
    public string EntryAddress => $"{Request.Scheme}://{Request.Host}/invited";

    public string AddressOf(Slip slip) => $"{EntryAddress}/{slip.Code}";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await invitations.MakeSlipAsync(new MakeSlip(Dispute.Id, PartyId.From(Input.Party!.Value)), Act(), ct);
        if (outcome.Refused is { } no)
        {
            return Again(no);
        }

        // Only the paper knows the code; no copy of it stays behind.
        Response.Headers.CacheControl = "no-store";
        Made = outcome.Value;
        return Page();
    }

    public sealed class InputModel
    {
        [Display(Name = "给哪位被申请人"), Required]
        public Guid? Party { get; set; }
    }
}
