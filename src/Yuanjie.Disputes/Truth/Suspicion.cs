using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Truth;

public readonly record struct SuspicionId(Guid Value) : ITypedId<SuspicionId>
{
    public static SuspicionId New() => new(TimeOrderedGuid.New());

    public static SuspicionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What a person found after looking. Numbers are stored and never reused.</summary>
public enum Verdict : short
{
    /// <summary>The record is made up, or pieced together, in whole or in part.</summary>
    Founded = 1,

    /// <summary>There is a good reason for what was seen.</summary>
    Explained = 2,

    /// <summary>It could not be found out.</summary>
    Unclear = 3,
}

/// <summary>疑点: something on record that wants a second look. It has no effect of its own; a person looks and answers.</summary>
internal sealed class Suspicion : EventStream
{
    public const int MostDisputes = 200;

    private Suspicion()
    {
    }

    public SuspicionId Id { get; private set; }

    public override Guid StreamId => Id.Value;

    public Detector Detector { get; private set; }

    /// <summary>What was seen, so that the next look knows it again.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The county of its disputes; null when they lie in several.</summary>
    public string? CountyCode { get; private set; }

    /// <summary>The town of its disputes; null when they lie in several.</summary>
    public string? TownCode { get; private set; }

    public Instant FoundAt { get; private set; }

    /// <summary>Why it is listed, without names of parties.</summary>
    public IReadOnlyList<Sentence> Reasons { get; private set; } = [];

    /// <summary>The disputes it is about, <see cref="MostDisputes"/> at most.</summary>
    public List<SuspectDispute> Disputes { get; private set; } = [];

    /// <summary>Null while nobody has answered.</summary>
    public Verdict? Verdict { get; private set; }

    public SealedText? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    public static Suspicion Of(Hit hit, Act act)
    {
        var id = SuspicionId.New();
        return new Suspicion
        {
            Id = id,
            Detector = hit.Detector,
            Key = hit.Key,
            FoundAt = act.At,
            Reasons = hit.Reasons,
            Disputes = [.. hit.Disputes.Take(MostDisputes).Select(d => new SuspectDispute(id, d))],
        };
    }

    /// <summary>Takes in disputes that were not there before, while nobody has answered.</summary>
    /// <returns>How many are new; 0 leaves it as it is.</returns>
    public int Grow(Hit hit)
    {
        var added = hit.Disputes.Except(Disputes.Select(d => d.DisputeId)).Take(MostDisputes - Disputes.Count).ToList();
        Disputes.AddRange(added.Select(d => new SuspectDispute(Id, d)));
        Reasons = added.Count > 0 ? hit.Reasons : Reasons;
        return added.Count;
    }

    /// <summary>Where its disputes lie: null for a level at which they lie apart.</summary>
    public void Locate(string? county, string? town) => (CountyCode, TownCode) = (county, town);

    public Refusal? Reply(AnswerSuspicion request, Act act, FieldCipher cipher)
    {
        if (Verdict is not null)
        {
            return TruthRefusals.AlreadyAnswered;
        }

        if (string.IsNullOrWhiteSpace(request.Answer))
        {
            return TruthRefusals.AnswerMissing;
        }

        Verdict = request.Verdict;
        Answer = cipher.Seal(TruthColumns.Answer, Id.Value, request.Answer.Trim());
        AnsweredBy = act.Actor.Name;
        AnsweredAt = act.At;
        return null;
    }
}

/// <summary>A dispute that a suspicion is about.</summary>
internal sealed class SuspectDispute(SuspicionId suspicionId, DisputeId disputeId)
{
    public SuspicionId SuspicionId { get; private set; } = suspicionId;

    public DisputeId DisputeId { get; private set; } = disputeId;
}

internal static class TruthColumns
{
    public const string Answer = "suspicion.answer";
}

internal sealed class SuspicionMapping : IEntityTypeConfiguration<Suspicion>
{
    public void Configure(EntityTypeBuilder<Suspicion> builder)
    {
        builder.ToTable("suspicion");
        builder.HasKey(s => s.Id);
        builder.Ignore(s => s.StreamId);
        builder.Property(s => s.Key).HasMaxLength(100);
        builder.Property(s => s.CountyCode).HasMaxLength(17);
        builder.Property(s => s.TownCode).HasMaxLength(17);
        builder.Property(s => s.AnsweredBy).HasMaxLength(60);
        builder.Property(s => s.Reasons).HasMaxLength(4_000).HasConversion(
            reasons => JsonSerializer.Serialize(reasons, EventJson.Options),
            text => JsonSerializer.Deserialize<IReadOnlyList<Sentence>>(text, EventJson.Options)!,
            new ValueComparer<IReadOnlyList<Sentence>>((a, b) => a!.SequenceEqual(b!), r => r.Count, r => r));
        builder.HasMany(s => s.Disputes).WithOne().HasForeignKey(d => d.SuspicionId).OnDelete(DeleteBehavior.Cascade);

        // One and the same thing is listed once, whichever node looks first.
        builder.HasIndex(s => new { s.Detector, s.Key }).IsUnique();

        // The list of a county, newest first.
        builder.HasIndex(s => new { s.CountyCode, s.FoundAt });
    }
}

internal sealed class SuspectDisputeMapping : IEntityTypeConfiguration<SuspectDispute>
{
    public void Configure(EntityTypeBuilder<SuspectDispute> builder)
    {
        builder.ToTable("suspect_dispute");
        builder.HasKey(d => new { d.SuspicionId, d.DisputeId });
        builder.HasOne<Dispute>().WithMany().HasForeignKey(d => d.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.DisputeId);
    }
}
