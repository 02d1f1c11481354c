using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>What the creditor says to a payment or an act. Numbers are stored and never reused.</summary>
public enum Echo : short
{
    /// <summary>The creditor has not been heard yet.</summary>
    None = 0,

    Received = 1,

    /// <summary>The creditor denies it: it does not count until it is cleared up.</summary>
    NotReceived = 2,
}

/// <summary>How the creditor was heard. Numbers are stored and never reused.</summary>
public enum EchoMeans : short
{
    /// <summary>本人在网页上确认</summary>
    OwnPage = 1,

    /// <summary>电话核实</summary>
    Phone = 2,

    /// <summary>当面确认</summary>
    Counter = 3,
}

/// <summary>One payment, or one act done, towards one promise (D16).</summary>
internal sealed class PerformanceEntry
{
    private PerformanceEntry()
    {
    }

    public PerformanceEntryId Id { get; private set; }

    public ObligationId ObligationId { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>1 for the first of the dispute, over all its promises.</summary>
    public int Place { get; private set; }

    /// <summary>In 分; null for an act.</summary>
    public long? AmountFen { get; private set; }

    /// <summary>The day it was paid or done.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Such as 银行转账 or 现金; null when not said.</summary>
    public string? Way { get; private set; }

    /// <summary>Receipt, photo or statement; null when there is none.</summary>
    public AttachmentId? ProofId { get; private set; }

    /// <summary>SHA-256 of the proof in hexadecimal, by which the same paper is noticed again; null without proof.</summary>
    public string? ProofHash { get; private set; }

    public SealedText? Note { get; private set; }

    /// <summary>The party who told it; null when staff saw it themselves.</summary>
    public PartyId? ToldBy { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public Instant RecordedAt { get; private set; }

    public Echo Echo { get; private set; }

    public EchoMeans? EchoMeans { get; private set; }

    /// <summary>The day the creditor said so; null until then.</summary>
    public DateOnly? EchoedOn { get; private set; }

    /// <summary>Who put the creditor's word on record; null until then.</summary>
    public string? EchoedBy { get; private set; }

    public SealedText? EchoNote { get; private set; }

    /// <summary>A payment counts until the creditor denies it; without an echo it is shown as such.</summary>
    public bool Counts => Echo is not Echo.NotReceived;

    public static PerformanceEntry Of(Obligation obligation, int place, RecordPerformance request, Attachment? proof, PartyId? toldBy, Act act, FieldCipher cipher)
    {
        var id = PerformanceEntryId.New();
        var entry = new PerformanceEntry
        {
            Id = id,
            ObligationId = obligation.Id,
            DisputeId = obligation.DisputeId,
            Place = place,
            AmountFen = request.AmountFen,
            On = request.On,
            Way = request.Way,
            ProofId = proof?.Id,
            ProofHash = proof?.Sha256,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : cipher.Seal(PerformanceColumns.Note, id.Value, request.Note),
            ToldBy = toldBy,
            RecordedBy = act.Actor.Name,
            RecordedAt = act.At,
        };
        if (toldBy is not null && toldBy == obligation.CreditorId)
        {
            // Who tells that the money came needs no further asking.
            entry.Hear(Echo.Received, act.Actor.Account is not null && act.Actor.Person is null ? Performance.EchoMeans.OwnPage : Performance.EchoMeans.Counter, act.Today, null, act, cipher);
        }

        return entry;
    }

    public void Hear(Echo echo, EchoMeans means, DateOnly on, string? note, Act act, FieldCipher cipher)
    {
        Echo = echo;
        EchoMeans = means;
        EchoedOn = on;
        EchoedBy = act.Actor.Name;
        EchoNote = string.IsNullOrWhiteSpace(note) ? null : cipher.Seal(PerformanceColumns.EchoNote, Id.Value, note);
    }
}

internal static class PerformanceColumns
{
    public const string Note = "performance_entry.note";
    public const string EchoNote = "performance_entry.echo_note";
    public const string UrgingNote = "urging_notice.note";
    public const string PropertyClues = "enforcement_application.property_clues";
}

internal sealed class PerformanceEntryMapping : IEntityTypeConfiguration<PerformanceEntry>
{
    public void Configure(EntityTypeBuilder<PerformanceEntry> builder)
    {
        builder.ToTable("performance_entry");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Way).HasMaxLength(60);
        builder.Property(e => e.ProofHash).HasMaxLength(64);
        builder.Property(e => e.RecordedBy).HasMaxLength(60);
        builder.Property(e => e.EchoedBy).HasMaxLength(60);
        builder.HasIndex(e => e.ObligationId);

        // The same proof handed in again.
        builder.HasIndex(e => new { e.DisputeId, e.ProofHash });

        // The list of payments that wait for the creditor's word.
        builder.HasIndex(e => new { e.On, e.Id }).HasFilter("echo = 0");
    }
}
