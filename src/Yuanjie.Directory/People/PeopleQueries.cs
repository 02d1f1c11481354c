using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.People;

/// <summary>A declared tie, as routing compares it with the parties.</summary>
/// <param name="NameIndex">Blind index of the other's name; null when not declared.</param>
/// <param name="IdIndex">Blind index of the other's citizen id; null when not declared.</param>
public sealed record RecusalRow(RecusalTie Tie, byte[]? NameIndex, byte[]? IdIndex);

/// <summary>A mediator in one organisation, with what routing weighs.</summary>
/// <param name="MaxOpen">How many open matters at most.</param>
/// <param name="TermTo">Last day of the term, inclusive.</param>
public sealed record MediatorRow(
    PersonId Person,
    string Name,
    OrganisationId Organisation,
    string OrganisationName,
    AreaCode OrganisationArea,
    Rung Rung,
    MediatorLevel Level,
    int MaxOpen,
    DateOnly TermFrom,
    DateOnly TermTo,
    bool SpeciallyInvited,
    IdentityGroups Groups,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    IReadOnlyList<RecusalRow> Recusals)
{
    /// <summary>The tie that keeps the mediator out when one of these persons is a party; null when there is none.</summary>
    /// <param name="nameIndexes">Blind indexes of the parties' names. A namesake counts: the dispatcher looks and decides.</param>
    /// <param name="idIndexes">Blind indexes of the parties' citizen ids.</param>
    public RecusalTie? TieTo(IReadOnlyCollection<byte[]> nameIndexes, IReadOnlyCollection<byte[]> idIndexes) =>
        Recusals.FirstOrDefault(r => Holds(idIndexes, r.IdIndex) || Holds(nameIndexes, r.NameIndex))?.Tie;

    private static bool Holds(IReadOnlyCollection<byte[]> indexes, byte[]? index) =>
        index is not null && indexes.Any(i => i.AsSpan().SequenceEqual(index));
}

/// <summary>Which mediators can take a matter.</summary>
public sealed record MediatorSearch
{
    /// <summary>The day on which term and appointment must run.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Only those of this organisation; null for all that serve <see cref="Place"/>.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Only those whose organisation serves this place; null where the organisation says it all.</summary>
    public AreaCode? Place { get; init; }

    /// <summary>Only those skilled in this category; null for all.</summary>
    public string? Category { get; init; }

    /// <summary>Only those on the court's roster.</summary>
    public bool SpeciallyInvited { get; init; }
}

/// <summary>Who answers the telephone of an organisation on a day.</summary>
/// <param name="People">Names and hours; empty when nobody is named and the number of the house holds.</param>
public sealed record DutyContact(OrganisationId Organisation, string Name, OrganisationKind Kind, Rung Rung, AreaCode Area, string? Phone, string? Address, string? Hours, string? Services, IReadOnlyList<DutyPerson> People);

/// <param name="Hours">8:30—17:30; null when the office hours hold.</param>
public sealed record DutyPerson(PersonId Person, string Name, string? Hours);

/// <summary>What others ask about people: names, mediators for a matter, who is on duty.</summary>
public sealed class PeopleQueries(YuanjieDb db)
{
    /// <summary>The names of these people, for lists and timelines.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IEnumerable<PersonId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        return await db.People.Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    /// <summary>The mediators who can take a matter, one row for each organisation in which a person mediates.</summary>
    public async Task<IReadOnlyList<MediatorRow>> MediatorsAsync(MediatorSearch search, CancellationToken ct)
    {
        var day = search.On;
        var found =
            from appointment in db.Appointments
            join person in db.People on appointment.PersonId equals person.Id
            join organisation in db.Organisations on appointment.OrganisationId equals organisation.Id
            where appointment.Role == Role.Mediator && appointment.From <= day && (appointment.To == null || appointment.To >= day)
            where organisation.From <= day && (organisation.To == null || organisation.To >= day)
            where person.Mediator != null && person.Mediator.TermFrom <= day && person.Mediator.TermTo >= day
            select new { person, organisation };
        if (search.Organisation is { } only)
        {
            found = found.Where(f => f.organisation.Id == only);
        }

        if (search.Place is { } place)
        {
            var places = OrganisationQueries.PlacesAround(place);
            found = found.Where(f => f.organisation.Coverage.Any(c => places.Contains(c.Area)));
        }

        if (search.Category is { } category)
        {
            found = found.Where(f => f.person.Mediator!.Skills.Any(s => s.Category == category));
        }

        if (search.SpeciallyInvited)
        {
            found = found.Where(f => f.person.Mediator!.SpeciallyInvited);
        }

        return await found.AsNoTracking().AsSplitQuery()
            .OrderBy(f => f.organisation.Rung).ThenBy(f => f.person.Id).ThenBy(f => f.organisation.Id)
            .Select(f => new MediatorRow(
                f.person.Id,
                f.person.Name,
                f.organisation.Id,
                f.organisation.Name,
                f.organisation.Area,
                f.organisation.Rung,
                f.person.Mediator!.Level,
                f.person.Mediator.MaxOpen,
                f.person.Mediator.TermFrom,
                f.person.Mediator.TermTo,
                f.person.Mediator.SpeciallyInvited,
                f.person.Groups,
                f.person.Mediator.Skills.Select(s => s.Category).ToList(),
                f.person.Mediator.Languages.Select(l => l.Language).ToList(),
                f.person.Recusals.Select(r => new RecusalRow(r.Tie, r.NameIndex, r.IdIndex)).ToList()))
            .ToListAsync(ct);
    }

    /// <summary>The names of the organisations in which these people hold an office on a day; an entry for each of them.</summary>
    public async Task<ILookup<PersonId, string>> EmployersAsync(IEnumerable<PersonId> ids, DateOnly day, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        var found = await (
            from a in db.Appointments
            join o in db.Organisations on a.OrganisationId equals o.Id
            where wanted.Contains(a.PersonId) && a.From <= day && (a.To == null || a.To >= day)
            select new { a.PersonId, o.Name }).Distinct().ToListAsync(ct);
        return found.ToLookup(f => f.PersonId, f => f.Name);
    }

    /// <summary>The people who hold a role in an organisation on a day, in the order of their appointment.</summary>
    public async Task<IReadOnlyList<PersonOption>> HoldingAsync(Role role, OrganisationId organisation, DateOnly day, CancellationToken ct) =>
        await (from a in db.Appointments
               join p in db.People on a.PersonId equals p.Id
               where a.OrganisationId == organisation && a.Role == role && a.From <= day && (a.To == null || a.To >= day)
               orderby a.From, p.Id
               select new PersonOption(p.Id, p.Name)).Distinct().ToListAsync(ct);

    /// <summary>Who is on duty for a place on a day: each organisation that serves it and handles disputes, lowest rung first.</summary>
    public async Task<IReadOnlyList<DutyContact>> OnDutyAsync(AreaCode place, DateOnly day, CancellationToken ct)
    {
        var places = OrganisationQueries.PlacesAround(place);
        var serving = OrganisationQueries.Open(db.Organisations, day)
            .Where(o => o.Categories.Any() && o.Coverage.Any(c => places.Contains(c.Area)));
        var organisations = await serving
            .Select(o => new { o.Id, o.Name, o.Kind, o.Rung, o.Area, o.Phone, o.Address, o.Hours, o.Services })
            .ToListAsync(ct);
        var ids = organisations.ConvertAll(o => o.Id);
        var weekday = day.DayOfWeek;
        var turns = await (from d in db.Duties
                           join p in db.People on d.PersonId equals p.Id
                           where ids.Contains(d.OrganisationId) && (d.Day == day || (d.Day == null && d.Weekday == weekday))
                           orderby p.Id
                           select new { d.OrganisationId, d.Day, d.From, d.To, Person = p.Id, p.Name }).ToListAsync(ct);
        var byOrganisation = turns.ToLookup(t => t.OrganisationId);

        return
        [
            .. organisations
                .OrderBy(o => o.Rung).ThenBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.Ordinal)
                .Select(o =>
                {
                    // A rota for the day itself replaces the weekly one.
                    var all = byOrganisation[o.Id].ToList();
                    var turn = all.Exists(t => t.Day is not null) ? all.Where(t => t.Day is not null) : all;
                    var people = turn.Select(t => new DutyPerson(t.Person, t.Name, new DutyHours(t.From, t.To).Text)).ToList();
                    return new DutyContact(o.Id, o.Name, o.Kind, o.Rung, o.Area, o.Phone, o.Address, o.Hours, o.Services, people);
                }),
        ];
    }
}

/// <summary>One choice in a list of people.</summary>
public sealed record PersonOption(PersonId Id, string Name);
