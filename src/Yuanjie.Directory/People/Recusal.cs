using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.People;

/// <summary>What ties a mediator to somebody. Numbers are stored and never reused.</summary>
public enum RecusalTie : short
{
    [Display(Name = "近亲属")]
    Kinship = 1,

    [Display(Name = "任职、雇佣或者投资")]
    Employment = 2,

    [Display(Name = "代理、顾问或者担保")]
    Agency = 3,

    [Display(Name = "其他利害关系")]
    Other = 9,
}

/// <summary>A declared tie to somebody who may become a party. The other one is kept as blind indexes only.</summary>
internal sealed class Recusal(RecusalId id, PersonId personId, RecusalTie tie, DateOnly declaredOn)
{
    public RecusalId Id { get; private set; } = id;

    public PersonId PersonId { get; private set; } = personId;

    public RecusalTie Tie { get; private set; } = tie;

    public DateOnly DeclaredOn { get; private set; } = declaredOn;

    /// <summary>Of the other's name, as written by <see cref="PersonalFields"/>; null when an id was given alone.</summary>
    public byte[]? NameIndex { get; init; }

    /// <summary>Of the other's citizen id; null when only the name is known.</summary>
    public byte[]? IdIndex { get; init; }

    public bool IsSameTie(Recusal other) => Tie == other.Tie && Same(NameIndex, other.NameIndex) && Same(IdIndex, other.IdIndex);

    private static bool Same(byte[]? left, byte[]? right) => left is null ? right is null : right is not null && left.AsSpan().SequenceEqual(right);
}

internal sealed class RecusalMapping : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.ToTable("recusal");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.NameIndex).HasMaxLength(32);
        builder.Property(r => r.IdIndex).HasMaxLength(32);
    }
}
