using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.Organisations;

/// <summary>From when to when on the day; both null when the office hours hold.</summary>
public sealed record DutyHours(TimeOnly? From = null, TimeOnly? To = null)
{
    public static DutyHours Office { get; } = new();

    /// <summary>8:30—17:30; null when the office hours hold.</summary>
    public string? Text => From is { } from && To is { } to ? $"{from:H\\:mm}—{to:H\\:mm}" : null;

    public Refusal? Check() =>
        From is null == To is null && (From is null || From < To) ? null : OrganisationRefusals.DutyHoursUnreadable;
}

/// <summary>Somebody's turn at the telephone of an organisation: every week on a weekday, or on one day, which then replaces the week.</summary>
internal sealed class Duty(OrganisationId organisationId, PersonId personId)
{
    public Guid Id { get; private set; } = TimeOrderedGuid.New();

    public OrganisationId OrganisationId { get; private set; } = organisationId;

    public PersonId PersonId { get; private set; } = personId;

    /// <summary>Null for a single day.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Null for a weekly turn.</summary>
    public DateOnly? Day { get; init; }

    public TimeOnly? From { get; init; }

    public TimeOnly? To { get; init; }
}

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ToTable("duty");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Weekday).HasConversion<short?>();
        builder.HasIndex(d => d.OrganisationId); // the contacts page asks for the turns of a few organisations
        builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
