using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Ledger;

/// <summary>What waits for this person, in the order in which it should be done.</summary>
public sealed record Desk
{
    public required IReadOnlyList<LedgerRow> Overdue { get; init; }

    public required IReadOnlyList<LedgerRow> DueToday { get; init; }

    /// <summary>Due within seven calendar days.</summary>
    public required IReadOnlyList<LedgerRow> DueSoon { get; init; }

    /// <summary>Without a term, or due later.</summary>
    public required IReadOnlyList<LedgerRow> Later { get; init; }

    /// <summary>Others have to act: signatures, a court, an appraisal.</summary>
    public required IReadOnlyList<LedgerRow> WaitingOnOthers { get; init; }

    /// <summary>True when there is more than the desk shows; the ledger has it all.</summary>
    public required bool HasMore { get; init; }

    public int Count => Overdue.Count + DueToday.Count + DueSoon.Count + Later.Count;
}

public sealed class DeskQueries(YuanjieDb db, LedgerQueries ledger)
{
    private const int MostRows = 200;
    private const int SoonDays = 7;

    private static readonly Stage[] OthersAct = [Stage.Suspended, Stage.Signing, Stage.AwaitingCourt, Stage.UnderReview, Stage.Enforcing];

    public async Task<Desk> GetAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        var rows = new List<LedgerRow>();
        foreach (var work in WorkOf(actor))
        {
            rows.AddRange(await work.OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.Number).Take(MostRows + 1).Select(LedgerQueries.Row).ToListAsync(ct));
        }

        var all = await ledger.WithNamesAsync([.. rows.DistinctBy(r => r.Id).OrderBy(r => r.DueOn ?? DateOnly.MaxValue).Take(MostRows)], ct);
        var atCourt = actor.Can(Permission.DocketAtCourt) || actor.Can(Permission.RuleOnConfirmation);
        var others = all.Where(r => OthersAct.Contains(r.Stage) && !(atCourt && r.Stage is Stage.AwaitingCourt or Stage.UnderReview)).ToList();
        var own = all.Except(others).ToList();
        return new Desk
        {
            Overdue = [.. own.Where(r => r.DaysLeft(today) < 0)],
            DueToday = [.. own.Where(r => r.DaysLeft(today) == 0)],
            DueSoon = [.. own.Where(r => r.DaysLeft(today) is > 0 and <= SoonDays)],
            Later = [.. own.Where(r => r.DaysLeft(today) is null or > SoonDays)],
            WaitingOnOthers = others,
            HasMore = rows.Count > MostRows,
        };
    }

    // Each kind of work has an index of its own; one query with "or" between them would use none.
    private IEnumerable<IQueryable<Dispute>> WorkOf(Actor actor)
    {
        var open = db.Disputes.AsNoTracking().Where(d => d.Open);
        if (actor is { Person: { } person } && actor.Can(Permission.Mediate))
        {
            yield return open.Where(d => d.MediatorId == person);
        }

        if (actor.Organisation is { } organisation)
        {
            if (actor.Can(Permission.HandleDispatched))
            {
                yield return open.Where(d => d.HandlerId == organisation && (d.Stage == Stage.Dispatched || d.MediatorId == null));
            }

            if (actor.Can(Permission.DocketAtCourt) || actor.Can(Permission.RuleOnConfirmation))
            {
                yield return open.Where(d => d.CourtId == organisation && (d.Stage == Stage.AwaitingCourt || d.Stage == Stage.UnderReview));
            }
        }

        if (actor.Scope is { } scope)
        {
            if (actor.Can(Permission.DispatchDisputes))
            {
                yield return open.Where(DisputeScope.InArea(scope)).Where(d => d.Stage == Stage.Registered);
            }

            if (actor.Can(Permission.ReportFromGrid))
            {
                yield return open.Where(DisputeScope.InArea(scope));
            }
        }
    }
}
