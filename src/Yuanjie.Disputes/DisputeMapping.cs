using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanjie.Disputes;

internal sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("dispute");
        builder.HasKey(d => d.Id);
        builder.Ignore(d => d.StreamId);
        builder.Property(d => d.Number).HasMaxLength(40);
        builder.Property(d => d.DueRule).HasMaxLength(20);
        builder.Property(d => d.Title).HasMaxLength(100);
        builder.Property(d => d.Narrative).HasMaxLength(10_000);
        builder.Property(d => d.Wants).HasMaxLength(2_000);
        builder.Property(d => d.TypeHint).HasMaxLength(10);
        builder.Property(d => d.SourceRef).HasMaxLength(100);
        builder.HasIndex(d => d.SourceRef).HasFilter("source_ref is not null"); // imports know what came before
        foreach (var level in new[] { nameof(Dispute.ProvinceCode), nameof(Dispute.CityCode), nameof(Dispute.CountyCode), nameof(Dispute.TownCode), nameof(Dispute.CommunityCode), nameof(Dispute.GridCode) })
        {
            builder.Property(level).HasMaxLength(17);
        }

        builder.HasMany(d => d.Parties).WithOne().HasForeignKey(p => p.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Clocks).AutoInclude();
        builder.HasIndex(d => d.Number).IsUnique();

        // Ledger: the matters of an area, newest first.
        builder.HasIndex(d => new { d.CountyCode, d.RegisteredAt, d.Number });
        builder.HasIndex(d => new { d.TownCode, d.RegisteredAt, d.Number });
        builder.HasIndex(d => new { d.CommunityCode, d.RegisteredAt, d.Number });

        // Ledger and board: the grave ones of an area, newest first.
        builder.HasIndex(d => new { d.CountyCode, d.Risk, d.RegisteredAt, d.Number }).HasFilter("risk >= 2");

        // Board and ledger: counts by stage, town and type, from the index alone.
        builder.HasIndex(d => new { d.CountyCode, d.Stage, d.TownCode, d.TypeCode });

        // Board: trend by month.
        builder.HasIndex(d => new { d.CountyCode, d.RegisteredMonth });
        builder.HasIndex(d => new { d.CountyCode, d.EndedMonth });

        // Desk and board: open work of an area, a body or a mediator, by due day.
        builder.HasIndex(d => new { d.CountyCode, d.DueOn, d.Number, d.Open }).HasFilter("open"); // with "open", SQLite counts the overdue from the index alone
        builder.HasIndex(d => new { d.TownCode, d.DueOn, d.Number }).HasFilter("open");
        builder.HasIndex(d => new { d.CommunityCode, d.DueOn, d.Number }).HasFilter("open");
        builder.HasIndex(d => new { d.GridCode, d.DueOn, d.Number }).HasFilter("open");
        builder.HasIndex(d => new { d.HandlerId, d.DueOn, d.Number }).HasFilter("open");
        builder.HasIndex(d => new { d.MediatorId, d.DueOn, d.Number }).HasFilter("open");

        // What was agreed of late, and accounts that say the same.
        builder.HasIndex(d => d.AgreedOn).HasFilter("agreed_on is not null");
        builder.HasIndex(d => d.TextPrint);

        // Sweeps: what is over, by rule.
        builder.HasIndex(d => new { d.DueRule, d.DueOn, d.Number }).HasFilter("open");

        // Ledger of a body, a court or a mediator, newest first.
        builder.HasIndex(d => new { d.HandlerId, d.RegisteredAt, d.Number });
        builder.HasIndex(d => new { d.CourtId, d.RegisteredAt, d.Number });
        builder.HasIndex(d => new { d.RegistrarId, d.RegisteredAt, d.Number });
        builder.HasIndex(d => new { d.MediatorId, d.RegisteredAt, d.Number });
    }
}
