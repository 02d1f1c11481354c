using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Performance;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>履行情况记录 (D16).</summary>
public sealed class PrintModel(PerformanceQueries queries, CurrentActor current) : PaperPageModel
{
    protected override Task<PrintedPaper?> DrawAsync(CancellationToken ct) => queries.RecordPaperAsync(Dispute.Id, Actor, current.Today, ct);
}
