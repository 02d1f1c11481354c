using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.Organisations;

/// <summary>Adds, changes and closes organisations and keeps their rota.</summary>
public sealed class OrganisationService(YuanjieDb db)
{
    /// <param name="profile">What it says of itself.</param>
    /// <param name="from">First day, inclusive.</param>
    public async Task<Outcome<OrganisationId>> AddAsync(OrganisationProfile profile, DateOnly from, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return OrganisationRefusals.NotAllowed;
        }

        if (await db.EarlierAsync(act, ct) is { } earlier)
        {
            return new OrganisationId(earlier);
        }

        if ((profile.Check() ?? await CheckPlacesAsync(profile, null, ct)) is { } refusal)
        {
            return refusal;
        }

        var organisation = new Organisation(OrganisationId.New(), profile.Kind, from);
        organisation.Describe(profile);
        db.Organisations.Add(organisation);
        db.Record(organisation, new OrganisationAdded(organisation.Id, organisation.Profile, from), act);
        await db.SaveChangesAsync(ct);
        return organisation.Id;
    }

    /// <summary>Changes what an organisation says of itself; its own administrator changes only telephone, address, hours and services.</summary>
    public async Task<Refusal?> ChangeAsync(OrganisationId id, OrganisationProfile profile, Act act, CancellationToken ct)
    {
        if (await FindAsync(id, act, ct) is not { } organisation)
        {
            return OrganisationRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (organisation.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        if (profile.Check() is { } unreadable)
        {
            return unreadable;
        }

        var before = organisation.Profile;
        if (before.SaysTheSameAs(profile))
        {
            return null;
        }

        var ownToChange = before with { Phone = profile.Phone, Address = profile.Address, Hours = profile.Hours, Services = profile.Services };
        if (!act.Actor.Can(Permission.ManageSystem) && !ownToChange.SaysTheSameAs(profile))
        {
            return OrganisationRefusals.FixedByCentre;
        }

        if (await CheckPlacesAsync(profile, id, ct) is { } wrongPlace)
        {
            return wrongPlace;
        }

        if (organisation.Describe(profile) is { } refusal)
        {
            return refusal;
        }

        db.Record(organisation, new OrganisationChanged(id, before, organisation.Profile), act);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <param name="id">Which.</param>
    /// <param name="lastDay">Last day on which it works, inclusive.</param>
    public async Task<Refusal?> CloseAsync(OrganisationId id, DateOnly lastDay, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return OrganisationRefusals.NotAllowed;
        }

        if (await FindAsync(id, act, ct) is not { } organisation)
        {
            return OrganisationRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (organisation.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        var staffed = await db.Appointments.AnyAsync(a => a.OrganisationId == id && (a.To == null || a.To > lastDay), ct);
        if (organisation.Close(lastDay, staffed) is { } refusal)
        {
            return refusal;
        }

        db.Record(organisation, new OrganisationClosed(id, lastDay), act);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Sets on which weekdays a person answers for the organisation; none takes the person off the weekly rota.</summary>
    public async Task<Refusal?> SetDutyAsync(OrganisationId id, PersonId person, IReadOnlyCollection<DayOfWeek> weekdays, DutyHours hours, Act act, CancellationToken ct)
    {
        if (await FindAsync(id, act, ct) is not { } organisation)
        {
            return OrganisationRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if ((hours.Check() ?? await CheckMembersAsync(id, [person], act.Today, ct)) is { } refusal)
        {
            return refusal;
        }

        db.Duties.RemoveRange(await db.Duties.Where(d => d.OrganisationId == id && d.PersonId == person && d.Day == null).ToListAsync(ct));
        var days = weekdays.Distinct().Order().ToList();
        db.Duties.AddRange(days.Select(d => new Duty(id, person) { Weekday = d, From = hours.From, To = hours.To }));
        db.Record(organisation, new DutySet(id, person, days, hours), act);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Names those on duty on one day, who then replace the weekly rota; nobody gives the day back to the weekly rota.</summary>
    public async Task<Refusal?> SetDutyDayAsync(OrganisationId id, DateOnly day, IReadOnlyCollection<PersonId> people, DutyHours hours, Act act, CancellationToken ct)
    {
        if (await FindAsync(id, act, ct) is not { } organisation)
        {
            return OrganisationRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if ((hours.Check() ?? await CheckMembersAsync(id, people, day, ct)) is { } refusal)
        {
            return refusal;
        }

        db.Duties.RemoveRange(await db.Duties.Where(d => d.OrganisationId == id && d.Day == day).ToListAsync(ct));
        var named = people.Distinct().ToList();
        db.Duties.AddRange(named.Select(p => new Duty(id, p) { Day = day, From = hours.From, To = hours.To }));
        db.Record(organisation, new DutyDaySet(id, day, named, hours), act);
        await db.SaveChangesAsync(ct);
        return null;
    }

    private async Task<Organisation?> FindAsync(OrganisationId id, Act act, CancellationToken ct) =>
        act.Actor.Manages(id)
            ? await db.Organisations.Include(o => o.Categories).Include(o => o.Coverage).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id, ct)
            : null;

    private async Task<Refusal?> CheckPlacesAsync(OrganisationProfile profile, OrganisationId? self, CancellationToken ct)
    {
        var places = profile.Covers.Append(profile.Area).Distinct().ToArray();
        if (await db.Areas.CountAsync(a => places.Contains(a.Code) && a.Active, ct) != places.Length)
        {
            return OrganisationRefusals.AreaUnknown;
        }

        var taken = await db.Organisations.AnyAsync(o => o.Name == profile.Name && o.Area == profile.Area && o.To == null && (self == null || o.Id != self), ct);
        return taken ? OrganisationRefusals.NameTaken : null;
    }

    private async Task<Refusal?> CheckMembersAsync(OrganisationId id, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken ct)
    {
        var wanted = people.Distinct().ToArray();
        var members = await db.Appointments
            .Where(a => a.OrganisationId == id && wanted.Contains(a.PersonId) && a.From <= day && (a.To == null || a.To >= day))
            .Select(a => a.PersonId).Distinct().CountAsync(ct);
        return members == wanted.Length ? null : PersonRefusals.NotAMember;
    }
}
