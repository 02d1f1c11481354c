using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

internal static class MediationDb
{
    extension(YuanjieDb db)
    {
        public DbSet<ConsentEntry> Consents => db.Set<ConsentEntry>();

        public DbSet<NoticeReceipt> NoticeReceipts => db.Set<NoticeReceipt>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<Attendee> Attendees => db.Set<Attendee>();

        public DbSet<Visit> Visits => db.Set<Visit>();

        public DbSet<GuidanceNote> GuidanceNotes => db.Set<GuidanceNote>();

        public DbSet<JointTask> JointTasks => db.Set<JointTask>();

        public DbSet<UndisputedFacts> UndisputedFacts => db.Set<UndisputedFacts>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();
    }

    /// <summary>Puts a kept file on the record of the dispute; null for none.</summary>
    public static AttachmentId? Attach(this YuanjieDb db, Dispute dispute, PartyId? party, KeptFile? file, Act act, FieldCipher cipher)
    {
        if (file is null)
        {
            return null;
        }

        var attachment = Attachment.Of(dispute.Id, party, file, act, cipher);
        db.Set<Attachment>().Add(attachment);
        db.Record(dispute, new FilesAttached([attachment.Id], party), act);
        return attachment.Id;
    }

    /// <summary>With everything that says who agreed to what: what <c>MayAgree</c> asks.</summary>
    public static IQueryable<Dispute> WithConsents(this IQueryable<Dispute> disputes) =>
        disputes.Include(d => d.Consents).Include(d => d.Notices).Include(d => d.Extensions).AsSplitQuery();

    /// <summary>With what an end of mediation touches, too.</summary>
    public static IQueryable<Dispute> WithCourse(this IQueryable<Dispute> disputes) =>
        disputes.WithConsents().Include(d => d.RoundEndings).Include(d => d.Suspensions).Include(d => d.Sessions.Where(s => s.Status == SessionStatus.Scheduled));

    public static Task<int> CountSessionsAsync(this YuanjieDb db, DisputeId dispute, CancellationToken ct) =>
        db.Sessions.CountAsync(s => s.DisputeId == dispute, ct);

    /// <summary>The session of a dispute with its record; null when it is not there.</summary>
    public static Task<Session?> FindSessionAsync(this YuanjieDb db, DisputeId dispute, SessionId id, CancellationToken ct) =>
        db.Sessions.Include(s => s.Attendees).Include(s => s.Lines).Include(s => s.Signatures).AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == id && s.DisputeId == dispute, ct);
}
