using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>Where an application for confirmation stands. Numbers are stored and never reused.</summary>
public enum ConfirmationStatus : short
{
    /// <summary>等其他当事人加入：not an application yet, for it takes all parties.</summary>
    Joining = 1,

    /// <summary>已申请，待受理</summary>
    Applied = 2,

    /// <summary>已受理，审查中</summary>
    Accepted = 3,

    /// <summary>裁定确认</summary>
    Confirmed = 4,

    /// <summary>裁定驳回</summary>
    Rejected = 5,

    /// <summary>不予受理</summary>
    Declined = 6,

    /// <summary>撤回</summary>
    Withdrawn = 7,

    /// <summary>按撤回处理</summary>
    DeemedWithdrawn = 8,
}

/// <summary>Where a party joined. Numbers are stored and never reused.</summary>
public enum JoinMeans : short
{
    /// <summary>在窗口当面申请</summary>
    AtCounter = 1,

    /// <summary>在自己的页面上申请</summary>
    OnOwnPage = 2,
}

/// <summary>What lies beside the application. Source: 民诉法解释 第三百五十四条; 人民调解协议司法确认程序规定 第三条.</summary>
[Flags]
public enum ConfirmationPapers : short
{
    None = 0,

    /// <summary>调解协议</summary>
    Agreement = 1,

    /// <summary>调解组织主持调解的证明</summary>
    ProofOfMediation = 2,

    /// <summary>身份、资格证明</summary>
    Identity = 4,

    /// <summary>与协议有关的财产权利证明</summary>
    PropertyRights = 8,

    /// <summary>送达地址确认书</summary>
    ServiceAddress = 16,

    /// <summary>授权委托书</summary>
    Authority = 32,
}

/// <summary>The parties' joint application and what the court made of it.</summary>
internal sealed partial class ConfirmationApplication
{
    private ConfirmationApplication()
    {
    }

    public ConfirmationId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public AgreementId AgreementId { get; private set; }

    public OrganisationId CourtId { get; private set; }

    public string CourtName { get; private set; } = "";

    /// <summary>The court's code in case numbers; null when not known.</summary>
    public string? CourtCode { get; private set; }

    /// <summary>Why this court has jurisdiction.</summary>
    public CourtBasis Basis { get; private set; }

    public ConfirmationStatus Status { get; private set; }

    public ConfirmationPapers Papers { get; private set; }

    /// <summary>The last day, inclusive, to apply (C12).</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The day the last party joined; null until then.</summary>
    public DateOnly? AppliedOn { get; private set; }

    /// <summary>The court's next legal day; null when nothing waits for the court or for a supplement.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>（2026）示0123民特1号; null until accepted.</summary>
    public string? CaseNumber { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>C14; null until accepted.</summary>
    public DateOnly? TargetOn { get; private set; }

    /// <summary>C15; null until accepted.</summary>
    public DateOnly? LimitOn { get; private set; }

    /// <summary>What the court asked for in addition; null when nothing.</summary>
    public SealedText? SupplementAsked { get; private set; }

    /// <summary>The day by which it is asked for; null when nothing was asked or the parties have answered.</summary>
    public DateOnly? SupplementBy { get; private set; }

    public SealedText? SupplementAnswer { get; private set; }

    /// <summary>NA1 to NA5 or RJ1 to RJ6; null unless the court said no.</summary>
    public string? GroundCode { get; private set; }

    /// <summary>The court's own words; null when it gave none.</summary>
    public SealedText? CourtReason { get; private set; }

    /// <summary>Ruled, declined or withdrawn on; null while open.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? RulingNumber { get; private set; }

    public string? JudgeName { get; private set; }

    /// <summary>Printed on the ruling; null unless ruled.</summary>
    public string? VerificationCode { get; private set; }

    public List<ConfirmationApplicant> Applicants { get; private set; } = [];

    public bool IsOpen => Status is ConfirmationStatus.Joining or ConfirmationStatus.Applied or ConfirmationStatus.Accepted;
}

/// <summary>One party's part in the application.</summary>
internal sealed class ConfirmationApplicant(ConfirmationId confirmationId, PartyId partyId, JoinMeans means, DateOnly joinedOn)
{
    public ConfirmationId ConfirmationId { get; private set; } = confirmationId;

    public PartyId PartyId { get; private set; } = partyId;

    public JoinMeans Means { get; private set; } = means;

    public DateOnly JoinedOn { get; private set; } = joinedOn;

    /// <summary>The day the ruling reached the party; null until served.</summary>
    public DateOnly? ServedOn { get; private set; }

    /// <summary>C16: the last day to object; null until served.</summary>
    public DateOnly? ObjectUntil { get; private set; }

    public void Serve(DateOnly day, DateOnly objectUntil)
    {
        ServedOn = day;
        ObjectUntil = objectUntil;
    }
}

internal sealed class ConfirmationApplicationMapping : IEntityTypeConfiguration<ConfirmationApplication>
{
    public void Configure(EntityTypeBuilder<ConfirmationApplication> builder)
    {
        builder.ToTable("confirmation");
        builder.HasKey(c => c.Id);
        builder.Ignore(c => c.IsOpen);
        builder.Property(c => c.CourtName).HasMaxLength(100);
        builder.Property(c => c.CourtCode).HasMaxLength(20);
        builder.Property(c => c.CaseNumber).HasMaxLength(60);
        builder.Property(c => c.RulingNumber).HasMaxLength(60);
        builder.Property(c => c.GroundCode).HasMaxLength(3);
        builder.Property(c => c.JudgeName).HasMaxLength(60);
        builder.Property(c => c.VerificationCode).HasMaxLength(Agreements.VerificationCode.Length);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(c => c.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Applicants).WithOne().HasForeignKey(a => a.ConfirmationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.DisputeId);
        builder.HasIndex(c => c.AgreementId);
        builder.HasIndex(c => new { c.CourtId, c.Status, c.DueOn }); // the court's inbox
        builder.HasIndex(c => c.CaseNumber).IsUnique();
        builder.HasIndex(c => c.VerificationCode).IsUnique(); // the public page finds a ruling by its code
    }
}

internal sealed class ConfirmationApplicantMapping : IEntityTypeConfiguration<ConfirmationApplicant>
{
    public void Configure(EntityTypeBuilder<ConfirmationApplicant> builder)
    {
        builder.ToTable("confirmation_applicant");
        builder.HasKey(a => new { a.ConfirmationId, a.PartyId });
    }
}
