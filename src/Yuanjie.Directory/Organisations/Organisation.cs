using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Organisations;

/// <summary>An organisation that takes part in resolving disputes. It is closed on a day, never removed.</summary>
internal sealed class Organisation(OrganisationId id, OrganisationKind kind, DateOnly from) : EventStream
{
    private readonly List<OrganisationCategory> categories = [];
    private readonly List<OrganisationCoverage> coverage = [];

    public OrganisationId Id { get; private set; } = id;

    public override Guid StreamId => Id.Value;

    public OrganisationKind Kind { get; private set; } = kind;

    public string Name { get; private set; } = "";

    /// <summary>Stands in document numbers, such as 城关 in 城关民调〔2026〕3号.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Where it sits; for a body that oversees an area also what its staff may see.</summary>
    public AreaCode Area { get; private set; }

    public Rung Rung { get; private set; }

    /// <summary>The court's own code in case numbers, such as 示0123; null for others.</summary>
    public string? CourtCode { get; private set; }

    public string? Phone { get; private set; }

    public string? Address { get; private set; }

    public string? Hours { get; private set; }

    public string? Services { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; } = from;

    /// <summary>Last day, inclusive; null while it works.</summary>
    public DateOnly? To { get; private set; }

    public IReadOnlyList<OrganisationCategory> Categories => categories;

    public IReadOnlyList<OrganisationCoverage> Coverage => coverage;

    public bool IsOpen(DateOnly day) => From <= day && (To is null || day <= To);

    public OrganisationProfile Profile => new()
    {
        Kind = Kind,
        Name = Name,
        ShortName = ShortName,
        Area = Area,
        Rung = Rung,
        CourtCode = CourtCode,
        Phone = Phone,
        Address = Address,
        Hours = Hours,
        Services = Services,
        Categories = [.. categories.Select(c => c.Category).Order(StringComparer.Ordinal)],
        Covers = [.. coverage.Select(c => c.Area).OrderBy(a => a.ToString(), StringComparer.Ordinal)],
    };

    public Refusal? Describe(OrganisationProfile profile)
    {
        if (To is not null)
        {
            return OrganisationRefusals.Closed;
        }

        Kind = profile.Kind;
        Name = profile.Name;
        ShortName = profile.ShortName;
        Area = profile.Area;
        Rung = profile.Rung;
        CourtCode = profile.CourtCode;
        Phone = profile.Phone;
        Address = profile.Address;
        Hours = profile.Hours;
        Services = profile.Services;

        var wanted = profile.Categories.ToHashSet(StringComparer.Ordinal);
        categories.RemoveAll(c => !wanted.Contains(c.Category));
        categories.AddRange(wanted.Except(categories.Select(c => c.Category)).Select(c => new OrganisationCategory(Id, c)));

        var covered = profile.Covers.Count == 0 ? [profile.Area] : profile.Covers.ToHashSet();
        coverage.RemoveAll(c => !covered.Contains(c.Area));
        coverage.AddRange(covered.Except(coverage.Select(c => c.Area)).Select(a => new OrganisationCoverage(Id, a)));
        return null;
    }

    public Refusal? Close(DateOnly lastDay, bool hasCurrentAppointments)
    {
        if (To is not null)
        {
            return OrganisationRefusals.Closed;
        }

        if (lastDay < From)
        {
            return OrganisationRefusals.EndsBeforeStart;
        }

        if (hasCurrentAppointments)
        {
            return OrganisationRefusals.HasAppointments;
        }

        To = lastDay;
        return null;
    }
}

/// <summary>A category of the taxonomy it serves.</summary>
internal sealed class OrganisationCategory(OrganisationId organisationId, string category)
{
    public OrganisationId OrganisationId { get; private set; } = organisationId;

    public string Category { get; private set; } = category;
}

/// <summary>A place it serves, with everything that lies in it.</summary>
internal sealed class OrganisationCoverage(OrganisationId organisationId, AreaCode area)
{
    public OrganisationId OrganisationId { get; private set; } = organisationId;

    public AreaCode Area { get; private set; } = area;
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Name).HasMaxLength(OrganisationProfile.NameLength);
        builder.Property(o => o.ShortName).HasMaxLength(OrganisationProfile.ShortNameLength);
        builder.Property(o => o.CourtCode).HasMaxLength(OrganisationProfile.CourtCodeLength);
        builder.Property(o => o.Phone).HasMaxLength(OrganisationProfile.PhoneLength);
        builder.Ignore(o => o.Profile);
        builder.HasIndex(o => o.Area); // the directory lists what sits in a place
        builder.HasIndex(o => o.Name); // imports find an organisation by its name
        builder.HasMany(o => o.Categories).WithOne().HasForeignKey(c => c.OrganisationId);
        builder.HasMany(o => o.Coverage).WithOne().HasForeignKey(c => c.OrganisationId);
    }
}

internal sealed class OrganisationCategoryMapping : IEntityTypeConfiguration<OrganisationCategory>
{
    public void Configure(EntityTypeBuilder<OrganisationCategory> builder)
    {
        builder.ToTable("organisation_category");
        builder.HasKey(c => new { c.OrganisationId, c.Category });
        builder.Property(c => c.Category).HasMaxLength(3);
    }
}

internal sealed class OrganisationCoverageMapping : IEntityTypeConfiguration<OrganisationCoverage>
{
    public void Configure(EntityTypeBuilder<OrganisationCoverage> builder)
    {
        builder.ToTable("organisation_coverage");
        builder.HasKey(c => new { c.OrganisationId, c.Area });
        builder.HasIndex(c => c.Area); // routing asks who serves a place
    }
}
