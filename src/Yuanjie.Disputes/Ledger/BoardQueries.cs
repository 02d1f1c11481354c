using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Ledger;

/// <summary>The figures of the command board. Each opens the ledger with the filter that it counts by.</summary>
public sealed record Board
{
    public required IReadOnlyDictionary<Stage, int> ByStage { get; init; }

    public required int Open { get; init; }

    public required int Overdue { get; init; }

    /// <summary>Open matters by town code.</summary>
    public required IReadOnlyDictionary<string, int> OpenByTown { get; init; }

    /// <summary>Open matters by confirmed type; the empty key holds those without.</summary>
    public required IReadOnlyDictionary<string, int> OpenByType { get; init; }

    /// <summary>Twelve months up to this one: registered and ended.</summary>
    public required IReadOnlyList<BoardMonth> Months { get; init; }

    /// <summary>The gravest open matters, without names.</summary>
    public required IReadOnlyList<LedgerRow> Gravest { get; init; }
}

/// <param name="Month">Year and month, such as 202603.</param>
public sealed record BoardMonth(int Month, int Registered, int Ended);

public sealed class BoardQueries(YuanjieDb db)
{
    private const int MonthsShown = 12;
    private const int GravestShown = 8;

    /// <summary>The board of one place.</summary>
    /// <param name="area">A county, or anything wider or narrower.</param>
    /// <param name="today">The legal day by which overdue is judged.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<Board> GetAsync(AreaCode area, DateOnly today, CancellationToken ct)
    {
        var here = db.Disputes.AsNoTracking().Where(DisputeScope.InArea(area));
        var open = here.Where(d => d.Open);
        var sizes = await here.GroupBy(d => new { d.Stage, d.TownCode, d.TypeCode })
            .Select(g => new { g.Key.Stage, Town = g.Key.TownCode ?? "", Type = g.Key.TypeCode ?? "", Count = g.Count() }).ToListAsync(ct);
        var inHand = sizes.Where(s => s.Stage.IsOpen()).ToList();
        var months = Enumerable.Range(0, MonthsShown).Select(i => today.AddMonths(i + 1 - MonthsShown)).Select(m => (m.Year * 100) + m.Month).ToArray();
        var first = months[0];
        var registered = await here.Where(d => d.RegisteredMonth >= first).GroupBy(d => d.RegisteredMonth).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var ended = await here.Where(d => d.EndedMonth >= first).GroupBy(d => d.EndedMonth).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, ct);
        return new Board
        {
            ByStage = sizes.GroupBy(s => s.Stage).ToDictionary(g => g.Key, g => g.Sum(s => s.Count)),
            Open = inHand.Sum(s => s.Count),
            Overdue = await open.CountAsync(d => d.DueOn < today, ct),
            OpenByTown = inHand.GroupBy(s => s.Town).ToDictionary(g => g.Key, g => g.Sum(s => s.Count)),
            OpenByType = inHand.GroupBy(s => s.Type).ToDictionary(g => g.Key, g => g.Sum(s => s.Count)),
            Months = [.. months.Select(m => new BoardMonth(m, registered.GetValueOrDefault(m), ended.GetValueOrDefault(m)))],
            Gravest = await open.Where(d => d.Risk >= RiskLevel.High).OrderByDescending(d => d.Risk).ThenByDescending(d => d.RegisteredAt)
                .Take(GravestShown).Select(LedgerQueries.Row).ToListAsync(ct),
        };
    }
}
