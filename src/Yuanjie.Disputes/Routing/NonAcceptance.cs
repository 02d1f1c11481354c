using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>The answer to somebody whose matter may not be mediated: why, by which rule, and where to go instead. Kept as it was given.</summary>
internal sealed class NonAcceptance
{
    private NonAcceptance()
    {
    }

    public DisputeId DisputeId { get; private set; }

    /// <summary>Such as B2.</summary>
    public string MatterCode { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Where to go instead, in plain words.</summary>
    public string Instead { get; private set; } = "";

    public string Source { get; private set; } = "";

    public string By { get; private set; } = "";

    public Instant At { get; private set; }

    /// <param name="dispute">Whose applicant is answered.</param>
    /// <param name="matter">The rule.</param>
    /// <param name="instead">The dispatcher's own words for this case; null for those of the rule.</param>
    /// <param name="act">Who answers.</param>
    public static NonAcceptance Of(DisputeId dispute, BarredMatter matter, string? instead, Act act) => new()
    {
        DisputeId = dispute,
        MatterCode = matter.Code,
        Text = matter.Text,
        Instead = instead ?? matter.Instead,
        Source = matter.Source,
        By = act.Actor.Name,
        At = act.At,
    };
}

internal sealed class NonAcceptanceMapping : IEntityTypeConfiguration<NonAcceptance>
{
    public void Configure(EntityTypeBuilder<NonAcceptance> builder)
    {
        builder.ToTable("non_acceptance");
        builder.HasKey(n => n.DisputeId);
        builder.Property(n => n.MatterCode).HasMaxLength(4);
        builder.Property(n => n.Instead).HasMaxLength(1000);
        builder.Property(n => n.By).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(n => n.DisputeId);
    }
}
