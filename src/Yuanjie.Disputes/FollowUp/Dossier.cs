using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>The volume in which a closed matter is kept: one matter, one volume.</summary>
/// <remarks>Source: 人民调解法 第二十七条 (what is kept). No statute fixes how long; see <see cref="RetentionRule"/>.</remarks>
internal sealed class Dossier
{
    private Dossier()
    {
    }

    public DisputeId DisputeId { get; private set; }

    /// <summary>The number of the agreement, or of the dispute where there is none.</summary>
    public string Number { get; private set; } = "";

    public DateOnly ArchivedOn { get; private set; }

    public string FiledBy { get; private set; } = "";

    /// <summary>Kept until the end of this day.</summary>
    public DateOnly RetainUntil { get; private set; }

    /// <summary>卷宗情况说明: why a paper is missing; null when none is.</summary>
    public SealedText? Missing { get; private set; }

    public static Dossier Of(Dispute dispute, string? agreementNumber, DateOnly? performedOn, string? missing, Act act, FieldCipher cipher) => new()
    {
        DisputeId = dispute.Id,
        Number = agreementNumber ?? dispute.Number,
        ArchivedOn = act.Today,
        FiledBy = act.Actor.Name,
        RetainUntil = RetentionRule.Until(act.Today, performedOn),
        Missing = string.IsNullOrWhiteSpace(missing) ? null : cipher.Seal(FollowUpColumns.Missing, dispute.Id.Value, missing.Trim()),
    };
}

/// <summary>How long a volume is kept, where the place sets nothing longer.</summary>
public static class RetentionRule
{
    private const int Years = 10;
    private const int YearsAfterPerformance = 3;

    /// <summary>Ten years from filing away, and not less than three from performance, in which limitation runs out (民法典 第一百八十八条).</summary>
    public static DateOnly Until(DateOnly archivedOn, DateOnly? performedOn)
    {
        var until = archivedOn.AddYears(Years);
        return performedOn?.AddYears(YearsAfterPerformance) is { } later && later > until ? later : until;
    }
}

internal sealed class DossierMapping : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("dossier");
        builder.HasKey(d => d.DisputeId);
        builder.Property(d => d.Number).HasMaxLength(60);
        builder.Property(d => d.FiledBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithOne().HasForeignKey<Dossier>(d => d.DisputeId).OnDelete(DeleteBehavior.Cascade);
    }
}
