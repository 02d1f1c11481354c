using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>Who chose the mediator (人民调解法 第十九条). Numbers are stored and never reused.</summary>
public enum ChosenBy : short
{
    /// <summary>人民调解委员会指定</summary>
    Body = 1,

    /// <summary>当事人选择</summary>
    Parties = 2,

    /// <summary>随机抽取</summary>
    Lot = 3,
}

/// <summary>A mediator on a matter, from when to when.</summary>
internal sealed class MediatorAssignment
{
    public const int NoteLength = 500;

    /// <summary>Of what a body adds to a tie that was found; both together fit <see cref="NoteLength"/>.</summary>
    public const int DisclosureLength = 300;

    private MediatorAssignment()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public OrganisationId OrganisationId { get; private set; }

    public ChosenBy ChosenBy { get; private set; }

    /// <summary>The tie that was disclosed to all parties, who agreed; null when there was none.</summary>
    public string? DisclosedTie { get; private set; }

    /// <summary>Why the mediator before was replaced; null for the first one.</summary>
    public string? Reason { get; private set; }

    /// <summary>The draw; null when not by lot.</summary>
    public Guid? DrawId { get; private set; }

    public string By { get; private set; } = "";

    public Instant At { get; private set; }

    /// <summary>Null while it holds.</summary>
    public Instant? EndedAt { get; private set; }

    public static MediatorAssignment Of(Dispute dispute, MediatorCandidate candidate, ChosenBy chosenBy, string? disclosedTie, Guid? draw, Act act) => new()
    {
        Id = TimeOrderedGuid.New(),
        DisputeId = dispute.Id,
        PersonId = candidate.Id,
        Name = candidate.Name,
        OrganisationId = candidate.Organisation,
        ChosenBy = chosenBy,
        DisclosedTie = disclosedTie,
        Reason = act.Reason,
        DrawId = draw,
        By = act.Actor.Name,
        At = act.At,
    };

    public void End(Act act) => EndedAt = act.At;
}

public static class ChosenByNames
{
    public static string Name(this ChosenBy chosenBy) => chosenBy switch
    {
        ChosenBy.Body => "调解组织指定",
        ChosenBy.Parties => "当事人选择",
        ChosenBy.Lot => "随机抽取",
        _ => throw new ArgumentOutOfRangeException(nameof(chosenBy)),
    };
}

internal sealed class MediatorAssignmentMapping : IEntityTypeConfiguration<MediatorAssignment>
{
    public void Configure(EntityTypeBuilder<MediatorAssignment> builder)
    {
        builder.ToTable("mediator_assignment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.DisclosedTie).HasMaxLength(MediatorAssignment.NoteLength);
        builder.Property(a => a.Reason).HasMaxLength(2000);
        builder.Property(a => a.By).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany(d => d.Assignments).HasForeignKey(a => a.DisputeId);
    }
}
