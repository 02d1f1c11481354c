using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Ledger;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>回访记录 (D18).</summary>
public sealed class VisitPaperModel(FollowUpQueries queries) : PaperPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override Task<PrintedPaper?> DrawAsync(CancellationToken ct) => queries.VisitPaperAsync(Dispute.Id, FollowUpVisitId.From(Id), Actor, ct);
}
