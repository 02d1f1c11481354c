using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>How people meet. Numbers are stored and never reused.</summary>
public enum SessionMode : short
{
    /// <summary>面对面</summary>
    Joint = 1,

    /// <summary>背对背: one side alone; what is said stays with the mediators.</summary>
    Caucus = 2,

    /// <summary>上门</summary>
    AtTheDoor = 3,

    /// <summary>电话</summary>
    Phone = 4,

    /// <summary>就地</summary>
    OnTheSpot = 5,

    /// <summary>视频</summary>
    Video = 6,
}

public enum SessionStatus : short
{
    Scheduled = 1,

    /// <summary>A record was made of it.</summary>
    Held = 2,

    Cancelled = 3,
}

public enum SessionResult : short
{
    Agreed = 1,
    NotAgreed = 2,
    ToContinue = 3,
}

/// <summary>In what capacity somebody takes part.</summary>
public enum AttendeeRole : short
{
    Party = 1,

    /// <summary>代理人</summary>
    Agent = 2,

    /// <summary>调解员</summary>
    Mediator = 3,

    /// <summary>指导: a judge who guides and does not mediate.</summary>
    Guide = 4,

    /// <summary>记录人</summary>
    Recorder = 5,

    /// <summary>Relatives, neighbours, experts; only with the parties' consent.</summary>
    ThirdPerson = 6,
}

/// <summary>A meeting, planned or held, and the record of it.</summary>
internal sealed partial class Session
{
    private Session()
    {
    }

    public SessionId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>1 for the first of the dispute.</summary>
    public int Place { get; private set; }

    public int Round { get; private set; }

    public SessionMode Mode { get; private set; }

    public SessionStatus Status { get; private set; }

    public Instant StartsAt { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>Where; it may be somebody's home.</summary>
    public SealedText Where { get; private set; } = null!;

    /// <summary>The body that held the dispute when it was planned; its calendar shows it.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>The mediator of the dispute when it was planned.</summary>
    public PersonId? MediatorId { get; private set; }

    public List<Attendee> Attendees { get; private set; } = [];

    public static Session Plan(Dispute dispute, int place, ScheduleSession request, Act act, FieldCipher cipher)
    {
        var id = SessionId.New();
        return new Session
        {
            Id = id,
            DisputeId = dispute.Id,
            Place = place,
            Round = dispute.RoundNow,
            Mode = request.Mode,
            Status = SessionStatus.Scheduled,
            StartsAt = request.StartsAt,
            Minutes = request.Minutes,
            Where = cipher.Seal(MediationColumns.SessionPlace, id.Value, request.Where),
            OrganisationId = dispute.HandlerId ?? act.Actor.Organisation,
            MediatorId = dispute.MediatorId ?? act.Actor.Person,
            Attendees = [.. request.Attendees.Select((a, i) => Attendee.Make(id, i + 1, a, cipher))],
        };
    }

    public Refusal? Cancel()
    {
        if (Status is not SessionStatus.Scheduled)
        {
            return MediationRefusals.SessionNotPlanned;
        }

        Status = SessionStatus.Cancelled;
        return null;
    }

    public Refusal? Move(RescheduleSession request, Act act, FieldCipher cipher)
    {
        if (Status is not SessionStatus.Scheduled)
        {
            return MediationRefusals.SessionNotPlanned;
        }

        if (request.StartsAt < act.At)
        {
            return MediationRefusals.SessionInPast;
        }

        StartsAt = request.StartsAt;
        Minutes = request.Minutes;
        Where = cipher.Seal(MediationColumns.SessionPlace, Id.Value, request.Where);
        return null;
    }
}

/// <summary>Somebody who takes part in a session.</summary>
internal sealed class Attendee
{
    private Attendee()
    {
    }

    public AttendeeId Id { get; private set; }

    public SessionId SessionId { get; private set; }

    /// <summary>The order on the record.</summary>
    public int Place { get; private set; }

    public AttendeeRole Role { get; private set; }

    /// <summary>The party, or the party an agent speaks for; null for the others.</summary>
    public PartyId? PartyId { get; private set; }

    /// <summary>A member of staff; null for parties, agents and third persons.</summary>
    public PersonId? PersonId { get; private set; }

    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>The body for which a mediator, judge or recorder is there; null for the others.</summary>
    public string? OrganisationName { get; private set; }

    /// <summary>Null for a party, whose name stands with the dispute.</summary>
    public SealedText? Name { get; private set; }

    /// <summary>Whether the record says that they were there.</summary>
    public bool Present { get; private set; }

    /// <summary>Where somebody was who took part from afar; null when in the room.</summary>
    public SealedText? Site { get; private set; }

    public static Attendee Make(SessionId session, int place, AttendeeInput input, FieldCipher cipher)
    {
        var id = AttendeeId.New();
        return new Attendee
        {
            Id = id,
            SessionId = session,
            Place = place,
            Role = input.Role,
            PartyId = input.PartyId,
            PersonId = input.PersonId,
            OrganisationId = input.OrganisationId,
            OrganisationName = input.OrganisationName,
            Name = input.Name is { Length: > 0 } name ? cipher.Seal(MediationColumns.AttendeeName, id.Value, name) : null,
        };
    }

    public void Note(bool present, string? site, FieldCipher cipher)
    {
        Present = present;
        Site = present && site is { Length: > 0 } ? cipher.Seal(MediationColumns.AttendeeSite, Id.Value, site) : null;
    }

    /// <summary>Third persons may sign, the others have to.</summary>
    public bool MustSign => Present && Role is not AttendeeRole.ThirdPerson;
}

/// <summary>Who is to come.</summary>
public sealed record AttendeeInput(AttendeeRole Role)
{
    /// <summary>The party, or the party an agent speaks for.</summary>
    public PartyId? PartyId { get; init; }

    public PersonId? PersonId { get; init; }

    public OrganisationId? OrganisationId { get; init; }

    public string? OrganisationName { get; init; }

    /// <summary>Null for a party.</summary>
    public string? Name { get; init; }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.RecordHash).HasMaxLength(32);
        builder.Property(s => s.RecordedBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany(d => d.Sessions).HasForeignKey(s => s.DisputeId);
        builder.HasMany(s => s.Attendees).WithOne().HasForeignKey(a => a.SessionId);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.SessionId);
        builder.HasMany(s => s.Signatures).WithOne().HasForeignKey(s => s.SessionId);
        builder.HasIndex(s => s.DisputeId);

        // Calendar of a body, of a mediator, of an area.
        builder.HasIndex(s => new { s.OrganisationId, s.StartsAt });
        builder.HasIndex(s => new { s.MediatorId, s.StartsAt });
        builder.HasIndex(s => s.StartsAt);
    }
}

internal sealed class AttendeeMapping : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.ToTable("attendee");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.OrganisationName).HasMaxLength(100);
        builder.HasIndex(a => a.SessionId);

        // My sessions today.
        builder.HasIndex(a => a.PersonId);
    }
}
