using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>How a party was asked to come. Numbers are stored and never reused.</summary>
public enum InvitationMeans : short
{
    /// <summary>A code to the party's phone, by which it answers.</summary>
    Code = 1,

    /// <summary>The short message about a session.</summary>
    SessionNotice = 2,

    /// <summary>邀请函: a paper slip whose code opens the invitation on any device.</summary>
    Slip = 3,
}

/// <summary>A party was asked to mediate: how and when, and for a slip whether it was opened.</summary>
internal sealed class Invitation
{
    /// <summary>How long the code of a slip opens anything.</summary>
    public static readonly TimeSpan SlipLifetime = TimeSpan.FromDays(15);

    private Invitation()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public PartyId PartyId { get; private set; }

    public InvitationMeans Means { get; private set; }

    public DateOnly On { get; private set; }

    public string SentBy { get; private set; } = "";

    /// <summary>Keyed hash of the code on a slip; null for the other means.</summary>
    public byte[]? CodeHash { get; private set; }

    /// <summary>Null for the other means.</summary>
    public Instant? Expires { get; private set; }

    /// <summary>The day the slip was first opened; null while it was not.</summary>
    public DateOnly? OpenedOn { get; private set; }

    public static Invitation Of(DisputeId dispute, PartyId party, InvitationMeans means, Act act) => new()
    {
        Id = TimeOrderedGuid.New(),
        DisputeId = dispute,
        PartyId = party,
        Means = means,
        On = act.Today,
        SentBy = act.Actor.Name,
    };

    public static Invitation BySlip(DisputeId dispute, PartyId party, byte[] codeHash, Act act)
    {
        var slip = Of(dispute, party, InvitationMeans.Slip, act);
        slip.CodeHash = codeHash;
        slip.Expires = act.At.Plus(SlipLifetime);
        return slip;
    }

    /// <summary>A newer slip takes its place.</summary>
    public void Void(Instant at) => Expires = Expires < at ? Expires : at;

    /// <summary>True when it is opened for the first time.</summary>
    public bool Open(DateOnly on)
    {
        if (OpenedOn is not null)
        {
            return false;
        }

        OpenedOn = on;
        return true;
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.SentBy).HasMaxLength(60);
        builder.Property(i => i.CodeHash).HasMaxLength(32);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(i => i.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => i.DisputeId); // the way of the invited side: panel, results
        builder.HasIndex(i => i.CodeHash).IsUnique(); // the page behind a slip
    }
}
