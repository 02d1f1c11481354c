using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Clocks;

/// <summary>Which clocks.</summary>
public enum ClockView
{
    /// <summary>已超期</summary>
    Over,

    /// <summary>即将到期: by the last working day within the place's days of warning.</summary>
    Near,

    /// <summary>停止计算</summary>
    Paused,

    /// <summary>在走的全部</summary>
    Open,
}

/// <param name="Rule">One rule only; null for all.</param>
/// <param name="Mine">Only those of matters the actor mediates.</param>
/// <param name="Page">1 for the first; beyond <see cref="ClockBoard.Most"/> clocks there is none.</param>
public sealed record ClockFilter(ClockView View, string? Rule = null, bool Mine = false, int Page = 1);

/// <param name="DueOn">Null while it stands still.</param>
/// <param name="Handler">Who has the dispute; null before it is sent to anyone.</param>
public sealed record ClockRow(
    ClockId Id, string Number, string Title, Stage Stage, string Rule, ClockDuty Duty, DateOnly From, DateOnly? DueOn, ClockState State, string? Handler, string? Mediator, DateOnly? WarnedOn, DateOnly? BreachedOn,
    DateOnly? SupervisedOn);

/// <param name="More">Whether there are more than the page shows.</param>
public sealed record ClockPage(IReadOnlyList<ClockRow> Rows, bool More);

/// <summary>How many there are, up to <see cref="ClockBoard.Most"/>.</summary>
public sealed record ClockCounts(int Over, int Near, int Paused, int Open, int Supervised);

/// <summary>Every clock that runs, by its last day.</summary>
public sealed class ClockBoard(YuanjieDb db)
{
    public const int PageSize = 30;

    /// <summary>Figures stop counting here, so that a board of a million clocks opens as fast as one of a hundred.</summary>
    public const int Most = 1_000;

    private const int LastPage = Most / PageSize;

    /// <summary>Every rule a clock can run by.</summary>
    public static IReadOnlyList<string> Rules => ClockBindings.Bound;

    /// <param name="filter">Which clocks.</param>
    /// <param name="soon">The last day that counts as near, inclusive.</param>
    /// <param name="actor">Whose place, body or matters.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<ClockPage> PageAsync(ClockFilter filter, DateOnly soon, Actor actor, DateOnly today, CancellationToken ct)
    {
        var found = Of(filter.View, SeenBy(actor, filter.Mine), soon, today);
        if (filter.Rule is { } rule)
        {
            found = found.Where(c => c.Rule == rule);
        }

        var page = Math.Clamp(filter.Page, 1, LastPage);
        var before = (page - 1) * PageSize;
        var rows = await found.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Skip(before).Take(PageSize + 1)
            .Join(db.Disputes, c => c.DisputeId, d => d.Id, (c, d) => new ClockRow(
                c.Id, d.Number, d.Title, d.Stage, c.Rule, c.Duty, c.From, c.DueOn, c.State, d.HandlerName, d.MediatorName, c.WarnedOn, c.BreachedOn, c.SupervisedOn))
            .ToListAsync(ct);
        return new ClockPage([.. rows.OrderBy(r => r.DueOn).ThenBy(r => r.Id.Value).Take(PageSize)], rows.Count > PageSize && page < LastPage);
    }

    public async Task<ClockCounts> CountsAsync(bool mine, DateOnly soon, Actor actor, DateOnly today, CancellationToken ct)
    {
        var seen = SeenBy(actor, mine);
        return new ClockCounts(
            await Of(ClockView.Over, seen, soon, today).Take(Most).CountAsync(ct),
            await Of(ClockView.Near, seen, soon, today).Take(Most).CountAsync(ct),
            await Of(ClockView.Paused, seen, soon, today).Take(Most).CountAsync(ct),
            await Of(ClockView.Open, seen, soon, today).Take(Most).CountAsync(ct),
            await Of(ClockView.Over, seen, soon, today).Where(c => c.SupervisedOn != null).Take(Most).CountAsync(ct));
    }

    private static IQueryable<Clock> Of(ClockView view, IQueryable<Clock> seen, DateOnly soon, DateOnly today) => view switch
    {
        ClockView.Over => seen.Where(c => c.DueOn < today),
        ClockView.Near => seen.Where(c => c.DueOn >= today && c.DueOn <= soon),
        ClockView.Paused => seen.Where(c => c.DueOn == null),
        _ => seen,
    };

    // A county and a town have an index of their own; everyone else comes through the own disputes, which are few.
    private IQueryable<Clock> SeenBy(Actor actor, bool mine)
    {
        var open = db.Set<Clock>().AsNoTracking().Where(c => c.EndedOn == null);
        var disputes = db.Disputes.AsNoTracking();
        if (mine)
        {
            var person = actor.Person;
            return open.Where(c => disputes.Any(d => d.Id == c.DisputeId && d.Open && d.MediatorId == person && person != null));
        }

        var listed = disputes.ListedFor(actor);
        var code = actor.Scope?.ToString();
        return actor.Scope?.Level switch
        {
            AreaLevel.County when actor.Can(Permission.ViewDisputes) => open.Where(c => c.CountyCode == code),
            AreaLevel.Town when actor.Can(Permission.ViewDisputes) => open.Where(c => c.TownCode == code),
            _ => open.Where(c => listed.Any(d => d.Id == c.DisputeId)),
        };
    }
}
