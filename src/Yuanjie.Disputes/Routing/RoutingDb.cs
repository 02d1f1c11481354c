using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;

namespace Yuanjie.Disputes.Routing;

internal static class RoutingDb
{
    extension(YuanjieDb db)
    {
        public DbSet<Classification> Classifications => db.Set<Classification>();

        public DbSet<RiskReview> RiskReviews => db.Set<RiskReview>();

        public DbSet<NonAcceptance> NonAcceptances => db.Set<NonAcceptance>();

        public DbSet<Referral> Referrals => db.Set<Referral>();

        public DbSet<SkippedStep> SkippedSteps => db.Set<SkippedStep>();

        public DbSet<MediatorAssignment> MediatorAssignments => db.Set<MediatorAssignment>();

        public DbSet<RandomDraw> RandomDraws => db.Set<RandomDraw>();

        public DbSet<DisputeLink> DisputeLinks => db.Set<DisputeLink>();
    }
}
