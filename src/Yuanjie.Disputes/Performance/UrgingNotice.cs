using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>督促履行通知书 (D17): what is overdue, the new day, and what follows.</summary>
/// <remarks>Source: 人民调解法 第三十一条第二款 (the committee shall urge).</remarks>
internal sealed class UrgingNotice
{
    private UrgingNotice()
    {
    }

    public UrgingNoticeId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public ObligationId ObligationId { get; private set; }

    /// <summary>青溪人调督〔2026〕1号.</summary>
    public string Number { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public DateOnly NewDueOn { get; private set; }

    /// <summary>What was unpaid on the day of the notice, in 分; null for an act.</summary>
    public long? RemainingFen { get; private set; }

    /// <summary>Whether the agreement was confirmed then: it decides which consequence the paper names.</summary>
    public bool Enforceable { get; private set; }

    public string IssuerName { get; private set; } = "";

    public string IssuedBy { get; private set; } = "";

    public SealedText? Note { get; private set; }

    public static UrgingNotice Of(Dispute dispute, Agreement agreement, Obligation obligation, UrgePerformance request, string number, bool enforceable, Act act, FieldCipher cipher)
    {
        var id = UrgingNoticeId.New();
        return new UrgingNotice
        {
            Id = id,
            DisputeId = dispute.Id,
            ObligationId = obligation.Id,
            Number = number,
            IssuedOn = act.Today,
            NewDueOn = request.NewDueOn,
            RemainingFen = obligation.RemainingFen,
            Enforceable = enforceable,
            IssuerName = agreement.CommitteeName,
            IssuedBy = act.Actor.Name,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : cipher.Seal(PerformanceColumns.UrgingNote, id.Value, request.Note),
        };
    }
}

internal sealed class UrgingNoticeMapping : IEntityTypeConfiguration<UrgingNotice>
{
    public void Configure(EntityTypeBuilder<UrgingNotice> builder)
    {
        builder.ToTable("urging_notice");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Number).HasMaxLength(60);
        builder.Property(n => n.IssuerName).HasMaxLength(100);
        builder.Property(n => n.IssuedBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(n => n.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => n.DisputeId);
    }
}
