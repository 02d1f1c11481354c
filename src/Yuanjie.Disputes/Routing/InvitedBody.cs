using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>A body asked to help with one dispute: it sees that dispute and no other.</summary>
internal sealed class InvitedBody(DisputeId disputeId, OrganisationId organisationId, string name, string request, string invitedBy, Instant invitedAt)
{
    public const int TextLength = 500;

    public DisputeId DisputeId { get; private set; } = disputeId;

    public OrganisationId OrganisationId { get; private set; } = organisationId;

    public string Name { get; private set; } = name;

    /// <summary>What it is asked to do.</summary>
    public string Request { get; private set; } = request;

    public string InvitedBy { get; private set; } = invitedBy;

    public Instant InvitedAt { get; private set; } = invitedAt;

    /// <summary>True when it takes part, false when it declined; null before it answers.</summary>
    public bool? Joins { get; private set; }

    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    public Refusal? Reply(bool joins, string? answer, Act act)
    {
        if (AnsweredAt is not null)
        {
            return RoutingRefusals.AlreadyAnswered;
        }

        if (!joins && string.IsNullOrWhiteSpace(answer))
        {
            return RoutingRefusals.DeclineReasonMissing;
        }

        Joins = joins;
        Answer = answer;
        AnsweredBy = act.Actor.Name;
        AnsweredAt = act.At;
        return null;
    }
}

internal sealed class InvitedBodyMapping : IEntityTypeConfiguration<InvitedBody>
{
    public void Configure(EntityTypeBuilder<InvitedBody> builder)
    {
        builder.ToTable("invited_body");
        builder.HasKey(b => new { b.DisputeId, b.OrganisationId });
        builder.Property(b => b.Name).HasMaxLength(80);
        builder.Property(b => b.Request).HasMaxLength(InvitedBody.TextLength);
        builder.Property(b => b.Answer).HasMaxLength(InvitedBody.TextLength);
        builder.Property(b => b.InvitedBy).HasMaxLength(60);
        builder.Property(b => b.AnsweredBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany(d => d.InvitedBodies).HasForeignKey(b => b.DisputeId);
        builder.HasIndex(b => b.OrganisationId);
    }
}
