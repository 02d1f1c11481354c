using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>人民调解记录 (D10), with the drawings of those who signed on a screen.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class RecordModel(MediationQueries queries, OrganisationQueries organisations) : PaperPageModel
{
    [FromRoute]
    public Guid Session { get; set; }

    public IReadOnlyList<(string Name, string Image)> Images { get; private set; } = [];

    protected override async Task<PrintedPaper?> DrawAsync(CancellationToken ct)
    {
        if (await queries.RecordAsync(new SessionId(Session), Actor, ct) is not { Result: not null } record || record.DisputeId != Dispute.Id)
        {
            return null;
        }

        Images = [.. record.Attendees.Where(a => a.Signature?.Image is not null).Select(a => (a.Name, a.Signature!.Image!))];
        var station = record.RecordedAt is { } body ? (await organisations.FindAsync(body, ct))?.Name : null;
        return MediationPapers.Record(Dispute, record, station);
    }
}
