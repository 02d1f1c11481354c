using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Ledger;

namespace Yuanjie.Web.Pages.Work.CourtLink;

/// <summary>What was sent to a court, as a paper.</summary>
public sealed class PacketModel(CourtPackets packets) : PaperPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override Task<PrintedPaper?> DrawAsync(CancellationToken ct) => packets.PaperAsync(Dispute.Id, CourtPacketId.From(Id), Actor, ct);
}
