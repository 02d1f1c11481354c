using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>How two numbers belong together. Numbers are stored and never reused.</summary>
public enum LinkKind : short
{
    /// <summary>并案: the first goes on under the number of the second.</summary>
    MergedInto = 1,

    /// <summary>分案: the second was taken out of the first.</summary>
    SplitInto = 2,
}

/// <summary>Two disputes that were one, or became one. One row is read from both ends.</summary>
internal sealed class DisputeLink(DisputeId fromId, string fromNumber, LinkKind kind, DisputeId toId, string toNumber, string reason, string by, Instant at)
{
    public DisputeId FromId { get; private set; } = fromId;

    public string FromNumber { get; private set; } = fromNumber;

    public LinkKind Kind { get; private set; } = kind;

    public DisputeId ToId { get; private set; } = toId;

    public string ToNumber { get; private set; } = toNumber;

    public string Reason { get; private set; } = reason;

    public string By { get; private set; } = by;

    public Instant At { get; private set; } = at;
}

internal sealed class DisputeLinkMapping : IEntityTypeConfiguration<DisputeLink>
{
    public void Configure(EntityTypeBuilder<DisputeLink> builder)
    {
        builder.ToTable("dispute_link");
        builder.HasKey(l => new { l.FromId, l.ToId });
        builder.Property(l => l.FromNumber).HasMaxLength(40);
        builder.Property(l => l.ToNumber).HasMaxLength(40);
        builder.Property(l => l.Reason).HasMaxLength(Referral.ReasonLength);
        builder.Property(l => l.By).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(l => l.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(l => l.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.ToId);
    }
}
