using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>A type that a person confirmed, beside what the words had suggested.</summary>
/// <remarks>Source: 个人信息保护法 第二十四条: a suggestion can be explained, and a person decides.</remarks>
internal sealed class Classification
{
    private Classification()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>Null when no keyword was found.</summary>
    public string? Suggested { get; private set; }

    /// <summary>Of the suggestion, in per cent, 0 to 99; 0 without one.</summary>
    public int Confidence { get; private set; }

    /// <summary>The words it rested on, with 、 between them; empty without a suggestion.</summary>
    public string Keywords { get; private set; } = "";

    public string Confirmed { get; private set; } = "";

    /// <summary>The edition of the taxonomy that suggested.</summary>
    public string Edition { get; private set; } = "";

    public string By { get; private set; } = "";

    public Instant At { get; private set; }

    public static Classification Of(DisputeId dispute, TypeSuggestion? suggestion, DisputeType confirmed, string edition, Act act) => new()
    {
        Id = TimeOrderedGuid.New(),
        DisputeId = dispute,
        Suggested = suggestion?.Type.Code,
        Confidence = suggestion?.Confidence ?? 0,
        Keywords = suggestion is null ? "" : string.Join('、', suggestion.Keywords),
        Confirmed = confirmed.Code,
        Edition = edition,
        By = act.Actor.Name,
        At = act.At,
    };
}

internal sealed class ClassificationMapping : IEntityTypeConfiguration<Classification>
{
    public void Configure(EntityTypeBuilder<Classification> builder)
    {
        builder.ToTable("classification");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Suggested).HasMaxLength(4);
        builder.Property(c => c.Confirmed).HasMaxLength(4);
        builder.Property(c => c.Keywords).HasMaxLength(2000);
        builder.Property(c => c.Edition).HasMaxLength(20);
        builder.Property(c => c.By).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(c => c.DisputeId);
    }
}
