using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>入户码: shown at the door by somebody who did not mediate; the party scans it with its own phone and says whether the matter is settled.</summary>
internal sealed class DoorCode
{
    /// <summary>How long it opens anything: as long as somebody stands at the door.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private DoorCode()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public PartyId PartyId { get; private set; }

    public string ShownBy { get; private set; } = "";

    /// <summary>Keyed hash of the code, which is kept nowhere.</summary>
    public byte[] CodeHash { get; private set; } = [];

    public Instant Expires { get; private set; }

    public static DoorCode Of(DisputeId dispute, PartyId party, byte[] codeHash, Act act) => new()
    {
        Id = TimeOrderedGuid.New(),
        DisputeId = dispute,
        PartyId = party,
        ShownBy = act.Actor.Name,
        CodeHash = codeHash,
        Expires = act.At.Plus(Lifetime),
    };

    /// <summary>It was used, or a newer one takes its place.</summary>
    public void Void(Instant at) => Expires = Expires < at ? Expires : at;
}

internal sealed class DoorCodeMapping : IEntityTypeConfiguration<DoorCode>
{
    public void Configure(EntityTypeBuilder<DoorCode> builder)
    {
        builder.ToTable("door_code");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.ShownBy).HasMaxLength(60);
        builder.Property(c => c.CodeHash).HasMaxLength(32);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(c => c.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.DisputeId);
        builder.HasIndex(c => c.CodeHash).IsUnique(); // the page behind a code
    }
}
