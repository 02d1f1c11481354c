using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;

namespace Yuanjie.Disputes.FollowUp;

internal static class FollowUpDb
{
    extension(YuanjieDb db)
    {
        public DbSet<FollowUpVisit> FollowUpVisits => db.Set<FollowUpVisit>();

        public DbSet<Satisfaction> Satisfactions => db.Set<Satisfaction>();

        public DbSet<Dossier> Dossiers => db.Set<Dossier>();

        public DbSet<DoorCode> DoorCodes => db.Set<DoorCode>();

        public DbSet<ClosingEcho> ClosingEchoes => db.Set<ClosingEcho>();
    }
}
