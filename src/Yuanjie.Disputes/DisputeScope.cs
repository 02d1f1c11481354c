using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes;

/// <summary>Which matters an actor may see. It is part of every query: "not yours" and "not there" answer alike.</summary>
internal static class DisputeScope
{
    /// <summary>
    /// The matters of the actor's area, of the actor's organisation (as handler, invited body, court or registrar),
    /// those the actor mediates, and those in which the actor is a party.
    /// </summary>
    public static IQueryable<Dispute> VisibleTo(this IQueryable<Dispute> disputes, Actor actor)
    {
        if (actor.IsSystem)
        {
            return disputes;
        }

        var account = actor.Account;
        if (!actor.Can(Permission.ViewDisputes))
        {
            return account is null
                ? disputes.Where(d => false)
                : disputes.Where(d => d.Parties.Any(p => p.AccountId == account));
        }

        var organisation = actor.Organisation;
        var person = actor.Person;
        Expression<Func<Dispute, bool>> mine = d =>
            (organisation != null && (d.HandlerId == organisation || d.CourtId == organisation || d.RegistrarId == organisation
                || d.InvitedBodies.Any(b => b.OrganisationId == organisation)))
            || (person != null && d.MediatorId == person)
            || (account != null && d.Parties.Any(p => p.AccountId == account));
        return actor.Scope is { } scope
            ? disputes.Where(Either(InArea(scope), mine))
            : disputes.Where(mine);
    }

    /// <summary>The same for long lists: one index serves the actor's area; those without an area see their organisation's and their own.</summary>
    public static IQueryable<Dispute> ListedFor(this IQueryable<Dispute> disputes, Actor actor)
    {
        if (actor.IsSystem)
        {
            return disputes;
        }

        if (actor.Scope is { } scope && actor.Can(Permission.ViewDisputes))
        {
            return disputes.Where(InArea(scope));
        }

        if (WaysOf(disputes, actor).Aggregate((IQueryable<DisputeId>?)null, (all, way) => all is null ? way : all.Union(way)) is not { } mine)
        {
            return disputes.Where(d => false);
        }

        return disputes.Where(d => mine.Contains(d.Id));
    }

    /// <summary>The matters in this place.</summary>
    public static Expression<Func<Dispute, bool>> InArea(AreaCode area)
    {
        var code = area.ToString();
        return area.Level switch
        {
            AreaLevel.Province => d => d.ProvinceCode == code,
            AreaLevel.City => d => d.CityCode == code,
            AreaLevel.County => d => d.CountyCode == code,
            AreaLevel.Town => d => d.TownCode == code,
            AreaLevel.Community => d => d.CommunityCode == code,
            AreaLevel.Grid => d => d.GridCode == code,
            _ => d => d.Area == area,
        };
    }

    /// <summary>
    /// Loads the dispute for an act and asks everything that holds for any act: is it there for this actor, was this request
    /// carried out already, has somebody been faster, is the act possible at this stage, may the actor do it, is it the actor's to do.
    /// </summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="id">Which dispute.</param>
    /// <param name="what">The act.</param>
    /// <param name="act">Who does it and what they saw.</param>
    /// <param name="ct">Stops the load.</param>
    /// <param name="with">What else the act needs loaded; null for the dispute and its parties.</param>
    public static async Task<Outcome<Dispute>> BeginAsync(
        this YuanjieDb db, DisputeId id, DisputeAct what, Act act, CancellationToken ct, Func<IQueryable<Dispute>, IQueryable<Dispute>>? with = null)
    {
        var disputes = db.Disputes.Include(d => d.Parties).AsQueryable();
        var dispute = await (with?.Invoke(disputes) ?? disputes).VisibleTo(act.Actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispute is null)
        {
            return DisputeRefusals.NotFound;
        }

        if (act.RequestKey is { } key && await db.FindRequestAsync(key, ct) is not null)
        {
            return DisputeRefusals.AlreadyDone;
        }

        if (act.SeenVersion is { } seen && seen != dispute.Version)
        {
            return DisputeRefusals.Stale;
        }

        var transition = DisputeLifecycle.Find(dispute.Stage, what);
        if (transition.Refused is { } wrongStage)
        {
            return wrongStage;
        }

        return await db.RefusalForAsync(dispute, transition.Value, act.Actor, ct) is { } refusal ? refusal : dispute;
    }

    private static async Task<Refusal?> RefusalForAsync(this YuanjieDb db, Dispute dispute, Transition transition, Actor actor, CancellationToken ct)
    {
        if (!transition.IsOpenTo(actor))
        {
            return DisputeRefusals.Forbidden;
        }

        var standing = Standing.Of(actor, dispute, invited: false);
        if (standing.IsIn(transition.Circle) || (transition.Circle is Circle.Team or Circle.PartyOrTeam && await db.IsInvitedAsync(dispute.Id, actor, ct)))
        {
            return null;
        }

        return transition.Circle is Circle.Court ? DisputeRefusals.OtherCourt : DisputeRefusals.OtherBody;
    }

    private static async Task<bool> IsInvitedAsync(this YuanjieDb db, DisputeId id, Actor actor, CancellationToken ct) =>
        actor.Organisation is { } organisation
        && await db.Disputes.Where(d => d.Id == id).SelectMany(d => d.InvitedBodies).AnyAsync(b => b.OrganisationId == organisation, ct);

    // Each way has an index of its own; one condition with "or" between them would use none.
    private static IEnumerable<IQueryable<DisputeId>> WaysOf(IQueryable<Dispute> disputes, Actor actor)
    {
        if (actor.Account is { } account)
        {
            yield return disputes.SelectMany(d => d.Parties).Where(p => p.AccountId == account).Select(p => p.DisputeId);
        }

        if (!actor.Can(Permission.ViewDisputes))
        {
            yield break;
        }

        if (actor.Organisation is { } organisation)
        {
            yield return disputes.Where(d => d.HandlerId == organisation).Select(d => d.Id);
            yield return disputes.Where(d => d.CourtId == organisation).Select(d => d.Id);
            yield return disputes.Where(d => d.RegistrarId == organisation).Select(d => d.Id);
            yield return disputes.SelectMany(d => d.InvitedBodies).Where(b => b.OrganisationId == organisation).Select(b => b.DisputeId);
        }

        if (actor.Person is { } person)
        {
            yield return disputes.Where(d => d.MediatorId == person).Select(d => d.Id);
        }
    }

    private static Expression<Func<Dispute, bool>> Either(Expression<Func<Dispute, bool>> left, Expression<Func<Dispute, bool>> right)
    {
        var body = new Rebind(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<Dispute, bool>>(Expression.OrElse(left.Body, body), left.Parameters);
    }

    private sealed class Rebind(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
