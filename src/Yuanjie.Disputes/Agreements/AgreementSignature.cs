using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

/// <summary>Whose place on the paper it is; the order is the order of signing.</summary>
public enum SignerRole : short
{
    /// <summary>当事人</summary>
    Party = 1,

    /// <summary>人民调解员</summary>
    Mediator = 2,

    /// <summary>人民调解委员会（印章）</summary>
    Committee = 3,
}

public enum SignatureMethod : short
{
    /// <summary>在本机上手写签名</summary>
    OnDevice = 1,

    /// <summary>收到链接，在自己的手机上签名</summary>
    ByLink = 2,

    /// <summary>纸上签名、盖章或者按指印，扫描存入</summary>
    OnPaper = 3,

    /// <summary>单位盖章</summary>
    Seal = 4,

    /// <summary>登录后在自己的页面上签名</summary>
    OnOwnPage = 5,
}

/// <summary>In which capacity the hand moved.</summary>
public enum SignerCapacity : short
{
    /// <summary>本人</summary>
    Self = 1,

    /// <summary>法定代表人或者负责人</summary>
    Representative = 2,

    /// <summary>法定代理人（监护人）</summary>
    Guardian = 3,

    /// <summary>委托代理人（特别授权）</summary>
    Agent = 4,
}

/// <summary>One place for a signature on one revision: empty until <see cref="SignedOn"/>.</summary>
internal sealed partial class AgreementSignature
{
    private AgreementSignature()
    {
    }

    public SignatureId Id { get; private set; }

    public AgreementId AgreementId { get; private set; }

    /// <summary>From 1, in the order in which the places stand on the paper.</summary>
    public int Place { get; private set; }

    public SignerRole Role { get; private set; }

    /// <summary>Null for mediator and committee.</summary>
    public PartyId? PartyId { get; private set; }

    public SignatureMethod? Method { get; private set; }

    public SignerCapacity? Capacity { get; private set; }

    /// <summary>Who signed in a party's stead; null when the party did.</summary>
    public SealedText? ActingName { get; private set; }

    /// <summary>The day of the signature; on paper, the day it bears.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>When it was put on record.</summary>
    public Instant? SignedAt { get; private set; }

    /// <summary>The drawn line as a data address; null on paper and for seals.</summary>
    public SealedText? Image { get; private set; }

    /// <summary>SHA-256 of the drawn line: no hand draws the same one twice; null where there is none.</summary>
    public byte[]? ImageHash { get; private set; }

    /// <summary>Photo of the signed page or the fingerprint; null unless on paper.</summary>
    public AttachmentId? ScanId { get; private set; }

    /// <summary>Who saw the signing on paper; null otherwise.</summary>
    public string? Witness { get; private set; }

    // The link sent to a telephone and the code that opens it, as hashes.
    public byte[]? LinkHash { get; private set; }

    public Instant? LinkExpires { get; private set; }

    public byte[]? CodeHash { get; private set; }

    public Instant? CodeExpires { get; private set; }

    public int CodeTries { get; private set; }

    /// <summary>Hash of the key handed out when the code was right; the signature must bring the key.</summary>
    public byte[]? ProofHash { get; private set; }

    public Instant? ProofExpires { get; private set; }

    public bool IsSigned => SignedOn is not null;
}

internal sealed class AgreementSignatureMapping : IEntityTypeConfiguration<AgreementSignature>
{
    public void Configure(EntityTypeBuilder<AgreementSignature> builder)
    {
        builder.ToTable("agreement_signature");
        builder.HasKey(s => s.Id);
        builder.Ignore(s => s.IsSigned);
        builder.Property(s => s.Witness).HasMaxLength(60);
        builder.Property(s => s.ImageHash).HasMaxLength(32);
        builder.HasIndex(s => s.ImageHash); // the same line elsewhere
        builder.Property(s => s.LinkHash).HasMaxLength(32);
        builder.Property(s => s.CodeHash).HasMaxLength(32);
        builder.Property(s => s.ProofHash).HasMaxLength(32);
        builder.Property(s => s.CodeTries).IsConcurrencyToken(); // guesses at the same moment count one by one
        builder.HasIndex(s => new { s.AgreementId, s.Place }).IsUnique();
        builder.HasIndex(s => s.LinkHash).IsUnique(); // the page behind a link
    }
}
