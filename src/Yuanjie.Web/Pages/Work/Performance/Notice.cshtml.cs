using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Performance;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>督促履行通知书 (D17).</summary>
public sealed class NoticeModel(PerformanceQueries queries) : PaperPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override Task<PrintedPaper?> DrawAsync(CancellationToken ct) => queries.UrgingPaperAsync(Dispute.Id, UrgingNoticeId.From(Id), Actor, ct);
}
