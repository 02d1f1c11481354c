using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>权利义务告知书 (D04) for one party, in the wording it was shown.</summary>
[Needs(Permission.Mediate)]
public sealed class NoticeModel(MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    public PartyConsents Party { get; private set; } = null!;

    public RightsNotice Notice => Party.NoticeVersion is { } version ? RightsNotice.Of(version) : RightsNotice.On(Today);

    public IActionResult OnGet(Guid party)
    {
        if (View.Parties.FirstOrDefault(p => p.PartyId == new PartyId(party)) is not { } found)
        {
            return NotFound();
        }

        Party = found;
        return Page();
    }
}
