using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>A body asked to help with one dispute: it sees that dispute and no other.</summary>
internal sealed class InvitedBody(DisputeId disputeId, OrganisationId organisationId, string name, Instant invitedAt)
{
    public DisputeId DisputeId { get; private set; } = disputeId;

    public OrganisationId OrganisationId { get; private set; } = organisationId;

    public string Name { get; private set; } = name;

    public Instant InvitedAt { get; private set; } = invitedAt;
}

internal sealed class InvitedBodyMapping : IEntityTypeConfiguration<InvitedBody>
{
    public void Configure(EntityTypeBuilder<InvitedBody> builder)
    {
        builder.ToTable("invited_body");
        builder.HasKey(b => new { b.DisputeId, b.OrganisationId });
        builder.HasOne<Dispute>().WithMany(d => d.InvitedBodies).HasForeignKey(b => b.DisputeId);
        builder.HasIndex(b => b.OrganisationId);
    }
}
