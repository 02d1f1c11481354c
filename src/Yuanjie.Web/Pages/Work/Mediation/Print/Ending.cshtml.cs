using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>调解不成告知书 (D14).</summary>
[Needs(Permission.ViewDisputes)]
public sealed class EndingModel(MediationQueries queries) : PaperPageModel
{
    protected override async Task<PrintedPaper?> DrawAsync(CancellationToken ct) =>
        await queries.EndingAsync(Dispute.Id, Actor, ct) is { } ending ? MediationPapers.Ending(Dispute, ending) : null;
}
