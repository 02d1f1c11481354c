using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake;

/// <summary>Two registrations of one quarrel. Both stay; a dispatcher may merge them.</summary>
internal sealed class DuplicateLink(DisputeId disputeId, DisputeId otherId, Instant at)
{
    /// <summary>The one registered later.</summary>
    public DisputeId DisputeId { get; private set; } = disputeId;

    /// <summary>The one registered earlier.</summary>
    public DisputeId OtherId { get; private set; } = otherId;

    public Instant At { get; private set; } = at;
}

internal sealed class DuplicateLinkMapping : IEntityTypeConfiguration<DuplicateLink>
{
    public void Configure(EntityTypeBuilder<DuplicateLink> builder)
    {
        builder.ToTable("duplicate_link");
        builder.HasKey(l => new { l.DisputeId, l.OtherId });
        builder.HasOne<Dispute>().WithMany().HasForeignKey(l => l.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(l => l.OtherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.OtherId); // dispute page, from the earlier one
    }
}
