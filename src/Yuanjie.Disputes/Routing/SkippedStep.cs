using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>What comes before something else in the order of means. Numbers are stored and never reused.</summary>
public enum EarlierStep : short
{
    /// <summary>Mediation, before a court: 先调解、后诉讼.</summary>
    Mediation = 1,

    /// <summary>A lower rung of the ladder that has a competent body.</summary>
    LowerRung = 2,
}

/// <summary>A step that was passed over, with the reason: the list of exceptions.</summary>
internal sealed class SkippedStep
{
    private SkippedStep()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public EarlierStep Step { get; private set; }

    /// <summary>The lowest rung that was passed over; null when it was not a rung.</summary>
    public int? Rung { get; private set; }

    public string Reason { get; private set; } = "";

    public string By { get; private set; } = "";

    public Instant At { get; private set; }

    public static SkippedStep Of(DisputeId dispute, EarlierStep step, int? rung, string reason, Act act) => new()
    {
        Id = TimeOrderedGuid.New(),
        DisputeId = dispute,
        Step = step,
        Rung = rung,
        Reason = reason,
        By = act.Actor.Name,
        At = act.At,
    };
}

internal sealed class SkippedStepMapping : IEntityTypeConfiguration<SkippedStep>
{
    public void Configure(EntityTypeBuilder<SkippedStep> builder)
    {
        builder.ToTable("skipped_step");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Reason).HasMaxLength(Referral.ReasonLength);
        builder.Property(s => s.By).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(s => s.DisputeId);

        // The list of exceptions, newest first.
        builder.HasIndex(s => s.At);
    }
}
