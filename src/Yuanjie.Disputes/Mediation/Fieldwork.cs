using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>A visit to somebody's home or field (入户走访).</summary>
internal sealed class Visit
{
    private Visit()
    {
    }

    public VisitId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public Instant At { get; private set; }

    public SealedText Address { get; private set; } = null!;

    public SealedText PeopleMet { get; private set; } = null!;

    public SealedText Matter { get; private set; } = null!;

    /// <summary>What is to be done next; null when nothing.</summary>
    public SealedText? FollowUp { get; private set; }

    public AttachmentId? PhotoId { get; private set; }

    public PersonId? VisitorId { get; private set; }

    public string VisitorName { get; private set; } = "";

    /// <summary>Others who came along; null when alone.</summary>
    public string? Companions { get; private set; }

    public static Visit Make(Dispute dispute, RecordVisit request, AttachmentId? photo, Act act, FieldCipher cipher)
    {
        var id = VisitId.New();
        return new Visit
        {
            Id = id,
            DisputeId = dispute.Id,
            At = request.At,
            Address = cipher.Seal(MediationColumns.VisitAddress, id.Value, request.Address),
            PeopleMet = cipher.Seal(MediationColumns.VisitPeople, id.Value, request.PeopleMet),
            Matter = cipher.Seal(MediationColumns.VisitMatter, id.Value, request.Matter),
            FollowUp = request.FollowUp is { Length: > 0 } next ? cipher.Seal(MediationColumns.VisitFollowUp, id.Value, next) : null,
            PhotoId = photo,
            VisitorId = act.Actor.Person,
            VisitorName = act.Actor.Name,
            Companions = request.Companions,
        };
    }
}

/// <summary>A judge's advice to the mediators of one dispute. The judge stands on records as 指导 and mediates nothing.</summary>
internal sealed class GuidanceNote
{
    private GuidanceNote()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>The session it was given in; null when given outside one.</summary>
    public SessionId? SessionId { get; private set; }

    public SealedText Text { get; private set; } = null!;

    public PersonId? JudgeId { get; private set; }

    public string JudgeName { get; private set; } = "";

    public OrganisationId? CourtId { get; private set; }

    public Instant At { get; private set; }

    public static GuidanceNote Make(Dispute dispute, GiveGuidance request, Act act, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new GuidanceNote
        {
            Id = id,
            DisputeId = dispute.Id,
            SessionId = request.SessionId,
            Text = cipher.Seal(MediationColumns.Guidance, id, request.Text),
            JudgeId = act.Actor.Person,
            JudgeName = act.Actor.Name,
            CourtId = act.Actor.Organisation,
            At = act.At,
        };
    }
}

/// <summary>What one body does for a dispute that several handle together. All of them see it.</summary>
internal sealed class JointTask
{
    private JointTask()
    {
    }

    public JointTaskId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public string OrganisationName { get; private set; } = "";

    public SealedText What { get; private set; } = null!;

    public DateOnly DueOn { get; private set; }

    public string AssignedBy { get; private set; } = "";

    public Instant AssignedAt { get; private set; }

    /// <summary>Null while open.</summary>
    public DateOnly? DoneOn { get; private set; }

    public SealedText? Result { get; private set; }

    public string? DoneBy { get; private set; }

    public static JointTask Make(Dispute dispute, string organisationName, AssignTask request, Act act, FieldCipher cipher)
    {
        var id = JointTaskId.New();
        return new JointTask
        {
            Id = id,
            DisputeId = dispute.Id,
            OrganisationId = request.OrganisationId,
            OrganisationName = organisationName,
            What = cipher.Seal(MediationColumns.TaskWhat, id.Value, request.What),
            DueOn = request.DueOn,
            AssignedBy = act.Actor.Name,
            AssignedAt = act.At,
        };
    }

    public Refusal? Finish(string result, Act act, bool leads, FieldCipher cipher)
    {
        if (DoneOn is not null)
        {
            return MediationRefusals.TaskDone;
        }

        if (!leads && act.Actor.Organisation != OrganisationId)
        {
            return MediationRefusals.TaskOfAnother(OrganisationName);
        }

        DoneOn = act.Today;
        DoneBy = act.Actor.Name;
        Result = cipher.Seal(MediationColumns.TaskResult, Id.Value, result);
        return null;
    }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visit");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.VisitorName).HasMaxLength(60);
        builder.Property(v => v.Companions).HasMaxLength(200);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(v => v.DisputeId);
    }
}

internal sealed class GuidanceNoteMapping : IEntityTypeConfiguration<GuidanceNote>
{
    public void Configure(EntityTypeBuilder<GuidanceNote> builder)
    {
        builder.ToTable("guidance_note");
        builder.HasKey(g => g.Id);
        builder.Property(g => g.JudgeName).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(g => g.DisputeId);
    }
}

internal sealed class JointTaskMapping : IEntityTypeConfiguration<JointTask>
{
    public void Configure(EntityTypeBuilder<JointTask> builder)
    {
        builder.ToTable("joint_task");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.OrganisationName).HasMaxLength(100);
        builder.Property(t => t.AssignedBy).HasMaxLength(60);
        builder.Property(t => t.DoneBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(t => t.DisputeId);

        // Desk: what a body has promised and not done.
        builder.HasIndex(t => new { t.OrganisationId, t.DueOn }).HasFilter("done_on is null");
    }
}
