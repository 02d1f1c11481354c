using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanjie.Disputes.Routing;

internal sealed class DisputeRoutingMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.Property(d => d.TypeCode).HasMaxLength(4);
        builder.Property(d => d.MediatorTie).HasMaxLength(MediatorAssignment.NoteLength);
        builder.Property(d => d.TradeTags).HasMaxLength(Dispute.TradeTagsLength);

        // Dispatch board: what waits in an area, gravest first, then longest; columns are told apart and counted from the index alone.
        builder.HasIndex(d => new { d.CountyCode, d.Stage, d.Risk, d.StageSince, d.Number, d.Returns, d.HandlerId, d.DueOn, d.Open }).HasFilter("open");

        // List of supervisors.
        builder.HasIndex(d => new { d.CountyCode, d.SupervisedSince, d.Number }).HasFilter("open");
    }
}
