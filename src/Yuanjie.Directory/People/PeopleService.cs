using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.People;

/// <summary>A post to be filled.</summary>
/// <param name="Scope">The grid of a grid worker; null for other roles.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null for no end.</param>
public sealed record AppointmentTerms(OrganisationId Organisation, Role Role, AreaCode? Scope, DateOnly From, DateOnly? To = null);

/// <summary>A person with what is known from the start; nobody is added without a first post.</summary>
public sealed record AddPerson
{
    public required PersonName Name { get; init; }

    public Sex Sex { get; init; } = Sex.NotStated;

    public PhoneNumber? Phone { get; init; }

    public IdentityGroups Groups { get; init; }

    /// <summary>At least one; a grid worker has one for each grid.</summary>
    public required IReadOnlyList<AppointmentTerms> Posts { get; init; }

    /// <summary>Null for those who do not mediate.</summary>
    public MediatorTerms? Mediator { get; init; }
}

/// <summary>What is to stand on a person's page.</summary>
/// <param name="Phone">Null leaves the number as it is.</param>
public sealed record ChangePerson(PersonName Name, Sex Sex, IdentityGroups Groups, PhoneNumber? Phone);

/// <summary>A tie to somebody who may become a party; at least one of the two names the other.</summary>
public sealed record DeclareRecusal(RecusalTie Tie, PersonName? OtherName, CitizenId? OtherId);

/// <summary>Keeps people, their posts, mediator profiles and recusals.</summary>
public sealed class PeopleService(YuanjieDb db, FieldCipher cipher)
{
    public async Task<Outcome<PersonId>> AddAsync(AddPerson request, Act act, CancellationToken ct)
    {
        if (request.Posts.Count == 0 || !request.Posts.All(p => act.Actor.Manages(p.Organisation)))
        {
            return PersonRefusals.NotAllowed;
        }

        if (await db.EarlierAsync(act, ct) is { } earlier)
        {
            return new PersonId(earlier);
        }

        var person = new Person(PersonId.New(), request.Name.Value, request.Sex);
        person.Describe(request.Name, request.Sex, request.Groups);
        person.SetPhone(request.Phone, cipher);
        db.Record(person, new PersonAdded(person.Id, person.Name, person.Sex, person.Groups), act);
        foreach (var post in request.Posts)
        {
            if (await AppointAsync(person, post, act, ct) is { Refused: { } refusal })
            {
                db.ChangeTracker.Clear();
                return refusal;
            }
        }

        if (request.Mediator is { } terms && SetMediator(person, terms, act) is { } unreadable)
        {
            db.ChangeTracker.Clear();
            return unreadable;
        }

        db.People.Add(person);
        await db.SaveChangesAsync(ct);
        return person.Id;
    }

    /// <summary>Changes name, sex, groups and telephone; timelines call the account by the new name from then on.</summary>
    public async Task<Refusal?> ChangeAsync(PersonId id, ChangePerson request, Act act, CancellationToken ct)
    {
        if (await FindAsync(id, act, ct) is not { } person)
        {
            return PersonRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (person.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        var phoneChanges = request.Phone is { } phone && !(person.PhoneIndex?.AsSpan().SequenceEqual(cipher.IndexOf(phone)) ?? false);
        if (person.Name == request.Name.Value && person.Sex == request.Sex && person.Groups == request.Groups && !phoneChanges)
        {
            return null;
        }

        person.Describe(request.Name, request.Sex, request.Groups);
        if (phoneChanges)
        {
            person.SetPhone(request.Phone, cipher);
        }

        if (await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == id, ct) is { } account)
        {
            account.CallBy(person.Name);
        }

        db.Record(person, new PersonChanged(id, person.Name, person.Sex, person.Groups, phoneChanges), act);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Appoints a person to a post. Only system administrators appoint people of other organisations, and other system administrators.</summary>
    public async Task<Outcome<AppointmentId>> AppointAsync(PersonId id, AppointmentTerms terms, Act act, CancellationToken ct)
    {
        if (!act.Actor.Manages(terms.Organisation) || await FindAsync(id, act, ct) is not { } person)
        {
            return PersonRefusals.NotFound;
        }

        if (await db.EarlierAsync(act, ct) is not null && person.Appointments.FirstOrDefault(a => a.Meets(terms)) is { } made)
        {
            return made.Id;
        }

        if (person.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        var outcome = await AppointAsync(person, terms, act, ct);
        if (outcome.Refused is null)
        {
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    /// <summary>Adds what is missing at a person who is already known: telephone, groups, posts, mediator terms.</summary>
    /// <returns>True when something was missing. Refused as a whole when any part is.</returns>
    public async Task<Outcome<bool>> FillUpAsync(PersonId id, AddPerson request, Act act, CancellationToken ct)
    {
        // Whoever may appoint here may fill up a person of another house by a post in their own.
        if (!request.Posts.All(p => act.Actor.Manages(p.Organisation)) || await Whole(db.People).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
        {
            return PersonRefusals.NotAllowed;
        }

        var version = person.Version;
        var phoneIsNew = request.Phone is not null && person.Phone is null;
        var sex = request.Sex == Sex.NotStated ? person.Sex : request.Sex;
        if (phoneIsNew || sex != person.Sex || (person.Groups | request.Groups) != person.Groups)
        {
            person.Describe(request.Name, sex, person.Groups | request.Groups);
            if (phoneIsNew)
            {
                person.SetPhone(request.Phone, cipher);
            }

            db.Record(person, new PersonChanged(id, person.Name, person.Sex, person.Groups, phoneIsNew), act);
        }

        foreach (var post in request.Posts.Where(p => !person.Appointments.Any(a => a.Fills(p))))
        {
            if (await AppointAsync(person, post, act, ct) is { Refused: { } refusal })
            {
                return refusal;
            }
        }

        if (request.Mediator is { } terms && !(person.Mediator?.Terms.SaysTheSameAs(terms) ?? false) && SetMediator(person, terms, act) is { } unreadable)
        {
            return unreadable;
        }

        if (person.Version == version)
        {
            return false;
        }

        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <param name="id">Whose.</param>
    /// <param name="appointment">Which post.</param>
    /// <param name="lastDay">Last day in the post, inclusive.</param>
    public async Task<Refusal?> EndAppointmentAsync(PersonId id, AppointmentId appointment, DateOnly lastDay, Act act, CancellationToken ct)
    {
        var person = await FindAsync(id, act, ct);
        var post = person?.Appointments.SingleOrDefault(a => a.Id == appointment);
        if (person is null || post is null || !act.Actor.Manages(post.OrganisationId))
        {
            return PersonRefusals.AppointmentNotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (person.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        if (person.EndAppointment(appointment, lastDay) is { } refusal)
        {
            return refusal;
        }

        // Nobody stays on the rota of a house they have left.
        if (!person.Appointments.Any(a => a.OrganisationId == post.OrganisationId && (a.To is null || a.To > lastDay)))
        {
            db.Duties.RemoveRange(await db.Duties.Where(d => d.OrganisationId == post.OrganisationId && d.PersonId == id && (d.Day == null || d.Day > lastDay)).ToListAsync(ct));
        }

        db.Record(person, new AppointmentEnded(id, appointment, post.OrganisationId, post.Role, lastDay), act);
        await db.SaveChangesAsync(ct);
        return null;
    }

    public async Task<Refusal?> SetMediatorAsync(PersonId id, MediatorTerms terms, Act act, CancellationToken ct)
    {
        if (await FindAsync(id, act, ct) is not { } person)
        {
            return PersonRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (person.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        if (SetMediator(person, terms, act) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Declares a tie, by the person or by who keeps the person's page. Only blind indexes of the other are kept.</summary>
    /// <remarks>Source: 人民调解法 第十五条; 人民法院特邀调解规定 第十五条.</remarks>
    public async Task<Outcome<RecusalId>> DeclareRecusalAsync(PersonId id, DeclareRecusal request, Act act, CancellationToken ct)
    {
        if (request.OtherName is null && request.OtherId is null)
        {
            return PersonRefusals.RecusalNameless;
        }

        if (await FindOwnOrManagedAsync(id, act, ct) is not { } person)
        {
            return PersonRefusals.NotFound;
        }

        var recusal = new Recusal(RecusalId.New(), id, request.Tie, act.Today)
        {
            NameIndex = request.OtherName is { } name ? cipher.IndexOf(name) : null,
            IdIndex = request.OtherId is { } number ? cipher.IndexOf(number) : null,
        };
        if (person.Declare(recusal) is { } refusal)
        {
            return refusal;
        }

        db.Record(person, new RecusalDeclared(id, recusal.Id, recusal.Tie), act);
        await db.SaveChangesAsync(ct);
        return recusal.Id;
    }

    public async Task<Refusal?> WithdrawRecusalAsync(PersonId id, RecusalId recusal, Act act, CancellationToken ct)
    {
        if (await FindOwnOrManagedAsync(id, act, ct) is not { } person)
        {
            return PersonRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (person.Withdraw(recusal) is { } refusal)
        {
            return refusal;
        }

        db.Record(person, new RecusalWithdrawn(id, recusal), act);
        await db.SaveChangesAsync(ct);
        return null;
    }

    internal async Task<Outcome<AppointmentId>> AppointAsync(Person person, AppointmentTerms terms, Act act, CancellationToken ct)
    {
        if (terms.Role == Role.SystemAdmin && !act.Actor.Can(Permission.ManageSystem))
        {
            return PersonRefusals.RoleAboveYours;
        }

        var organisation = await db.Organisations.AsNoTracking()
            .Where(o => o.Id == terms.Organisation && (o.To == null || o.To >= terms.From))
            .Select(o => new { o.Kind, Covers = o.Coverage.Select(c => c.Area).ToList() })
            .SingleOrDefaultAsync(ct);
        if (organisation is null)
        {
            return Organisations.OrganisationRefusals.NotFound;
        }

        var grant = RolePermissions.Of(terms.Role);
        if (!grant.IsHeldAt(organisation.Kind))
        {
            return PersonRefusals.RoleNotHeldHere;
        }

        if (await CheckScopeAsync(grant, terms.Scope, organisation.Covers, ct) is { } wrongScope)
        {
            return wrongScope;
        }

        var appointment = new Appointment(AppointmentId.New(), person.Id, terms.Organisation, terms.Role, terms.From) { Scope = terms.Scope, To = terms.To };
        if (person.Appoint(appointment) is { } refusal)
        {
            return refusal;
        }

        db.Record(person, new PersonAppointed(person.Id, appointment.Id, terms.Organisation, terms.Role, terms.Scope, terms.From, terms.To), act);
        return appointment.Id;
    }

    private async Task<Refusal?> CheckScopeAsync(RoleGrant grant, AreaCode? scope, List<AreaCode> covers, CancellationToken ct)
    {
        if (grant.Reach != Reach.AppointmentArea)
        {
            return scope is null ? null : PersonRefusals.ScopeNotUsed;
        }

        if (scope is not { } grid || grid.Level < AreaLevel.Community)
        {
            return PersonRefusals.ScopeMissing;
        }

        return covers.Exists(c => c.Contains(grid)) && await db.Areas.AnyAsync(a => a.Code == grid && a.Active, ct)
            ? null
            : PersonRefusals.ScopeOutside;
    }

    private Refusal? SetMediator(Person person, MediatorTerms terms, Act act)
    {
        if (person.SetMediator(terms) is { } refusal)
        {
            return refusal;
        }

        db.Record(person, new MediatorSet(person.Id, terms), act);
        return null;
    }

    private async Task<Person?> FindOwnOrManagedAsync(PersonId id, Act act, CancellationToken ct) =>
        act.Actor.Person == id ? await Whole(db.People).SingleOrDefaultAsync(p => p.Id == id, ct) : await FindAsync(id, act, ct);

    private Task<Person?> FindAsync(PersonId id, Act act, CancellationToken ct) =>
        Whole(db.People.ManagedBy(act.Actor)).SingleOrDefaultAsync(p => p.Id == id, ct);

    private static IQueryable<Person> Whole(IQueryable<Person> people) =>
        people.Include(p => p.Appointments).Include(p => p.Recusals)
            .Include(p => p.Mediator!.Skills).Include(p => p.Mediator!.Languages)
            .AsSplitQuery();
}

internal static class PeopleScope
{
    /// <summary>Those the actor keeps: all for the system's administrator, for others who hold or held a post in their organisation.</summary>
    public static IQueryable<Person> ManagedBy(this IQueryable<Person> people, Actor actor)
    {
        if (actor.Can(Permission.ManageSystem))
        {
            return people;
        }

        var organisation = actor.Can(Permission.ManageDirectory) ? actor.Organisation : null;
        return organisation is null ? people.Where(p => false) : people.Where(p => p.Appointments.Any(a => a.OrganisationId == organisation));
    }
}
