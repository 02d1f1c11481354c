using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>What a party says of the end of its matter. Numbers are stored and never reused.</summary>
public enum ClosingWord : short
{
    /// <summary>认可: it is settled, or ended, as the record says.</summary>
    Settled = 1,

    /// <summary>不认可: it is not, in the party's own words.</summary>
    NotSettled = 2,

    /// <summary>不愿意表态</summary>
    Reserved = 3,

    /// <summary>联系不上</summary>
    Unreachable = 4,
}

/// <summary>How the echo came, each way past the mediator. Numbers are stored and never reused.</summary>
public enum ClosingEchoMeans : short
{
    /// <summary>By the party on its own page.</summary>
    OwnPage = 1,

    /// <summary>The party read back a code sent to its phone.</summary>
    CodeToPhone = 2,

    /// <summary>Called by somebody who did not mediate.</summary>
    CallBack = 3,

    /// <summary>Scanned by the party at its door, from the phone of somebody who did not mediate.</summary>
    DoorCode = 4,
}

/// <summary>办结回声: one party's word on whether the matter is settled. The ledger only grows; the latest since the end is the one that stands.</summary>
internal sealed class ClosingEcho
{
    /// <summary>A party that says nothing was asked at least so many times.</summary>
    public const int LeastTries = 2;

    private ClosingEcho()
    {
    }

    public ClosingEchoId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public PartyId PartyId { get; private set; }

    public ClosingWord Word { get; private set; }

    public ClosingEchoMeans Means { get; private set; }

    /// <summary>The day the party said so, or was last tried.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What the party said; never null when it does not agree.</summary>
    public SealedText? Words { get; private set; }

    /// <summary>How often the party was tried; null when it spoke.</summary>
    public int? Tries { get; private set; }

    /// <summary>Who noted it, or the party itself.</summary>
    public string NotedBy { get; private set; } = "";

    public Instant NotedAt { get; private set; }

    /// <summary>What was done about what the party does not agree with; null while nobody answered.</summary>
    public SealedText? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    /// <summary>True when the party is owed an answer; the matter is not closed before.</summary>
    public bool IsOpen => Word is ClosingWord.NotSettled && AnsweredAt is null;

    public static ClosingEcho Of(ClosingEchoInput input, ClosingEchoMeans means, DisputeId dispute, Act act, FieldCipher cipher)
    {
        var id = ClosingEchoId.New();
        return new ClosingEcho
        {
            Id = id,
            DisputeId = dispute,
            PartyId = input.Party,
            Word = input.Word,
            Means = means,
            On = input.On ?? act.Today,
            Words = string.IsNullOrWhiteSpace(input.Words) ? null : cipher.Seal(FollowUpColumns.EchoWords, id.Value, input.Words.Trim()),
            Tries = input.Word.IsSpoken() ? null : input.Tries,
            NotedBy = act.Actor.Name,
            NotedAt = act.At,
        };
    }

    /// <summary>Tells the party what was done.</summary>
    public Refusal? Reply(string text, Act act, FieldCipher cipher)
    {
        if (!IsOpen)
        {
            return FollowUpRefusals.NothingToAnswer;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return FollowUpRefusals.EchoAnswerMissing;
        }

        Answer = cipher.Seal(FollowUpColumns.EchoAnswer, Id.Value, text.Trim());
        AnsweredBy = act.Actor.Name;
        AnsweredAt = act.At;
        return null;
    }
}

internal sealed class ClosingEchoMapping : IEntityTypeConfiguration<ClosingEcho>
{
    public void Configure(EntityTypeBuilder<ClosingEcho> builder)
    {
        builder.ToTable("closing_echo");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.NotedBy).HasMaxLength(60);
        builder.Property(e => e.AnsweredBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(e => e.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => e.DisputeId); // panel, closing page and volume of one dispute
    }
}
