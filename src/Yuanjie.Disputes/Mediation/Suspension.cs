using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>A time in which mediation waits.</summary>
internal sealed class Suspension
{
    private Suspension()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public SuspensionReason Reason { get; private set; }

    public SealedText Note { get; private set; } = null!;

    public DateOnly From { get; private set; }

    /// <summary>When it should be over.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public static Suspension Start(Dispute dispute, SuspendMediation request, Act act, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new Suspension
        {
            Id = id,
            DisputeId = dispute.Id,
            Reason = request.Reason,
            Note = cipher.Seal(MediationColumns.SuspensionNote, id, request.Note),
            From = act.Today,
            Until = request.Until,
        };
    }

    public void End(DateOnly day) => EndedOn = day;
}

/// <summary>A longer term that was proposed to the parties; in force once all of them said yes to this one (D15).</summary>
internal sealed class TermExtension
{
    private TermExtension()
    {
    }

    public ExtensionId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public string Rule { get; private set; } = "";

    /// <summary>The last day of the term before any extension.</summary>
    public DateOnly BareLastDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public DateOnly NewLastDay { get; private set; }

    public SealedText Reason { get; private set; } = null!;

    public DateOnly ProposedOn { get; private set; }

    public DateOnly? InForceOn { get; private set; }

    public static TermExtension Propose(Dispute dispute, DateOnly bareLastDay, ProposeExtension request, Act act, FieldCipher cipher)
    {
        var id = ExtensionId.New();
        return new TermExtension
        {
            Id = id,
            DisputeId = dispute.Id,
            Rule = dispute.DueRule!,
            BareLastDay = bareLastDay,
            LastDay = dispute.DueOn!.Value,
            NewLastDay = request.NewLastDay,
            Reason = cipher.Seal(MediationColumns.ExtensionReason, id.Value, request.Reason),
            ProposedOn = act.Today,
        };
    }

    public void PutInForce(DateOnly day) => InForceOn = day;
}

internal sealed class SuspensionMapping : IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Suspension> builder)
    {
        builder.ToTable("suspension");
        builder.HasKey(s => s.Id);
        builder.HasOne<Dispute>().WithMany(d => d.Suspensions).HasForeignKey(s => s.DisputeId);
        builder.HasIndex(s => s.DisputeId);
    }
}

internal sealed class TermExtensionMapping : IEntityTypeConfiguration<TermExtension>
{
    public void Configure(EntityTypeBuilder<TermExtension> builder)
    {
        builder.ToTable("term_extension");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Rule).HasMaxLength(20);
        builder.HasOne<Dispute>().WithMany(d => d.Extensions).HasForeignKey(e => e.DisputeId);
        builder.HasIndex(e => e.DisputeId);
    }
}
