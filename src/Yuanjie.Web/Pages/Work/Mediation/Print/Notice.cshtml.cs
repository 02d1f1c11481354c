using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>权利义务告知书 (D04).</summary>
[Needs(Permission.Mediate)]
public sealed class NoticeModel(MediationQueries queries, CurrentActor current) : PaperPageModel
{
    [FromRoute]
    public Guid Party { get; set; }

    protected override async Task<PrintedPaper?> DrawAsync(CancellationToken ct)
    {
        var view = await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct);
        return view?.Parties.FirstOrDefault(p => p.PartyId == new PartyId(Party)) is { } party
            ? MediationPapers.Notice(Dispute, party, party.NoticeVersion is { } version ? RightsNotice.Of(version) : RightsNotice.On(current.Today))
            : null;
    }
}
