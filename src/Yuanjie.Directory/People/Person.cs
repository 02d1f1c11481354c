using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.People;

/// <summary>For what a helper is respected beside an office. Several may hold; numbers are stored and never reused.</summary>
[Flags]
public enum IdentityGroups : short
{
    None = 0,

    [Display(Name = "五老")]
    FiveElders = 1,

    [Display(Name = "乡贤")]
    VillageWorthy = 2,

    [Display(Name = "两代表一委员")]
    DeputiesAndMembers = 4,

    [Display(Name = "三官一律一员")]
    LegalFive = 8,
}

/// <summary>A person who works for an organisation or helps as mediator, with appointments, mediator profile and recusals.</summary>
internal sealed class Person(PersonId id, string name, Sex sex) : EventStream
{
    public const string PhoneColumn = "person.phone";
    private readonly List<Appointment> appointments = [];
    private readonly List<Recusal> recusals = [];

    public PersonId Id { get; private set; } = id;

    public override Guid StreamId => Id.Value;

    public string Name { get; private set; } = name;

    public Sex Sex { get; private set; } = sex;

    public SealedText? Phone { get; private set; }

    public byte[]? PhoneIndex { get; private set; }

    public IdentityGroups Groups { get; private set; }

    public MediatorProfile? Mediator { get; private set; }

    public IReadOnlyList<Appointment> Appointments => appointments;

    public IReadOnlyList<Recusal> Recusals => recusals;

    public void Describe(PersonName name, Sex sex, IdentityGroups groups)
    {
        Name = name.Value;
        Sex = sex;
        Groups = groups;
    }

    public void SetPhone(PhoneNumber? phone, FieldCipher cipher)
    {
        Phone = phone is null ? null : cipher.Seal(PhoneColumn, Id.Value, phone.Value);
        PhoneIndex = phone is null ? null : cipher.IndexOf(phone);
    }

    public Refusal? Appoint(Appointment appointment)
    {
        if (appointment.To < appointment.From)
        {
            return PersonRefusals.EndsBeforeStart;
        }

        if (appointments.Any(a => a.IsSamePost(appointment) && a.Overlaps(appointment)))
        {
            return PersonRefusals.AlreadyAppointed;
        }

        appointments.Add(appointment);
        return null;
    }

    public Refusal? EndAppointment(AppointmentId id, DateOnly lastDay) =>
        appointments.Find(a => a.Id == id) is { } appointment ? appointment.End(lastDay) : PersonRefusals.AppointmentNotFound;

    public Refusal? SetMediator(MediatorTerms terms)
    {
        if (terms.Check() is { } refusal)
        {
            return refusal;
        }

        Mediator ??= new MediatorProfile(Id);
        Mediator.Set(terms);
        return null;
    }

    public Refusal? Declare(Recusal recusal)
    {
        if (recusals.Any(r => r.IsSameTie(recusal)))
        {
            return PersonRefusals.RecusalKnown;
        }

        recusals.Add(recusal);
        return null;
    }

    public Refusal? Withdraw(RecusalId id) =>
        recusals.RemoveAll(r => r.Id == id) == 0 ? PersonRefusals.RecusalNotFound : null;
}

/// <summary>A post in an organisation, in one role; both days inclusive.</summary>
internal sealed class Appointment(AppointmentId id, PersonId personId, OrganisationId organisationId, Role role, DateOnly from)
{
    public AppointmentId Id { get; private set; } = id;

    public PersonId PersonId { get; private set; } = personId;

    public OrganisationId OrganisationId { get; private set; } = organisationId;

    public Role Role { get; private set; } = role;

    /// <summary>The grid of a grid worker; null for roles whose reach is not a place of its own.</summary>
    public AreaCode? Scope { get; init; }

    public DateOnly From { get; private set; } = from;

    /// <summary>Null while it runs without an end.</summary>
    public DateOnly? To { get; internal set; }

    public bool IsSamePost(Appointment other) => OrganisationId == other.OrganisationId && Role == other.Role && Scope == other.Scope;

    /// <summary>True when this appointment is that post on its first day.</summary>
    public bool Fills(AppointmentTerms terms) =>
        OrganisationId == terms.Organisation && Role == terms.Role && Scope == terms.Scope && From <= (terms.To ?? DateOnly.MaxValue) && (To ?? DateOnly.MaxValue) >= terms.From;

    public bool Meets(AppointmentTerms terms) => OrganisationId == terms.Organisation && Role == terms.Role && Scope == terms.Scope && From == terms.From;

    public bool Overlaps(Appointment other) => From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue);

    public Refusal? End(DateOnly lastDay)
    {
        if (lastDay < From)
        {
            return PersonRefusals.EndsBeforeStart;
        }

        if (To is { } to && to <= lastDay)
        {
            return PersonRefusals.AppointmentEnded;
        }

        To = lastDay;
        return null;
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Name).HasMaxLength(PersonName.MaxLength * 2); // a character beyond the basic plane takes two
        builder.HasIndex(p => new { p.Name, p.Id }); // the directory pages people by name
        builder.HasIndex(p => p.PhoneIndex); // imports find a person by telephone
        builder.HasMany(p => p.Appointments).WithOne().HasForeignKey(a => a.PersonId);
        builder.HasMany(p => p.Recusals).WithOne().HasForeignKey(r => r.PersonId);
        builder.HasOne(p => p.Mediator).WithOne().HasForeignKey<MediatorProfile>(m => m.PersonId);
    }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("appointment");
        builder.HasKey(a => a.Id);
        builder.HasIndex(a => new { a.OrganisationId, a.Role }); // who is who in an organisation; whom routing may name
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
