using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

/// <summary>What somebody promised to do. Numbers are stored and never reused.</summary>
public enum ObligationKind : short
{
    /// <summary>付款</summary>
    Pay = 1,

    /// <summary>交付</summary>
    Deliver = 2,

    /// <summary>做某事</summary>
    Act = 3,

    /// <summary>不做某事</summary>
    Refrain = 4,

    /// <summary>赔礼道歉</summary>
    Apologise = 5,
}

/// <summary>One promise: who does what for whom and by when. An instalment is an obligation of its own.</summary>
internal sealed partial class Obligation
{
    private Obligation()
    {
    }

    public ObligationId Id { get; private set; }

    public AgreementId AgreementId { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>Its number in the text, from 1.</summary>
    public int Place { get; private set; }

    public ObligationKind Kind { get; private set; }

    /// <summary>Null only while drafted.</summary>
    public PartyId? DebtorId { get; private set; }

    /// <summary>Null only while drafted.</summary>
    public PartyId? CreditorId { get; private set; }

    /// <summary>In 分; null when it is not a payment.</summary>
    public long? AmountFen { get; private set; }

    /// <summary>What is paid for, delivered, done or left undone, and to which standard; null when the amount says it all.</summary>
    public SealedText? What { get; private set; }

    /// <summary>How, such as 银行转账 or 现金; null when not said.</summary>
    public string? Way { get; private set; }

    public SealedText? Where { get; private set; }

    /// <summary>Account to be paid to: bank, holder, number; null when not paid by account.</summary>
    public SealedText? Account { get; private set; }

    /// <summary>The last day, inclusive; null for a lasting duty to refrain.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What follows when it is not done in time; null when nothing was agreed.</summary>
    public string? DefaultClause { get; private set; }
}

internal sealed class ObligationMapping : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("obligation");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Way).HasMaxLength(60);
        builder.HasIndex(o => new { o.AgreementId, o.Place });
        builder.HasIndex(o => new { o.DisputeId, o.DueOn });
    }
}
