using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>Finds the ruling on which an agreement can be enforced.</summary>
public sealed class EnforcementTitles(YuanjieDb db)
{
    /// <summary>Null when no court has confirmed the agreement.</summary>
    public async Task<EnforcementTitle?> FindAsync(DisputeId dispute, CancellationToken ct)
    {
        var found = await db.Confirmations.AsNoTracking()
            .Where(c => c.DisputeId == dispute && c.Status == ConfirmationStatus.Confirmed)
            .OrderByDescending(c => c.EndedOn)
            .Select(c => new { c.RulingNumber, c.EndedOn, c.CourtId, c.CourtName })
            .FirstOrDefaultAsync(ct);
        return found is { RulingNumber: { } number, EndedOn: { } on } ? new EnforcementTitle(number, on, found.CourtId, found.CourtName) : null;
    }
}
