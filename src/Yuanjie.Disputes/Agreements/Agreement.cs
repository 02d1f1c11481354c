using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

public enum AgreementForm : short
{
    /// <summary>书面</summary>
    Written = 1,

    /// <summary>口头，由登记表记载</summary>
    Oral = 2,
}

/// <summary>Where an agreement stands. Numbers are stored and never reused.</summary>
public enum AgreementStatus : short
{
    /// <summary>草拟：nobody has signed; the text follows the data.</summary>
    Drafted = 1,

    /// <summary>签署中：the text is fixed.</summary>
    Signing = 2,

    /// <summary>已生效</summary>
    Effective = 3,

    /// <summary>已改写：a later revision stands in its place.</summary>
    Superseded = 4,

    /// <summary>已放弃</summary>
    Abandoned = 5,
}

/// <summary>One agreement as drafted; a change after the first signature makes a new revision of its own.</summary>
internal sealed partial class Agreement
{
    private Agreement()
    {
    }

    public AgreementId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>1 for the first draft of the dispute.</summary>
    public int Revision { get; private set; }

    public AgreementForm Form { get; private set; }

    public AgreementStatus Status { get; private set; }

    /// <summary>What makes it take effect.</summary>
    public EffectBasis Basis { get; private set; }

    /// <summary>（2026）昌源人调字第1号; all revisions of a dispute's agreement share it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The organisation that mediated and puts its seal on it.</summary>
    public OrganisationId CommitteeId { get; private set; }

    public string CommitteeName { get; private set; } = "";

    public PersonId? MediatorId { get; private set; }

    public string MediatorName { get; private set; } = "";

    /// <summary>The sum the parties named, in 分, to be met by the payments; null when no sum was named.</summary>
    public long? TotalFen { get; private set; }

    /// <summary>Main facts and what was in dispute.</summary>
    public SealedText Facts { get; private set; } = null!;

    /// <summary>What each side answers for; null when the parties left it open.</summary>
    public SealedText? Responsibility { get; private set; }

    /// <summary>Null when nothing else was agreed.</summary>
    public SealedText? OtherTerms { get; private set; }

    /// <summary>Signed by hand on paper only: marriage, adoption, inheritance (电子签名法 第三条).</summary>
    public bool WetInkOnly { get; private set; }

    /// <summary>The whole text as signed; null until the first signature.</summary>
    public SealedText? Text { get; private set; }

    /// <summary>SHA-256 of the text as signed; null until the first signature.</summary>
    public byte[]? TextHash { get; private set; }

    public DateOnly DraftedOn { get; private set; }

    /// <summary>The day the parties agreed by word of mouth; null for a written agreement.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>The day it took effect, computed from the signatures; null until then.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Printed on the paper; opens the public page that says whether it is genuine.</summary>
    public string VerificationCode { get; private set; } = "";

    public List<Obligation> Obligations { get; private set; } = [];

    public List<AgreementSignature> Signatures { get; private set; } = [];

    /// <summary>Other disputes of the same parties that this one settles too (一揽子解决).</summary>
    public List<CoveredDispute> Covered { get; private set; } = [];

    /// <summary>True for the one revision that counts.</summary>
    public bool IsCurrent => Status is AgreementStatus.Drafted or AgreementStatus.Signing or AgreementStatus.Effective;
}

/// <summary>A dispute that a package agreement settles beside its own.</summary>
internal sealed class CoveredDispute(AgreementId agreementId, DisputeId disputeId, string number)
{
    public AgreementId AgreementId { get; private set; } = agreementId;

    public DisputeId DisputeId { get; private set; } = disputeId;

    public string Number { get; private set; } = number;
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreement");
        builder.HasKey(a => a.Id);
        builder.Ignore(a => a.IsCurrent);
        builder.Ignore(a => a.Counted);
        builder.Ignore(a => a.Promises);
        builder.Property(a => a.Number).HasMaxLength(60);
        builder.Property(a => a.CommitteeName).HasMaxLength(100);
        builder.Property(a => a.MediatorName).HasMaxLength(60);
        builder.Property(a => a.VerificationCode).HasMaxLength(VerificationCode.Length);
        builder.Property(a => a.TextHash).HasMaxLength(32);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(a => a.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Obligations).WithOne().HasForeignKey(o => o.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Signatures).WithOne().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Covered).WithOne().HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.DisputeId, a.Revision }).IsUnique(); // two drafts at once: one stands

        // The public page finds a paper by its code or its number.
        builder.HasIndex(a => a.VerificationCode).IsUnique();
        builder.HasIndex(a => a.Number);
    }
}

internal sealed class CoveredDisputeMapping : IEntityTypeConfiguration<CoveredDispute>
{
    public void Configure(EntityTypeBuilder<CoveredDispute> builder)
    {
        builder.ToTable("covered_dispute");
        builder.HasKey(c => new { c.AgreementId, c.DisputeId });
        builder.Property(c => c.Number).HasMaxLength(40);
        builder.HasIndex(c => c.DisputeId); // a covered dispute shows which agreement settled it
    }
}
