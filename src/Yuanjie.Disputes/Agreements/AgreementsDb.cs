using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

internal static class AgreementsDb
{
    extension(YuanjieDb db)
    {
        public DbSet<Agreement> Agreements => db.Set<Agreement>();

        public DbSet<Obligation> Obligations => db.Set<Obligation>();

        public DbSet<AgreementSignature> AgreementSignatures => db.Set<AgreementSignature>();

        /// <summary>The revision that counts, with its obligations, places for signatures and covered disputes; null when there is none.</summary>
        public Task<Agreement?> CurrentAgreementAsync(DisputeId dispute, CancellationToken ct) =>
            db.Agreements
                .Include(a => a.Obligations.OrderBy(o => o.Place))
                .Include(a => a.Signatures.OrderBy(s => s.Place))
                .Include(a => a.Covered)
                .AsSplitQuery()
                .SingleOrDefaultAsync(
                    a => a.DisputeId == dispute
                        && (a.Status == AgreementStatus.Drafted || a.Status == AgreementStatus.Signing || a.Status == AgreementStatus.Effective),
                    ct);
    }
}
