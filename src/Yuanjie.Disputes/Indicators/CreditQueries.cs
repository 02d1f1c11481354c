using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Localities;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Indicators;

/// <summary>履约计件 of one mediator: what its agreements count, part at the signature and the rest as they are kept.</summary>
/// <param name="Mediator">Null where a body agreed without naming one.</param>
/// <param name="Agreed">Disputes with an agreement that took effect.</param>
/// <param name="Kept">Those of them kept in full without compulsion.</param>
/// <param name="Enforced">Those of them in which enforcement was asked for.</param>
/// <param name="Percent">What they count together, in per cent of a case.</param>
public sealed record CreditRow(PersonId? Mediator, string? MediatorName, OrganisationId? Handler, string? HandlerName, int Agreed, int Kept, int Enforced, int Percent)
{
    /// <summary>The same in cases.</summary>
    public decimal Cases => Percent / 100m;
}

/// <summary>Counts cases by the rule of the place. Whatever counts the cases of a mediator or a body asks here.</summary>
public sealed class CreditQueries(YuanjieDb db, LocalityPack pack)
{
    /// <summary>Every mediator with an agreement in a dispute registered in a period, by body and name: there is no ranking.</summary>
    /// <param name="from">First day of registration, inclusive.</param>
    /// <param name="to">Last day of registration, inclusive.</param>
    /// <param name="actor">Whose eyes; who may not see the board sees the own row alone.</param>
    /// <param name="ct">Stops the query.</param>
    public async Task<IReadOnlyList<CreditRow>> ByMediatorAsync(DateOnly from, DateOnly to, Actor actor, CancellationToken ct)
    {
        var (start, end) = (Instant.InChina(from), Instant.InChina(to.AddDays(1)));
        var person = actor.Person;
        var seen = actor.Can(Permission.ViewBoard)
            ? db.Disputes.AsNoTracking().ListedFor(actor)
            : db.Disputes.AsNoTracking().Where(d => d.MediatorId == person && person != null);
        var sorts = await seen
            .Where(d => d.RegisteredAt >= start && d.RegisteredAt < end && d.AgreedOn != null)
            .GroupBy(d => new { d.MediatorId, d.HandlerId, d.KeptPercent, Enforced = d.EnforcedOn != null })
            .Select(g => new { g.Key.MediatorId, g.Key.HandlerId, MediatorName = g.Max(d => d.MediatorName), HandlerName = g.Max(d => d.HandlerName), g.Key.KeptPercent, g.Key.Enforced, Count = g.Count() })
            .ToListAsync(ct);
        return
        [
            .. from sort in sorts
               group sort by (sort.MediatorId, sort.HandlerId) into one
               orderby one.Max(s => s.HandlerName), one.Max(s => s.MediatorName)
               select new CreditRow(
                   one.Key.MediatorId,
                   one.Max(s => s.MediatorName),
                   one.Key.HandlerId,
                   one.Max(s => s.HandlerName),
                   one.Sum(s => s.Count),
                   one.Where(s => s.KeptPercent == 100).Sum(s => s.Count),
                   one.Where(s => s.Enforced).Sum(s => s.Count),
                   one.Sum(s => s.Count * pack.Credit.PercentOf(s.KeptPercent))),
        ];
    }
}
