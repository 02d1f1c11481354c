using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.Accounts;

/// <summary>What a code opens. Numbers are stored and never reused.</summary>
public enum CodePurpose : short
{
    SignIn = 1,

    /// <summary>To sign a paper on a telephone.</summary>
    Signature = 2,

    /// <summary>To take up an unfinished application again.</summary>
    Resume = 3,

    /// <summary>To agree to mediation over the telephone.</summary>
    Consent = 4,

    /// <summary>To say over the telephone whether a matter is settled.</summary>
    ClosingEcho = 5,
}

/// <summary>A code that was sent to a telephone, kept as a hash.</summary>
internal sealed class OneTimeCode(CodePurpose purpose, byte[] phoneIndex, byte[] addressIndex, Instant sentAt)
{
    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>How many wrong guesses a code stands.</summary>
    public const int MaxTries = 5;

    public Guid Id { get; private set; } = TimeOrderedGuid.New();

    public CodePurpose Purpose { get; private set; } = purpose;

    public byte[] PhoneIndex { get; private set; } = phoneIndex;

    /// <summary>Blind index of the network address that asked.</summary>
    public byte[] AddressIndex { get; private set; } = addressIndex;

    public byte[] Hash { get; private set; } = [];

    public Instant SentAt { get; private set; } = sentAt;

    public Instant Expires { get; private set; } = sentAt.Plus(Lifetime);

    public int Tries { get; private set; }

    public bool Used { get; private set; }

    /// <summary>Keeps the hash of the digits, which is made with the id.</summary>
    public void Hide(byte[] hash) => Hash = hash;

    public void Miss() => Tries++;

    public void Use() => Used = true;
}

internal sealed class OneTimeCodeMapping : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("one_time_code");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.PhoneIndex).HasMaxLength(32);
        builder.Property(c => c.AddressIndex).HasMaxLength(32);
        builder.Property(c => c.Hash).HasMaxLength(32);
        builder.Property(c => c.Tries).IsConcurrencyToken(); // guesses at the same moment count one by one
        builder.Property(c => c.Used).IsConcurrencyToken();
        builder.HasIndex(c => new { c.PhoneIndex, c.SentAt }); // limit for a telephone
        builder.HasIndex(c => new { c.AddressIndex, c.SentAt }); // limit for an address
    }
}
