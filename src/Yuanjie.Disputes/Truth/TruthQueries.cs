using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Numbers;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Truth;

/// <param name="Answered">False for those that wait for an answer.</param>
/// <param name="Detector">Null for all.</param>
/// <param name="Page">1 for the first.</param>
public sealed record SuspicionFilter(bool Answered = false, Detector? Detector = null, int Page = 1);

/// <param name="Disputes">How many it is about.</param>
/// <param name="Verdict">Null while nobody has answered.</param>
public sealed record SuspicionRow(SuspicionId Id, Detector Detector, IReadOnlyList<Sentence> Reasons, int Disputes, Instant FoundAt, Verdict? Verdict, string? AnsweredBy, Instant? AnsweredAt);

/// <param name="More">Whether there are more than the page shows.</param>
public sealed record SuspicionPage(IReadOnlyList<SuspicionRow> Rows, bool More);

/// <summary>How good a detector is: what people found when they looked.</summary>
public sealed record DetectorRecord(Detector Detector, int Open, int Founded, int Explained, int Unclear)
{
    /// <summary>命中率: founded of those that could be found out.</summary>
    public Ratio Precision => new(Founded, Founded + Explained);
}

/// <param name="KeptPercent">Null before an agreement took effect.</param>
public sealed record SuspectRow(string Number, string Title, Stage Stage, Instant RegisteredAt, DateOnly? AgreedOn, int? KeptPercent, string? Handler, string? Mediator);

/// <param name="Answer">Null while nobody has answered.</param>
/// <param name="Hidden">Disputes the reader may not see.</param>
/// <param name="HadAHand">True when the reader or its body had one of the disputes in hand and may not answer.</param>
public sealed record SuspicionView(SuspicionRow Suspicion, int Version, string? Answer, IReadOnlyList<SuspectRow> Disputes, int Hidden, bool HadAHand);

/// <summary>The suspicions of a place, and how often they were right.</summary>
public sealed class TruthQueries(YuanjieDb db, FieldCipher cipher)
{
    public const int PageSize = 30;

    private const int LastPage = 100;

    public async Task<SuspicionPage> PageAsync(SuspicionFilter filter, Actor actor, CancellationToken ct)
    {
        var found = db.Set<Suspicion>().AsNoTracking().SeenBy(actor, db).Where(s => s.Verdict != null == filter.Answered);
        if (filter.Detector is { } detector)
        {
            found = found.Where(s => s.Detector == detector);
        }

        var rows = await found.OrderByDescending(s => s.FoundAt).ThenByDescending(s => s.Id)
            .Skip((Math.Clamp(filter.Page, 1, LastPage) - 1) * PageSize).Take(PageSize + 1)
            .Select(s => new SuspicionRow(s.Id, s.Detector, s.Reasons, s.Disputes.Count, s.FoundAt, s.Verdict, s.AnsweredBy, s.AnsweredAt))
            .ToListAsync(ct);
        return new SuspicionPage([.. rows.Take(PageSize)], rows.Count > PageSize && filter.Page < LastPage);
    }

    /// <summary>Every detector, whether it saw anything or not.</summary>
    public async Task<IReadOnlyList<DetectorRecord>> RecordsAsync(Actor actor, CancellationToken ct)
    {
        var counts = await db.Set<Suspicion>().AsNoTracking().SeenBy(actor, db)
            .GroupBy(s => new { s.Detector, s.Verdict })
            .Select(g => new { g.Key.Detector, g.Key.Verdict, Count = g.Count() })
            .ToListAsync(ct);
        return [.. Enum.GetValues<Detector>().Select(d => new DetectorRecord(d, Count(d, null), Count(d, Verdict.Founded), Count(d, Verdict.Explained), Count(d, Verdict.Unclear)))];

        int Count(Detector detector, Verdict? verdict) => counts.Find(c => c.Detector == detector && c.Verdict == verdict)?.Count ?? 0;
    }

    /// <returns>Null when it is not there for this actor.</returns>
    public async Task<SuspicionView?> FindAsync(SuspicionId id, Actor actor, CancellationToken ct)
    {
        if (await db.Set<Suspicion>().AsNoTracking().Include(s => s.Disputes).SeenBy(actor, db).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } s)
        {
            return null;
        }

        var ids = s.Disputes.ConvertAll(d => d.DisputeId);
        var disputes = await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => ids.Contains(d.Id))
            .OrderBy(d => d.RegisteredAt).ThenBy(d => d.Number)
            .Select(d => new SuspectRow(d.Number, d.Title, d.Stage, d.RegisteredAt, d.AgreedOn, d.KeptPercent, d.HandlerName, d.MediatorName))
            .ToListAsync(ct);
        return new SuspicionView(
            new SuspicionRow(s.Id, s.Detector, s.Reasons, ids.Count, s.FoundAt, s.Verdict, s.AnsweredBy, s.AnsweredAt),
            s.Version,
            s.Answer is { } answer ? cipher.Open(TruthColumns.Answer, s.Id.Value, answer) : null,
            disputes,
            ids.Count - disputes.Count,
            await db.Disputes.HadAHandAsync(ids, actor, ct));
    }
}

internal static class TruthScope
{
    /// <summary>Whether the actor mediated one of these disputes, now or before, or its body has one.</summary>
    public static async Task<bool> HadAHandAsync(this IQueryable<Dispute> disputes, List<DisputeId> ids, Actor actor, CancellationToken ct)
    {
        var (person, body) = (actor.Person, actor.Organisation);
        return await disputes.AnyAsync(
            d => ids.Contains(d.Id) && ((person != null && (d.MediatorId == person || d.Assignments.Any(a => a.PersonId == person))) || (body != null && d.HandlerId == body)), ct);
    }

    /// <summary>The suspicions of the actor's place; who has no place sees none.</summary>
    public static IQueryable<Suspicion> SeenBy(this IQueryable<Suspicion> suspicions, Actor actor, YuanjieDb db)
    {
        if (actor.IsSystem)
        {
            return suspicions;
        }

        if (actor.Scope is not { } scope || !actor.Can(Permission.Supervise))
        {
            return suspicions.Where(s => false);
        }

        var code = scope.ToString();
        var within = db.Disputes.Where(DisputeScope.InArea(scope));
        return scope.Level switch
        {
            AreaLevel.Province or AreaLevel.City => suspicions.Where(s => s.Disputes.Any(x => within.Any(d => d.Id == x.DisputeId))), // one of several counties is theirs too
            AreaLevel.County => suspicions.Where(s => s.CountyCode == code),
            AreaLevel.Town => suspicions.Where(s => s.TownCode == code),
            _ => suspicions.Where(s => false),
        };
    }
}
