using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>What a party is asked. Numbers are stored and never reused.</summary>
public enum ConsentKind : short
{
    /// <summary>To mediate at all. Source: 人民调解法 第三条、第十七条.</summary>
    ToMediate = 1,

    /// <summary>To this mediator. Source: 人民调解法 第二十三条第一项.</summary>
    ToMediator = 2,

    /// <summary>To meet online. Source: 人民法院在线调解规则 第四条.</summary>
    ToOnline = 3,

    /// <summary>To be recorded. Source: 个人信息保护法 第二十九条.</summary>
    ToRecording = 4,

    /// <summary>To one proposed extension of the term. Source: 人民调解工作若干规定 第三十三条.</summary>
    ToExtend = 5,

    /// <summary>To relatives, neighbours and others taking part. Source: 人民调解法 第二十条.</summary>
    ToThirdPersons = 6,

    /// <summary>To what it told being passed on to other bodies that are asked to help. Source: 个人信息保护法 第二十三条.</summary>
    ToSharing = 7,
}

public enum ConsentAnswer : short
{
    Given = 1,
    Refused = 2,

    /// <summary>Given before and taken back; counts as refused from then on (人民调解法 第二十三条第二项).</summary>
    Withdrawn = 3,
}

/// <summary>How the answer reached us.</summary>
public enum ConsentMeans : short
{
    InPerson = 1,

    /// <summary>Heard by a second person too, whose name is kept.</summary>
    Phone = 2,

    /// <summary>The party read back a code sent to its phone.</summary>
    CodeToPhone = 3,

    Paper = 4,

    /// <summary>By the party on its own page.</summary>
    Online = 5,
}

/// <summary>One answer of one party. The ledger only grows; the latest answer of a kind in a round is the one that stands.</summary>
internal sealed class ConsentEntry
{
    private ConsentEntry()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public PartyId PartyId { get; private set; }

    public ConsentKind Kind { get; private set; }

    public ConsentAnswer Answer { get; private set; }

    public ConsentMeans Means { get; private set; }

    /// <summary>The round of mediation it was asked for.</summary>
    public int Round { get; private set; }

    /// <summary>The mediator it speaks of; null for the other kinds.</summary>
    public PersonId? MediatorId { get; private set; }

    /// <summary>The proposal it answers; null for the other kinds.</summary>
    public ExtensionId? ExtensionId { get; private set; }

    /// <summary>The day the party said so.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who heard it beside the one who noted it; null where the means needs nobody.</summary>
    public SealedText? Witness { get; private set; }

    /// <summary>The one who noted it, or the party itself.</summary>
    public string NotedBy { get; private set; } = "";

    public Instant NotedAt { get; private set; }

    public static ConsentEntry Make(Dispute dispute, ConsentInput input, ExtensionId? extension, Act act, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new ConsentEntry
        {
            Id = id,
            DisputeId = dispute.Id,
            PartyId = input.PartyId,
            Kind = input.Kind,
            Answer = input.Answer,
            Means = input.Means,
            Round = dispute.RoundNow,
            MediatorId = input.Kind is ConsentKind.ToMediator ? dispute.MediatorId : null,
            ExtensionId = extension,
            On = input.On ?? act.Today,
            Witness = input.Witness is { Length: > 0 } witness ? cipher.Seal(MediationColumns.Witness, id, witness) : null,
            NotedBy = act.Actor.Name,
            NotedAt = act.At,
        };
    }
}

/// <summary>An answer as it is noted.</summary>
public sealed record ConsentInput
{
    public required PartyId PartyId { get; init; }

    public required ConsentKind Kind { get; init; }

    public required ConsentAnswer Answer { get; init; }

    public required ConsentMeans Means { get; init; }

    /// <summary>Null for today; never a day to come.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The second person on the phone; null for the other means.</summary>
    public string? Witness { get; init; }

    /// <summary>The digits the party read back from its phone; null for the other means.</summary>
    public string? Code { get; init; }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<ConsentEntry>
{
    public void Configure(EntityTypeBuilder<ConsentEntry> builder)
    {
        builder.ToTable("consent");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.NotedBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany(d => d.Consents).HasForeignKey(c => c.DisputeId);
        builder.HasIndex(c => c.DisputeId);
    }
}
