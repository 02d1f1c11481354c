using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Confirmation;

internal static class ConfirmationDb
{
    extension(YuanjieDb db)
    {
        public DbSet<ConfirmationApplication> Confirmations => db.Set<ConfirmationApplication>();

        /// <summary>The latest application of a dispute, with its applicants; null when there is none.</summary>
        public Task<ConfirmationApplication?> LatestConfirmationAsync(DisputeId dispute, CancellationToken ct) =>
            db.Confirmations.Include(c => c.Applicants).Where(c => c.DisputeId == dispute).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
    }
}
