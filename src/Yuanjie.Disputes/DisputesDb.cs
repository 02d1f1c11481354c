using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;

namespace Yuanjie.Disputes;

/// <summary>The sets of this module. The entities are internal, so no other module can query them.</summary>
internal static class DisputesDb
{
    extension(YuanjieDb db)
    {
        public DbSet<Dispute> Disputes => db.Set<Dispute>();

        public DbSet<Parties.Party> Parties => db.Set<Parties.Party>();
    }
}
