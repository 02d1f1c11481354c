using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

internal static class PerformanceDb
{
    extension(YuanjieDb db)
    {
        public DbSet<PerformanceEntry> PerformanceEntries => db.Set<PerformanceEntry>();

        public DbSet<UrgingNotice> UrgingNotices => db.Set<UrgingNotice>();

        public DbSet<EnforcementApplication> EnforcementApplications => db.Set<EnforcementApplication>();

        /// <summary>The agreement that counts, with its promises and what was done on them; null when none has taken effect.</summary>
        public Task<Agreement?> EffectiveAgreementAsync(DisputeId dispute, CancellationToken ct) =>
            db.Agreements.Include(a => a.Obligations).ThenInclude(o => o.Entries)
                .Where(a => a.DisputeId == dispute && a.Status == AgreementStatus.Effective)
                .OrderByDescending(a => a.Revision)
                .FirstOrDefaultAsync(ct);

        /// <summary>Begins an act on what was promised: everything <see cref="DisputeScope.BeginAsync"/> asks, and an agreement in effect.</summary>
        public async Task<Outcome<(Dispute Dispute, Agreement Agreement)>> BeginOnAgreementAsync(DisputeId id, DisputeAct what, Act act, CancellationToken ct)
        {
            var begun = await db.BeginAsync(id, what, act, ct);
            if (begun.Refused is { } no)
            {
                return no;
            }

            return await db.EffectiveAgreementAsync(id, ct) is { } agreement ? (begun.Value, agreement) : PerformanceRefusals.NoAgreement;
        }
    }
}
