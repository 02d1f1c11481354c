using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Areas;

/// <summary>A place in the tree of areas. It is closed when the division of the land changes, never removed.</summary>
internal sealed class Area(AreaCode code, string name, string kindName) : EventStream
{
    public const int NameLength = 60;
    public const int KindNameLength = 20;

    public Guid Id { get; private set; } = TimeOrderedGuid.New();

    public override Guid StreamId => Id;

    public AreaCode Code { get; private set; } = code;

    public AreaCode? Parent { get; private set; } = code.Parent;

    public string Name { get; private set; } = name;

    /// <summary>What such a place is called here: 街道, 苏木, 嘎查, 网格.</summary>
    public string KindName { get; private set; } = kindName;

    /// <summary>Degrees, CGCS2000; null when nobody has set it.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Degrees, CGCS2000; null when nobody has set it.</summary>
    public double? Longitude { get; private set; }

    public int? Population { get; private set; }

    public int? Households { get; private set; }

    public bool Active { get; private set; } = true;

    public void Describe(AreaFacts facts)
    {
        Latitude = facts.Latitude;
        Longitude = facts.Longitude;
        Population = facts.Population;
        Households = facts.Households;
    }

    public bool Describes(AreaFacts facts) =>
        Latitude == facts.Latitude && Longitude == facts.Longitude && Population == facts.Population && Households == facts.Households;

    public Refusal? Rename(string name, string kindName)
    {
        if (!Active)
        {
            return AreaRefusals.Closed;
        }

        Name = name;
        KindName = kindName;
        return null;
    }

    public Refusal? Close(bool hasOpenParts)
    {
        if (!Active)
        {
            return AreaRefusals.Closed;
        }

        if (hasOpenParts)
        {
            return AreaRefusals.HasOpenParts;
        }

        Active = false;
        return null;
    }
}

/// <summary>What is known of a place beside its name.</summary>
/// <param name="Latitude">Degrees, CGCS2000.</param>
/// <param name="Longitude">Degrees, CGCS2000.</param>
public sealed record AreaFacts(double? Latitude = null, double? Longitude = null, int? Population = null, int? Households = null);

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("area");
        builder.HasKey(a => a.Id);
        builder.HasIndex(a => a.Code).IsUnique();
        builder.Property(a => a.Name).HasMaxLength(Area.NameLength);
        builder.Property(a => a.KindName).HasMaxLength(Area.KindNameLength);
        builder.HasIndex(a => a.Parent); // the tree page opens one level at a time
    }
}
