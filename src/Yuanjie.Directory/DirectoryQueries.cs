using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory;

/// <summary>One place of the directory: what lies in it and who sits there.</summary>
/// <param name="Path">Widest first, the place itself last.</param>
public sealed record AreaPage(AreaNode? Area, int Version, IReadOnlyList<AreaNode> Path, IReadOnlyList<AreaNode> Children, IReadOnlyList<OrganisationListRow> Organisations);

public sealed record OrganisationListRow(OrganisationId Id, string Name, OrganisationKind Kind, Rung Rung, AreaCode Area, string? Phone, DateOnly? To, int Staff);

/// <param name="Staff">Who holds a post, running or to come, in the order of their role.</param>
public sealed record OrganisationPage(OrganisationId Id, int Version, OrganisationProfile Profile, DateOnly From, DateOnly? To, IReadOnlyList<StaffRow> Staff, IReadOnlyList<DutyRow> Duties);

public sealed record StaffRow(PersonId Person, string Name, AppointmentId Appointment, Role Role, AreaCode? Scope, DateOnly From, DateOnly? To);

/// <param name="Weekday">Null for a single day.</param>
/// <param name="Day">Null for a weekly turn.</param>
public sealed record DutyRow(PersonId Person, string Name, DayOfWeek? Weekday, DateOnly? Day, string? Hours);

public sealed record PersonPage
{
    public required PersonId Id { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Masked; null when none is kept.</summary>
    public required string? Phone { get; init; }

    public required IdentityGroups Groups { get; init; }

    public required IReadOnlyList<PostRow> Posts { get; init; }

    /// <summary>Null for those who do not mediate.</summary>
    public required MediatorTerms? Mediator { get; init; }

    public required IReadOnlyList<RecusalEntry> Recusals { get; init; }

    /// <summary>Null when the person cannot sign in.</summary>
    public required AccountRow? Account { get; init; }
}

public sealed record PostRow(AppointmentId Id, OrganisationId Organisation, string OrganisationName, Role Role, AreaCode? Scope, DateOnly From, DateOnly? To);

public sealed record RecusalEntry(RecusalId Id, RecusalTie Tie, DateOnly DeclaredOn, bool ByName, bool ById);

/// <param name="LockedUntil">Null when not locked.</param>
public sealed record AccountRow(AccountId Id, string UserName, bool Closed, bool TwoFactor, bool MustChangePassword, Instant? LockedUntil);

/// <summary>Which people a list shows.</summary>
public sealed record PeopleFilter
{
    /// <summary>The beginning of a name; null for all.</summary>
    public string? Name { get; init; }

    public Role? Role { get; init; }

    public OrganisationId? Organisation { get; init; }

    /// <summary>The last row of the page before; null for the first page.</summary>
    public PeopleCursor? After { get; init; }
}

/// <summary>A place in the list of people, which is ordered by name.</summary>
public sealed record PeopleCursor(string Name, PersonId Id);

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, PeopleCursor? Next);

/// <param name="Posts">Running posts, such as 调解员 · 城关街道人民调解委员会.</param>
public sealed record PersonRow(PersonId Id, string Name, Sex Sex, IReadOnlyList<PostRow> Posts, bool CanSignIn);

/// <summary>What the directory's own pages show, to those who keep it.</summary>
public sealed class DirectoryQueries(YuanjieDb db, FieldCipher cipher, AreaNames areas)
{
    private const int PageSize = 50;

    /// <summary>A place with what lies in it; the widest places when no code is given. Null when there is no such place.</summary>
    /// <remarks>Who keeps one organisation sees the whole tree but only that organisation in it, and also above the tree, so that the way there is short.</remarks>
    public async Task<AreaPage?> AreaAsync(AreaCode? code, Actor actor, DateOnly today, CancellationToken ct)
    {
        var tree = await areas.TreeAsync(ct);
        var node = code is { } c ? tree.Find(c) : null;
        if (code is not null && node is null)
        {
            return null;
        }

        var version = code is null ? 0 : await db.Areas.Where(a => a.Code == code).Select(a => a.Version).SingleAsync(ct);
        var appointments = db.Appointments;
        var keepsAll = actor.Can(Permission.ManageSystem);
        var organisations = await ManagedBy(db.Organisations, actor)
            .Where(o => o.Area == code || (code == null && !keepsAll))
            .OrderBy(o => o.Kind).ThenBy(o => o.Name)
            .Select(o => new OrganisationListRow(
                o.Id, o.Name, o.Kind, o.Rung, o.Area, o.Phone, o.To,
                appointments.Where(a => a.OrganisationId == o.Id && a.From <= today && (a.To == null || a.To >= today)).Select(a => a.PersonId).Distinct().Count()))
            .ToListAsync(ct);
        return new AreaPage(node, version, code is null ? [] : tree.Path(code.Value), tree.AllChildren(code), organisations);
    }

    /// <summary>Null when there is no such organisation or the actor does not keep it.</summary>
    public async Task<OrganisationPage?> OrganisationAsync(OrganisationId id, Actor actor, DateOnly today, CancellationToken ct)
    {
        var organisation = await ManagedBy(db.Organisations, actor).AsNoTracking()
            .Include(o => o.Categories).Include(o => o.Coverage).AsSplitQuery()
            .SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null)
        {
            return null;
        }

        var staff = await (from a in db.Appointments
                           join p in db.People on a.PersonId equals p.Id
                           where a.OrganisationId == id && (a.To == null || a.To >= today)
                           orderby a.Role, p.Name, a.From
                           select new StaffRow(p.Id, p.Name, a.Id, a.Role, a.Scope, a.From, a.To)).ToListAsync(ct);
        var duties = await (from d in db.Duties
                            join p in db.People on d.PersonId equals p.Id
                            where d.OrganisationId == id && (d.Day == null || d.Day >= today)
                            orderby d.Day, d.Weekday, p.Name
                            select new { p.Id, p.Name, d.Weekday, d.Day, d.From, d.To }).ToListAsync(ct);
        return new OrganisationPage(
            id,
            organisation.Version,
            organisation.Profile,
            organisation.From,
            organisation.To,
            staff,
            duties.ConvertAll(d => new DutyRow(d.Id, d.Name, d.Weekday, d.Day, new DutyHours(d.From, d.To).Text)));
    }

    /// <summary>Null when there is no such person or neither the actor keeps the page nor it is the actor's own.</summary>
    public async Task<PersonPage?> PersonAsync(PersonId id, Actor actor, Instant now, CancellationToken ct)
    {
        var seen = actor.Person == id ? db.People : db.People.ManagedBy(actor);
        var person = await seen.AsNoTracking()
            .Include(p => p.Recusals).Include(p => p.Mediator!.Skills).Include(p => p.Mediator!.Languages).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null)
        {
            return null;
        }

        var posts = await PostsOf([id], ct);
        var account = await db.Accounts.AsNoTracking().Where(a => a.PersonId == id)
            .Select(a => new { a.Id, a.UserName, a.Closed, a.TwoFactorEnabled, a.MustChangePassword, a.LockoutEnd }).SingleOrDefaultAsync(ct);
        var phone = person.Phone is { } kept && PhoneNumber.TryParse(cipher.Open(Person.PhoneColumn, id.Value, kept), out var number) ? number.Masked : null;
        var lockedUntil = account?.LockoutEnd is { } end && Instant.From(end) > now ? Instant.From(end) : (Instant?)null;
        return new PersonPage
        {
            Id = id,
            Version = person.Version,
            Name = person.Name,
            Sex = person.Sex,
            Phone = phone,
            Groups = person.Groups,
            Posts = [.. posts[id]],
            Mediator = person.Mediator?.Terms,
            Recusals = [.. person.Recusals.OrderBy(r => r.DeclaredOn).Select(r => new RecusalEntry(r.Id, r.Tie, r.DeclaredOn, r.NameIndex is not null, r.IdIndex is not null))],
            Account = account is null ? null : new AccountRow(new AccountId(account.Id), account.UserName ?? "", account.Closed, account.TwoFactorEnabled, account.MustChangePassword, lockedUntil),
        };
    }

    /// <summary>One page of the people the actor keeps, by name.</summary>
    public async Task<PeoplePage> PeopleAsync(PeopleFilter filter, Actor actor, DateOnly today, CancellationToken ct)
    {
        var people = db.People.ManagedBy(actor).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var beginning = filter.Name.Trim();
            people = people.Where(p => p.Name.StartsWith(beginning));
        }

        if (filter.Role is { } role)
        {
            people = people.Where(p => p.Appointments.Any(a => a.Role == role && a.From <= today && (a.To == null || a.To >= today)));
        }

        if (filter.Organisation is { } organisation)
        {
            people = people.Where(p => p.Appointments.Any(a => a.OrganisationId == organisation && a.From <= today && (a.To == null || a.To >= today)));
        }

        if (filter.After is { } after)
        {
#pragma warning disable CA1309 // becomes SQL, which compares by the column's own collation
            people = people.Where(p => string.Compare(p.Name, after.Name) >= 0 && (string.Compare(p.Name, after.Name) > 0 || p.Id > after.Id));
#pragma warning restore CA1309
        }

        var accounts = db.Accounts;
        var rows = await people.OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Name, p.Sex, CanSignIn = accounts.Any(a => a.PersonId == p.Id && !a.Closed) })
            .Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).ToList();
        var posts = await PostsOf([.. shown.Select(p => p.Id)], ct);
        return new PeoplePage(
            shown.ConvertAll(p => new PersonRow(p.Id, p.Name, p.Sex, [.. posts[p.Id].Where(a => a.From <= today && (a.To is null || a.To >= today))], p.CanSignIn)),
            rows.Count > PageSize ? new PeopleCursor(shown[^1].Name, shown[^1].Id) : null);
    }

    internal static IQueryable<Organisation> ManagedBy(IQueryable<Organisation> organisations, Actor actor)
    {
        if (actor.Can(Permission.ManageSystem))
        {
            return organisations;
        }

        var own = actor.Can(Permission.ManageDirectory) ? actor.Organisation : null;
        return own is null ? organisations.Where(o => false) : organisations.Where(o => o.Id == own);
    }

    private async Task<ILookup<PersonId, PostRow>> PostsOf(PersonId[] people, CancellationToken ct)
    {
        var posts = await (from a in db.Appointments
                           join o in db.Organisations on a.OrganisationId equals o.Id
                           where people.Contains(a.PersonId)
                           orderby a.From descending, a.Id
                           select new { a.PersonId, Row = new PostRow(a.Id, o.Id, o.Name, a.Role, a.Scope, a.From, a.To) }).ToListAsync(ct);
        return posts.ToLookup(p => p.PersonId, p => p.Row);
    }
}
