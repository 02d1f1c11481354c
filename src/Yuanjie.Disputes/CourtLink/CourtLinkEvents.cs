using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.CourtLink;

/// <param name="DocketBy">The last day for the court to decide.</param>
[EventKind("dispute.case-filed", "向法院递交立案材料")]
public sealed record CaseFiled(FilingId Filing, CourtPacketId Packet, OrganisationId Court, string CourtName, FilingBasis Basis, DateOnly DocketBy) : IEvent
{
    public Sentence Detail => $"{CourtName}，{Basis.Name()}";
}

[EventKind("dispute.filing-docketed", "法院立案")]
public sealed record FilingDocketed(FilingId Filing, string CaseNumber, bool FastTrack) : IEvent
{
    public Sentence Detail => FastTrack ? (Sentence)$"{CaseNumber}，速裁" : (Sentence)CaseNumber;
}

[EventKind("dispute.filing-returned", "法院退回补正")]
public sealed record FilingReturned(FilingId Filing) : IEvent;

/// <param name="Agreed">Whether an agreement was reached.</param>
[EventKind("dispute.reported-to-court", "向法院报告调解情况")]
public sealed record ReportedToCourt(CourtPacketId Packet, OrganisationId Court, bool Agreed) : IEvent
{
    public Sentence Detail => Agreed ? "达成协议" : "调解不成";
}
