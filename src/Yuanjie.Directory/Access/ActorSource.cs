using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Access;

/// <summary>A post somebody can act in.</summary>
public sealed record Post(AppointmentId Id, OrganisationId Organisation, string OrganisationName, Role Role, AreaCode? Scope, DateOnly From, DateOnly? To);

/// <summary>An actor with the post it acts in; the post is null for residents and for staff without a running appointment.</summary>
public sealed record ActingAs(Actor Actor, Role? Role, Post? Post);

/// <summary>Makes the actor of an account: who, in which appointment, what it may do and how far it sees.</summary>
public sealed class ActorSource(YuanjieDb db)
{
    /// <summary>The actor of an account in one of its appointments.</summary>
    /// <param name="appointment">The post to act in; when null or not running on the day, the one used last, else the first.</param>
    /// <returns>Null when there is no such account or it is closed.</returns>
    public async Task<ActingAs?> ForAsync(AccountId account, AppointmentId? appointment, DateOnly today, CancellationToken ct)
    {
        var found = await db.Accounts.AsNoTracking()
            .Where(a => a.Id == account.Value && !a.Closed)
            .Select(a => new { a.Kind, a.PersonId, a.DisplayName, a.LastPost })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        if (found.Kind == AccountKind.Resident || found.PersonId is not { } person)
        {
            var grant = found.Kind == AccountKind.Resident ? RolePermissions.Of(Role.Resident) : null;
            var alone = new Actor { Account = account, Name = found.DisplayName, Permissions = grant?.Permissions ?? new HashSet<Permission>() };
            return new ActingAs(alone, grant?.Role, null);
        }

        var posts = await RunningPosts(person, today)
            .Select(p => new { p.Appointment, p.Organisation.Name, p.Organisation.Kind, p.Organisation.Area })
            .ToListAsync(ct);
        var post = posts.Find(p => p.Appointment.Id == appointment) ?? posts.Find(p => p.Appointment.Id == found.LastPost) ?? posts.FirstOrDefault();
        if (post is null)
        {
            return new ActingAs(new Actor { Account = account, Person = person, Name = found.DisplayName }, null, null);
        }

        var granted = RolePermissions.Of(post.Appointment.Role);
        var actor = new Actor
        {
            Account = account,
            Person = person,
            Organisation = post.Appointment.OrganisationId,
            Name = found.DisplayName,
            Scope = ScopeOf(granted.Reach, post.Appointment.Scope, post.Kind, post.Area),
            Permissions = granted.Permissions,
        };
        var at = post.Appointment;
        return new ActingAs(actor, at.Role, new Post(at.Id, at.OrganisationId, post.Name, at.Role, at.Scope, at.From, at.To));
    }

    /// <summary>The posts a person can act in on the day, in the order in which they began.</summary>
    public async Task<IReadOnlyList<Post>> PostsAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        await RunningPosts(person, today)
            .Select(p => new Post(p.Appointment.Id, p.Appointment.OrganisationId, p.Organisation.Name, p.Appointment.Role, p.Appointment.Scope, p.Appointment.From, p.Appointment.To))
            .ToListAsync(ct);

    private static AreaCode? ScopeOf(Reach reach, AreaCode? appointed, OrganisationKind kind, AreaCode organisationArea) => reach switch
    {
        Reach.AppointmentArea => appointed,
        Reach.OrganisationArea when kind.OverseesArea() => organisationArea,
        _ => null,
    };

    private IQueryable<RunningPost> RunningPosts(PersonId person, DateOnly today) =>
        from a in db.Appointments.AsNoTracking()
        join o in db.Organisations on a.OrganisationId equals o.Id
        where a.PersonId == person && a.From <= today && (a.To == null || a.To >= today)
        where o.From <= today && (o.To == null || o.To >= today)
        orderby a.From, a.Id
        select new RunningPost { Appointment = a, Organisation = o };

    private sealed class RunningPost
    {
        public required People.Appointment Appointment { get; init; }

        public required Organisation Organisation { get; init; }
    }
}
