using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>The court's side of a filing.</summary>
public sealed class DocketService(YuanjieDb db, FieldCipher cipher)
{
    /// <summary>The court dockets the case: both numbers belong together from now on.</summary>
    public async Task<Outcome<FilingId>> DocketAsync(DocketFiling request, Act act, CancellationToken ct)
    {
        if (!CourtCaseNumber.TryParse(request.CaseNumber, out var number))
        {
            return CourtLinkRefusals.CaseNumberInvalid;
        }

        var begun = await BeginAtCourtAsync(request.Filing, DisputeAct.DocketFiling, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, filing) = begun.Value;
        var written = number.ToString();
        if (await db.Filings.AnyAsync(f => f.CaseNumber == written, ct))
        {
            return CourtLinkRefusals.CaseNumberTaken;
        }

        if (filing.Docket(number, request.FastTrack, act.Today) is { } refused)
        {
            return refused;
        }

        db.Record(dispute, new FilingDocketed(filing.Id, written, filing.FastTrack), act);
        await db.SaveChangesAsync(ct);
        return filing.Id;
    }

    /// <summary>The court sends it back to be put right; it can be filed again, and the seven days run anew.</summary>
    public async Task<Outcome<FilingId>> ReturnAsync(ReturnFiling request, Act act, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return CourtLinkRefusals.ReturnReasonNeeded;
        }

        var begun = await BeginAtCourtAsync(request.Filing, DisputeAct.ReturnFiling, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, filing) = begun.Value;
        if (filing.Return(request.Reason.Trim(), cipher) is { } refused)
        {
            return refused;
        }

        db.Record(dispute, new FilingReturned(filing.Id), act);
        await db.SaveChangesAsync(ct);
        return filing.Id;
    }

    private async Task<Outcome<(Dispute Dispute, Filing Filing)>> BeginAtCourtAsync(FilingId id, DisputeAct what, Act act, CancellationToken ct)
    {
        if (await db.Filings.SingleOrDefaultAsync(f => f.Id == id, ct) is not { } filing)
        {
            return CourtLinkRefusals.FilingNotFound;
        }

        var begun = await db.BeginAsync(filing.DisputeId, what, act, ct);
        if (begun.Refused is { } no)
        {
            return no.Kind is RefusalKind.NotFound ? CourtLinkRefusals.FilingNotFound : no;
        }

        return act.Actor.IsSystem || filing.CourtId == act.Actor.Organisation ? (begun.Value, filing) : DisputeRefusals.OtherCourt;
    }
}
