using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>What the parties agree happened, though they do not agree on the rest (D13). Open to changes until the first signature.</summary>
/// <remarks>Source: 人民法院在线调解规则 第十八条、第二十二条. It holds in later proceedings; concessions do not.</remarks>
internal sealed class UndisputedFacts
{
    private UndisputedFacts()
    {
    }

    public DisputeId DisputeId { get; private set; }

    public List<UndisputedFact> Facts { get; private set; } = [];

    /// <summary>Papers neither side contests; null when none.</summary>
    public SealedText? Evidence { get; private set; }

    /// <summary>What stays in dispute; null when not said.</summary>
    public SealedText? Remaining { get; private set; }

    public DateOnly RecordedOn { get; private set; }

    public List<FactsSignature> Signatures { get; private set; } = [];

    /// <summary>When every party and a mediator had signed; null while open.</summary>
    public Instant? FinalAt { get; private set; }

    public static UndisputedFacts For(DisputeId dispute) => new() { DisputeId = dispute };

    public Refusal? Write(RecordUndisputedFacts request, DateOnly today, FieldCipher cipher)
    {
        if (Signatures.Count > 0)
        {
            return MediationRefusals.FactsSigned;
        }

        if (request.Facts.Count == 0)
        {
            return MediationRefusals.NoFacts;
        }

        Facts.Clear();
        Facts.AddRange(request.Facts.Select((text, i) => UndisputedFact.Make(DisputeId, i + 1, text, cipher)));
        Evidence = request.Evidence is { Length: > 0 } evidence ? cipher.Seal(MediationColumns.FactsEvidence, DisputeId.Value, evidence) : null;
        Remaining = request.Remaining is { Length: > 0 } remaining ? cipher.Seal(MediationColumns.FactsRemaining, DisputeId.Value, remaining) : null;
        RecordedOn = today;
        return null;
    }

    /// <param name="request">Whose signature.</param>
    /// <param name="scan">The picture of the signed paper; null when signed on screen.</param>
    /// <param name="parties">All parties; each has to sign, and a mediator.</param>
    /// <param name="act">Who collects it.</param>
    /// <param name="cipher">Seals the drawing.</param>
    public Refusal? Sign(SignUndisputedFacts request, AttachmentId? scan, IReadOnlyCollection<PartyId> parties, Act act, FieldCipher cipher)
    {
        if (Facts.Count == 0)
        {
            return MediationRefusals.NoFacts;
        }

        if (request.PartyId is { } party && !parties.Contains(party))
        {
            return MediationRefusals.NoSuchParty;
        }

        if (Signatures.Exists(s => s.PartyId == request.PartyId))
        {
            return MediationRefusals.AlreadySigned;
        }

        if (request.Means is SignatureMeans.Declined)
        {
            return MediationRefusals.FactsNeedSignature;
        }

        if (request.Means is SignatureMeans.OnScreen && request.Image is null)
        {
            return MediationRefusals.SignatureMissing;
        }

        Signatures.Add(FactsSignature.Make(DisputeId, request, scan, act, cipher));
        if (Signatures.Exists(s => s.PartyId is null) && parties.All(p => Signatures.Exists(s => s.PartyId == p)))
        {
            FinalAt = act.At;
        }

        return null;
    }
}

internal sealed class UndisputedFact
{
    private UndisputedFact()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public int Place { get; private set; }

    public SealedText Text { get; private set; } = null!;

    public static UndisputedFact Make(DisputeId dispute, int place, string text, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new UndisputedFact { Id = id, DisputeId = dispute, Place = place, Text = cipher.Seal(MediationColumns.FactText, id, text) };
    }
}

internal sealed class FactsSignature
{
    private FactsSignature()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>Null for the mediator.</summary>
    public PartyId? PartyId { get; private set; }

    public SignatureMeans Means { get; private set; }

    public SealedText? Image { get; private set; }

    public AttachmentId? ScanId { get; private set; }

    public Instant At { get; private set; }

    /// <summary>Who collected it; for the mediator's own signature, the mediator.</summary>
    public string CollectedBy { get; private set; } = "";

    public static FactsSignature Make(DisputeId dispute, SignUndisputedFacts request, AttachmentId? scan, Act act, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new FactsSignature
        {
            Id = id,
            DisputeId = dispute,
            PartyId = request.PartyId,
            Means = request.Means,
            Image = request.Image is { Length: > 0 } image ? cipher.Seal(MediationColumns.SignatureImage, id, image) : null,
            ScanId = scan,
            At = act.At,
            CollectedBy = act.Actor.Name,
        };
    }
}

internal sealed class UndisputedFactsMapping : IEntityTypeConfiguration<UndisputedFacts>
{
    public void Configure(EntityTypeBuilder<UndisputedFacts> builder)
    {
        builder.ToTable("undisputed_facts");
        builder.HasKey(f => f.DisputeId);
        builder.HasOne<Dispute>().WithOne(d => d.Facts).HasForeignKey<UndisputedFacts>(f => f.DisputeId);
        builder.HasMany(f => f.Facts).WithOne().HasForeignKey(f => f.DisputeId);
        builder.HasMany(f => f.Signatures).WithOne().HasForeignKey(s => s.DisputeId);
    }
}

internal sealed class UndisputedFactMapping : IEntityTypeConfiguration<UndisputedFact>
{
    public void Configure(EntityTypeBuilder<UndisputedFact> builder)
    {
        builder.ToTable("undisputed_fact");
        builder.HasKey(f => f.Id);
        builder.HasIndex(f => f.DisputeId);
    }
}

internal sealed class FactsSignatureMapping : IEntityTypeConfiguration<FactsSignature>
{
    public void Configure(EntityTypeBuilder<FactsSignature> builder)
    {
        builder.ToTable("facts_signature");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.CollectedBy).HasMaxLength(60);
        builder.HasIndex(s => new { s.DisputeId, s.PartyId }).IsUnique();
    }
}
