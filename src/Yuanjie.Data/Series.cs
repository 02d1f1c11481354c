using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanjie.Data;

/// <summary>The last number given in a series, such as the matters of one community on one day.</summary>
public sealed class Series(string name, int last)
{
    public string Name { get; private set; } = name;

    public int Last { get; private set; } = last;
}

internal sealed class SeriesMapping : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.ToTable("series");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(100);
    }
}
