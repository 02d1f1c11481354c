using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>无争议事实记载表 (D13).</summary>
[Needs(Permission.ViewDisputes)]
public sealed class FactsModel(MediationQueries queries) : PaperPageModel
{
    protected override async Task<PrintedPaper?> DrawAsync(CancellationToken ct) =>
        await queries.FactsAsync(Dispute.Id, Actor, ct) is { } facts ? MediationPapers.Facts(Dispute, facts) : null;
}
