using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;

namespace Yuanjie.Disputes.Agreements;

internal static class AgreementsDb
{
    extension(YuanjieDb db)
    {
        public DbSet<Agreement> Agreements => db.Set<Agreement>();

        public DbSet<Obligation> Obligations => db.Set<Obligation>();

        public DbSet<AgreementSignature> AgreementSignatures => db.Set<AgreementSignature>();
    }
}
