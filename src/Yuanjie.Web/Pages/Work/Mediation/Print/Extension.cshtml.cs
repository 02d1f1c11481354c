using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>延长调解期限同意书 (D15).</summary>
[Needs(Permission.Mediate)]
public sealed class ExtensionModel(MediationQueries queries, CurrentActor current) : PaperPageModel
{
    [FromRoute]
    public Guid Extension { get; set; }

    protected override async Task<PrintedPaper?> DrawAsync(CancellationToken ct)
    {
        var id = new ExtensionId(Extension);
        if (await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct) is not { } view)
        {
            return null;
        }

        var proposed = view.Proposal?.Id == id;
        return (proposed ? view.Proposal : view.Extensions.FirstOrDefault(e => e.Id == id)) is { } found
            ? MediationPapers.Extension(Dispute, found, view.Parties, proposed)
            : null;
    }
}
