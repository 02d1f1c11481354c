using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;

namespace Yuanjie.Disputes.CourtLink;

internal static class CourtLinkDb
{
    extension(YuanjieDb db)
    {
        public DbSet<CourtPacket> CourtPackets => db.Set<CourtPacket>();

        public DbSet<Filing> Filings => db.Set<Filing>();
    }
}
