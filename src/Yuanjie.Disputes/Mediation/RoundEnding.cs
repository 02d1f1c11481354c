using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>The other ways a party has to be told of. Source: 人民调解法 第二十六条.</summary>
[Flags]
public enum Routes
{
    None = 0,

    /// <summary>仲裁</summary>
    Arbitration = 1,

    /// <summary>行政</summary>
    Administrative = 2,

    /// <summary>司法</summary>
    Court = 4,

    All = Arbitration | Administrative | Court,
}

/// <summary>How one round of mediation ended without agreement: on to the next rung, or for good (D14).</summary>
internal sealed class RoundEnding
{
    private RoundEnding()
    {
    }

    public DisputeId DisputeId { get; private set; }

    public int Round { get; private set; }

    public int Rung { get; private set; }

    /// <summary>True when it went on to the next rung.</summary>
    public bool Escalated { get; private set; }

    /// <summary>A code of <see cref="TerminationReasons"/>.</summary>
    public string ReasonCode { get; private set; } = "";

    /// <summary>Basic facts and what was tried; null when the reason says it all.</summary>
    public SealedText? Note { get; private set; }

    /// <summary>What one side did to raise the other's cost (OMR 21); null when nothing.</summary>
    public SealedText? CostlyConduct { get; private set; }

    /// <summary>What the court should know (OMR 21), never what was offered for a settlement; null when nothing.</summary>
    public SealedText? HintsForCourt { get; private set; }

    /// <summary>What the parties were told; nothing when it went on.</summary>
    public Routes RoutesTold { get; private set; }

    public bool MaterialsReturned { get; private set; }

    public string? HandlerName { get; private set; }

    public string? MediatorName { get; private set; }

    public DateOnly On { get; private set; }

    public static RoundEnding Make(Dispute dispute, bool escalated, string reasonCode, EndingWords words, Routes routes, bool materialsReturned, Act act, FieldCipher cipher)
    {
        return new RoundEnding
        {
            DisputeId = dispute.Id,
            Round = dispute.RoundNow,
            Rung = dispute.Rung,
            Escalated = escalated,
            ReasonCode = reasonCode,
            Note = Seal(MediationColumns.EndingNote, words.Note),
            CostlyConduct = Seal(MediationColumns.CostlyConduct, words.CostlyConduct),
            HintsForCourt = Seal(MediationColumns.HintsForCourt, words.HintsForCourt),
            RoutesTold = routes,
            MaterialsReturned = materialsReturned,
            HandlerName = dispute.HandlerName,
            MediatorName = dispute.MediatorName ?? act.Actor.Name,
            On = act.Today,
        };

        SealedText? Seal(string column, string? text) => string.IsNullOrWhiteSpace(text) ? null : cipher.Seal(column, dispute.Id.Value, text);
    }
}

/// <summary>What is written down when a round ends.</summary>
/// <param name="Note">Basic facts and what was tried.</param>
/// <param name="CostlyConduct">What one side did to raise the other's cost.</param>
/// <param name="HintsForCourt">What the court should know, never what was offered for a settlement.</param>
public sealed record EndingWords(string? Note = null, string? CostlyConduct = null, string? HintsForCourt = null);

internal sealed class RoundEndingMapping : IEntityTypeConfiguration<RoundEnding>
{
    public void Configure(EntityTypeBuilder<RoundEnding> builder)
    {
        builder.ToTable("round_ending");
        builder.HasKey(r => new { r.DisputeId, r.Round });
        builder.Property(r => r.ReasonCode).HasMaxLength(40);
        builder.HasOne<Dispute>().WithMany(d => d.RoundEndings).HasForeignKey(r => r.DisputeId);
    }
}
