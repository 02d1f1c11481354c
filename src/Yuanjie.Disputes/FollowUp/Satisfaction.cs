using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>One party's word on how it was done: asked when the matter is closed, or given before.</summary>
internal sealed class Satisfaction
{
    private Satisfaction()
    {
    }

    public DisputeId DisputeId { get; private set; }

    public PartyId PartyId { get; private set; }

    /// <summary>Null when the party spoke before it was asked.</summary>
    public Instant? AskedAt { get; private set; }

    /// <summary>1 (very dissatisfied) to 5; null while not answered.</summary>
    public int? Score { get; private set; }

    public SealedText? Words { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    public static Satisfaction Of(DisputeId dispute, PartyId party) => new() { DisputeId = dispute, PartyId = party };

    public void Ask(Instant at) => AskedAt = at;

    public Refusal? Answer(int score, string? words, Act act, FieldCipher cipher)
    {
        if (IsAnswered)
        {
            return FollowUpRefusals.AlreadyAnswered;
        }

        if (score is < LowestScore or > HighestScore)
        {
            return FollowUpRefusals.ScoreOutOfRange;
        }

        Score = score;
        Words = string.IsNullOrWhiteSpace(words) ? null : cipher.Seal(FollowUpColumns.Words, PartyId.Value, words.Trim());
        AnsweredAt = act.At;
        return null;
    }

    public const int LowestScore = 1;
    public const int HighestScore = 5;
}

internal sealed class SatisfactionMapping : IEntityTypeConfiguration<Satisfaction>
{
    public void Configure(EntityTypeBuilder<Satisfaction> builder)
    {
        builder.ToTable("satisfaction");
        builder.HasKey(s => new { s.DisputeId, s.PartyId });
        builder.HasOne<Dispute>().WithMany().HasForeignKey(s => s.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.AskedAt); // reply rate and average of a span of time
    }
}
