using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Indicators;

public sealed class IndicatorQueries(YuanjieDb db)
{
    /// <summary>The results of the disputes that were registered in a period, of those the actor may see.</summary>
    /// <param name="from">First day of registration, inclusive.</param>
    /// <param name="to">Last day of registration, inclusive.</param>
    /// <param name="actor">Whose eyes.</param>
    /// <param name="ct">Stops the query.</param>
    public async Task<IReadOnlyList<IndicatorValue>> ResultsAsync(DateOnly from, DateOnly to, Actor actor, CancellationToken ct)
    {
        var (start, end) = (Instant.InChina(from), Instant.InChina(to.AddDays(1)));
        var sorts = await db.Disputes.AsNoTracking().ListedFor(actor)
            .Where(d => d.RegisteredAt >= start && d.RegisteredAt < end)
            .GroupBy(d => new { d.Channel, Diverted = d.DivertedOn != null, Agreed = d.AgreedOn != null, Confirmed = d.ConfirmedOn != null })
            .Select(g => new Sort(g.Key.Channel, g.Key.Diverted, g.Key.Agreed, g.Key.Confirmed, g.Count()))
            .ToListAsync(ct);
        return [.. ResultIndicators.All.Select(i => new IndicatorValue(i, Count(i.Part), Count(i.Whole)))];

        int Count(Measure measure) => sorts.Where(s => s.Has(measure)).Sum(s => s.Count);
    }

    private sealed record Sort(Channel Channel, bool Diverted, bool Agreed, bool Confirmed, int Count)
    {
        public bool Has(Measure measure) => (measure.Channel is null || measure.Channel == Channel) && measure.Reached switch
        {
            null => true,
            Milestone.Diverted => Diverted,
            Milestone.Agreed => Agreed,
            Milestone.Confirmed => Confirmed,
            _ => throw new InvalidOperationException($"There is no milestone {measure.Reached}."),
        };
    }
}
