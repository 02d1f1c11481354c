using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Routing;

public enum BoardColumn
{
    /// <summary>待分流: nobody has it.</summary>
    Waiting,

    /// <summary>被退回: a body gave it back.</summary>
    Returned,

    /// <summary>待受理: sent, and the body still has time.</summary>
    Unaccepted,

    /// <summary>逾期未受理: sent, and the day has passed.</summary>
    Overdue,
}

/// <summary>Where the next page of a column begins: after this row.</summary>
public sealed record BoardCursor(RiskLevel Risk, Instant Since, string Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(short)Risk}.{Since.UnixMilliseconds}.{Number}");

    /// <summary>Null when the text is not a cursor; the list then starts at its beginning.</summary>
    public static BoardCursor? Read(string? text) =>
        text?.Split('.', 3) is [var risk, var since, var number]
        && short.TryParse(risk, CultureInfo.InvariantCulture, out var level)
        && long.TryParse(since, CultureInfo.InvariantCulture, out var moment)
            ? new BoardCursor((RiskLevel)level, new Instant(moment), number)
            : null;
}

/// <summary>A matter on the dispatch board.</summary>
public sealed record BoardRow
{
    public required DisputeId Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required Stage Stage { get; init; }

    public required AreaCode Area { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Since when it stands where it stands: registered, returned or sent.</summary>
    public required Instant Since { get; init; }

    /// <summary>As a person confirmed it.</summary>
    public required RiskLevel Risk { get; init; }

    /// <summary>As a person confirmed it; null until then.</summary>
    public required string? TypeCode { get; init; }

    public required string? HandlerName { get; init; }

    /// <summary>The last day to accept, inclusive; null while it is with nobody.</summary>
    public required DateOnly? AcceptBy { get; init; }

    public required int Returns { get; init; }

    public required bool AwaitsDesignation { get; init; }

    public required int Version { get; init; }

    /// <summary>What the words point to; null when nothing or when the type is confirmed.</summary>
    public TypeSuggestion? SuggestedType { get; init; }

    /// <summary>What words advise on its gravity; null where it is not asked.</summary>
    public RiskAssessment? RiskAdvice { get; init; }

    /// <summary>The body proposed first; null when none serves it, or where it is not asked.</summary>
    public BodySuggestion? Body { get; init; }

    /// <summary>Who gave it back last and why; null when nobody did.</summary>
    public string? LastReturn { get; init; }
}

/// <summary>One column of the board, a page of it, with the sizes of all columns.</summary>
/// <param name="Next">Null on the last page.</param>
public sealed record DispatchBoard(BoardColumn Column, IReadOnlyDictionary<BoardColumn, int> Counts, IReadOnlyList<BoardRow> Rows, BoardCursor? Next);

/// <summary>A step that was passed over.</summary>
public sealed record SkippedStepRow(string Number, string Title, EarlierStep Step, int? Rung, string Reason, string By, Instant At);

/// <summary>A matter that supervisors watch.</summary>
public sealed record SupervisedRow(string Number, string Title, AreaCode Area, Stage Stage, RiskLevel Risk, RiskFlags Flags, bool AwaitsDesignation, string? HandlerName, DateOnly? DueOn, Instant Since);

/// <summary>What dispatchers and supervisors work from.</summary>
public sealed class DispatchQueries(YuanjieDb db, FieldCipher cipher, Candidates candidates, RoutingRules rules)
{
    public const int PageSize = 30;

    /// <summary>A column of the board in the actor's area: gravest first, then those who wait longest.</summary>
    public async Task<DispatchBoard> BoardAsync(BoardColumn column, BoardCursor? after, Actor actor, DateOnly today, CancellationToken ct)
    {
        var undecided = db.Disputes.AsNoTracking().ListedFor(actor).Where(d => d.Open && (d.Stage == Stage.Registered || d.Stage == Stage.Dispatched));
        var sizes = await undecided
            .GroupBy(d => new { d.Stage, Returned = d.Returns > 0, Unsent = d.HandlerId == null, Late = d.DueOn < today })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var counts = Enum.GetValues<BoardColumn>().ToDictionary(c => c, _ => 0);
        foreach (var size in sizes)
        {
            counts[ColumnOf(size.Key.Stage, size.Key.Returned, size.Key.Unsent, size.Key.Late)] += size.Count;
        }

        var found = undecided.Where(In(column, today));
        if (after is { } cursor)
        {
            found = found.Where(d => d.Risk < cursor.Risk
                || (d.Risk == cursor.Risk && (d.StageSince > cursor.Since
                    || (d.StageSince == cursor.Since && d.Number.CompareTo(cursor.Number) > 0))));
        }

        // The order is found in the index; only the rows of this page are read whole.
        var numbers = await found.OrderByDescending(d => d.Risk).ThenBy(d => d.StageSince).ThenBy(d => d.Number).Take(PageSize + 1).Select(d => d.Number).ToListAsync(ct);
        var rows = await db.Disputes.AsNoTracking().Where(d => numbers.Contains(d.Number))
            .OrderByDescending(d => d.Risk).ThenBy(d => d.StageSince).ThenBy(d => d.Number)
            .Select(d => new FoundRow(
                new BoardRow
                {
                    Id = d.Id,
                    Number = d.Number,
                    Title = d.Title,
                    Stage = d.Stage,
                    Area = d.Area,
                    Channel = d.Channel,
                    Since = d.StageSince,
                    Risk = d.Risk,
                    TypeCode = d.TypeCode,
                    HandlerName = d.HandlerName,
                    AcceptBy = d.HandlerId == null ? null : d.DueOn,
                    Returns = d.Returns,
                    AwaitsDesignation = d.AwaitsDesignation,
                    Version = d.Version,
                },
                d.Narrative,
                d.Wants,
                d.TradeTags,
                d.Rung,
                d.Round,
                d.RoundOnRung))
            .ToListAsync(ct);
        var more = rows.Count > PageSize;
        var page = more ? rows[..PageSize] : rows;
        var shown = column is BoardColumn.Waiting or BoardColumn.Returned ? await AdvisedAsync(page, today, ct) : [.. page.Select(r => r.Row)];
        return new DispatchBoard(column, counts, shown, more ? new BoardCursor(shown[^1].Risk, shown[^1].Since, shown[^1].Number) : null);
    }

    /// <summary>The list of exceptions in the actor's area, newest first.</summary>
    /// <param name="before">Only those before this moment; null for the first page.</param>
    public async Task<IReadOnlyList<SkippedStepRow>> SkippedStepsAsync(Actor actor, Instant? before, CancellationToken ct)
    {
        var steps = from s in db.SkippedSteps.AsNoTracking()
                    join d in db.Disputes.ListedFor(actor) on s.DisputeId equals d.Id
                    select new { s, d };
        if (before is { } moment)
        {
            steps = steps.Where(x => x.s.At < moment);
        }

        return await steps.OrderByDescending(x => x.s.At).Take(PageSize)
            .Select(x => new SkippedStepRow(x.d.Number, x.d.Title, x.s.Step, x.s.Rung, x.s.Reason, x.s.By, x.s.At))
            .ToListAsync(ct);
    }

    /// <summary>The list of supervisors in the actor's area: those that wait for a decision first, then the gravest.</summary>
    public async Task<IReadOnlyList<SupervisedRow>> SupervisedAsync(Actor actor, CancellationToken ct) =>
        await db.Disputes.AsNoTracking().ListedFor(actor).Where(d => d.Open && d.SupervisedSince != null)
            .OrderByDescending(d => d.AwaitsDesignation).ThenByDescending(d => d.Risk).ThenBy(d => d.SupervisedSince)
            .Take(100)
            .Select(d => new SupervisedRow(d.Number, d.Title, d.Area, d.Stage, d.Risk, d.RiskFlags, d.AwaitsDesignation, d.HandlerName, d.DueOn, d.SupervisedSince!.Value))
            .ToListAsync(ct);

    private static BoardColumn ColumnOf(Stage stage, bool returned, bool unsent, bool late) =>
        stage is Stage.Registered ? (returned ? BoardColumn.Returned : BoardColumn.Waiting)
        : unsent ? BoardColumn.Waiting
        : late ? BoardColumn.Overdue
        : BoardColumn.Unaccepted;

    private static Expression<Func<Dispute, bool>> In(BoardColumn column, DateOnly today) => column switch
    {
        BoardColumn.Waiting => d => (d.Stage == Stage.Registered && d.Returns == 0) || (d.Stage == Stage.Dispatched && d.HandlerId == null),
        BoardColumn.Returned => d => d.Stage == Stage.Registered && d.Returns > 0,
        BoardColumn.Unaccepted => d => d.Stage == Stage.Dispatched && d.HandlerId != null && (d.DueOn == null || d.DueOn >= today),
        BoardColumn.Overdue => d => d.Stage == Stage.Dispatched && d.HandlerId != null && d.DueOn < today,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    // Type, gravity and body for a page of matters, with the same number of statements however many there are.
    private async Task<IReadOnlyList<BoardRow>> AdvisedAsync(IReadOnlyList<FoundRow> rows, DateOnly today, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Row.Id).ToArray();
        var returned = (await db.Referrals.AsNoTracking().Where(r => ids.Contains(r.DisputeId) && r.ReturnedAt != null).OrderBy(r => r.Place)
            .Select(r => new { r.DisputeId, r.TargetId, r.TargetName, r.ReturnGround, r.ReturnReason })
            .ToListAsync(ct)).ToLookup(r => r.DisputeId);
        var parties = (await db.Parties.AsNoTracking().Where(p => ids.Contains(p.DisputeId)).Select(p => new { p.DisputeId, p.NameIndex }).ToListAsync(ct))
            .ToLookup(p => p.DisputeId, p => p.NameIndex);
        var bodies = await candidates.BodiesAsync([.. rows.Select(r => r.Row.Area).Distinct()], today, ct);
        var names = bodies.ToDictionary(b => b.Body.Id, b => cipher.BlindIndex(PartyColumns.Name, b.Body.Name));
        return
        [
            .. rows.Select(found =>
            {
                var row = found.Row;
                var text = $"{row.Title}\n{found.Narrative}\n{found.Wants}";
                var suggested = row.TypeCode is null && Taxonomy.Current.Suggest(text) is [var first, ..] ? first : null;
                var question = new BodyQuestion
                {
                    Area = row.Area,
                    Type = Taxonomy.Current.Find(row.TypeCode) ?? suggested?.Type,
                    TradeTags = Candidates.TagsOf(found.TradeTags),
                    Position = found.Round == 0 ? null : new LadderPosition(found.Rung, found.Round, found.RoundOnRung),
                    ReturnedBy = returned[row.Id].Select(r => r.TargetId).ToHashSet(),
                    IsParty = body => parties[row.Id].Any(p => p.AsSpan().SequenceEqual(names[body.Id])),
                };
                var ranked = BodySuggestions.Rank(question, bodies.Where(b => b.Serve(row.Area)).Select(b => b.Body), rules);
                return row with
                {
                    SuggestedType = suggested,
                    RiskAdvice = RiskLexicon.Current.Assess(text, RiskContext.None),
                    Body = ranked is [{ Excluded: null } best, ..] ? best : null,
                    LastReturn = returned[row.Id].LastOrDefault() is { } last ? $"{last.TargetName}：{last.ReturnGround!.Value.Name()}。{last.ReturnReason}" : null,
                };
            }),
        ];
    }

    private sealed record FoundRow(BoardRow Row, string Narrative, string Wants, string? TradeTags, int Rung, int Round, int RoundOnRung);
}
