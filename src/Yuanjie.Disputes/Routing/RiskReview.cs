using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>How grave a person found it, beside what words and circumstances had advised.</summary>
internal sealed class RiskReview
{
    public const string NoteColumn = "risk_review.note";
    public const string ReasonsColumn = "risk_review.reasons";

    private RiskReview()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public RiskLevel Advised { get; private set; }

    public RiskFlags AdvisedFlags { get; private set; }

    public RiskLevel Level { get; private set; }

    public RiskFlags Flags { get; private set; }

    /// <summary>What the advice rested on, one reason a line; sealed, for it quotes what was told.</summary>
    public SealedText Reasons { get; private set; } = null!;

    /// <summary>What the person adds; null when nothing.</summary>
    public SealedText? Note { get; private set; }

    public string By { get; private set; } = "";

    public Instant At { get; private set; }

    public static RiskReview Of(DisputeId dispute, RiskAssessment advice, RiskLevel level, RiskFlags flags, string? note, Act act, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new RiskReview
        {
            Id = id,
            DisputeId = dispute,
            Advised = advice.Level,
            AdvisedFlags = advice.Flags,
            Level = level,
            Flags = flags,
            Reasons = cipher.Seal(ReasonsColumn, id, string.Join('\n', advice.Reasons)),
            Note = note is null ? null : cipher.Seal(NoteColumn, id, note),
            By = act.Actor.Name,
            At = act.At,
        };
    }
}

internal sealed class RiskReviewMapping : IEntityTypeConfiguration<RiskReview>
{
    public void Configure(EntityTypeBuilder<RiskReview> builder)
    {
        builder.ToTable("risk_review");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.By).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(r => r.DisputeId);
    }
}
