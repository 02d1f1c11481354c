using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake;

/// <summary>What was added to the story later. The first telling stays as it was.</summary>
internal sealed class Supplement
{
    private Supplement()
    {
    }

    public SupplementId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public SealedText Text { get; private set; } = null!;

    public Instant At { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>Whose words a member of staff wrote down; null when the writer's own.</summary>
    public SealedText? OnBehalfOf { get; private set; }

    public static Supplement Of(DisputeId dispute, string text, Act act, FieldCipher cipher)
    {
        var id = SupplementId.New();
        return new Supplement
        {
            Id = id,
            DisputeId = dispute,
            Text = cipher.Seal(SupplementColumns.Text, id.Value, text),
            At = act.At,
            By = act.Actor.Name,
            OnBehalfOf = act.OnBehalfOf is { } whom ? cipher.Seal(SupplementColumns.OnBehalfOf, id.Value, whom) : null,
        };
    }
}

internal static class SupplementColumns
{
    public const string Text = "supplement.text";
    public const string OnBehalfOf = "supplement.on_behalf_of";
}

internal sealed class SupplementMapping : IEntityTypeConfiguration<Supplement>
{
    public void Configure(EntityTypeBuilder<Supplement> builder)
    {
        builder.ToTable("supplement");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.By).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(s => s.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.DisputeId); // dispute page
    }
}
