using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;

namespace Yuanjie.Directory;

internal static class DirectoryDb
{
    extension(YuanjieDb db)
    {
        public DbSet<Area> Areas => db.Set<Area>();

        public DbSet<Organisation> Organisations => db.Set<Organisation>();

        public DbSet<Duty> Duties => db.Set<Duty>();

        public DbSet<Person> People => db.Set<Person>();

        public DbSet<Appointment> Appointments => db.Set<Appointment>();

        public DbSet<MediatorProfile> Mediators => db.Set<MediatorProfile>();

        public DbSet<Recusal> Recusals => db.Set<Recusal>();

        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<AccountJournal> AccountJournals => db.Set<AccountJournal>();

        public DbSet<OneTimeCode> OneTimeCodes => db.Set<OneTimeCode>();

        public DbSet<PhoneInboxMessage> PhoneInbox => db.Set<PhoneInboxMessage>();
    }
}
