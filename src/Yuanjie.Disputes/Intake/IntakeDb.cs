using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake.Import;

namespace Yuanjie.Disputes.Intake;

internal static class IntakeDb
{
    extension(YuanjieDb db)
    {
        public DbSet<Attachment> Attachments => db.Set<Attachment>();

        public DbSet<Supplement> Supplements => db.Set<Supplement>();

        public DbSet<DuplicateLink> DuplicateLinks => db.Set<DuplicateLink>();

        public DbSet<IntakeDraft> IntakeDrafts => db.Set<IntakeDraft>();

        public DbSet<ImportBatch> ImportBatches => db.Set<ImportBatch>();

        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();

        public DbSet<ApiKey> ApiKeys => db.Set<ApiKey>();
    }
}
