using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Numbers;
using Yuanjie.Kernel.Persons;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Ledger;

/// <summary>The ledger of what an actor may see.</summary>
public sealed class LedgerQueries(YuanjieDb db, PartyReader parties, FieldCipher cipher)
{
    public const int PageSize = 20;
    private const int MostMatches = 500;
    private const int LongestSearch = 60;

    /// <summary>How far back words are looked for in titles: what nobody wrote must not read the whole table.</summary>
    private const int SearchedTitles = 200_000;

    private static readonly Stage[] WaitingStages = [Stage.Registered, Stage.Dispatched];
    private static readonly Stage[] MediatingStages = [Stage.Accepted, Stage.Mediating, Stage.Suspended, Stage.Signing];
    private static readonly Stage[] AgreedStages = [Stage.Agreed, Stage.AwaitingCourt, Stage.UnderReview, Stage.Confirmed, Stage.Performing, Stage.Defaulted, Stage.Enforcing];

    /// <summary>One page, newest first.</summary>
    /// <param name="filter">What to show.</param>
    /// <param name="actor">Whose eyes.</param>
    /// <param name="today">The legal day by which overdue is judged.</param>
    /// <param name="ct">Stops the query.</param>
    /// <param name="size">Rows a page; an export takes more at once.</param>
    /// <param name="masked">True where names of natural persons leave the house.</param>
    public async Task<LedgerPage> SearchAsync(LedgerFilter filter, Actor actor, DateOnly today, CancellationToken ct, int size = PageSize, bool masked = false)
    {
        var found = await FilteredAsync(filter, actor, today, ct);
        if (filter.After is { } after)
        {
#pragma warning disable CA1309 // the databases compare; numbers are ASCII and sort alike in both
            found = found.Where(d => d.RegisteredAt <= after.RegisteredAt && (d.RegisteredAt < after.RegisteredAt || string.Compare(d.Number, after.Number) < 0));
#pragma warning restore CA1309
        }

        var rows = await Newest(found, size + 1).Select(Row).ToListAsync(ct);
        LedgerCursor? next = null;
        if (rows.Count > size)
        {
            rows.RemoveAt(size);
            next = new LedgerCursor(rows[^1].RegisteredAt, rows[^1].Number);
        }

        return new LedgerPage(await WithNamesAsync(rows, ct, masked), next);
    }

    /// <summary>How many the filter finds; for exports, which say how far they are.</summary>
    public async Task<int> CountAsync(LedgerFilter filter, Actor actor, DateOnly today, CancellationToken ct) =>
        await (await FilteredAsync(filter, actor, today, ct)).CountAsync(ct);

    /// <summary>The figures of the actor's whole ledger.</summary>
    public async Task<LedgerCounts> CountsAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        var mine = db.Disputes.AsNoTracking().ListedFor(actor);
        var byStage = await mine.GroupBy(d => d.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var overdue = await mine.CountAsync(d => d.Open && d.DueOn < today, ct);
        return new LedgerCounts(byStage.Values.Sum(), Sum(WaitingStages), Sum(MediatingStages), overdue, Sum(AgreedStages));

        int Sum(Stage[] stages) => stages.Sum(s => byStage.GetValueOrDefault(s));
    }

    internal static Expression<Func<Dispute, LedgerRow>> Row { get; } = d => new LedgerRow
    {
        Id = d.Id,
        Number = d.Number,
        Title = d.Title,
        Type = d.TypeCode,
        Area = d.Area,
        Channel = d.Channel,
        Stage = d.Stage,
        Risk = d.Risk,
        AmountFen = d.AmountFen,
        HandlerName = d.HandlerName,
        MediatorName = d.MediatorName,
        KeptPercent = d.KeptPercent,
        DueOn = d.DueOn,
        RegisteredAt = d.RegisteredAt,
    };

    /// <summary>Puts the names of the first party on each side into the rows: one query for all.</summary>
    internal async Task<IReadOnlyList<LedgerRow>> WithNamesAsync(IReadOnlyList<LedgerRow> rows, CancellationToken ct, bool masked = false)
    {
        var ids = rows.Select(r => r.Id).ToArray();
        var named = await db.Parties.AsNoTracking().Where(p => ids.Contains(p.DisputeId) && p.Side != Side.ThirdParty)
            .Select(p => new { p.DisputeId, p.Id, p.Side, p.Place, p.Kind, p.Name }).ToListAsync(ct);
        var byDispute = named.ToLookup(p => (p.DisputeId, p.Side));
        return [.. rows.Select(r => r with { Applicant = First(r.Id, Side.Applicant), Respondent = First(r.Id, Side.Respondent) })];

        string First(DisputeId id, Side side)
        {
            var all = byDispute[(id, side)].OrderBy(p => p.Place).ToList();
            if (all.Count == 0)
            {
                return "";
            }

            var name = parties.NameOf(all[0].Id, all[0].Name);
            var shown = masked && all[0].Kind == PartyKind.NaturalPerson ? Masked(name) : name;
            return shown + (all.Count > 1 ? $"等{all.Count}人" : "");
        }

        // What cannot be read as a name, such as 隔壁养狗的, is hidden but for its first character.
        static string Masked(string name) => PersonName.TryParse(name, out var person) ? person.Masked : PartyReader.Mask(name, 1, 0)!;
    }

    private async Task<IQueryable<Dispute>> FilteredAsync(LedgerFilter filter, Actor actor, DateOnly today, CancellationToken ct)
    {
        var found = db.Disputes.AsNoTracking().ListedFor(actor);
        if (filter.Area is { } area)
        {
            found = found.Where(DisputeScope.InArea(area));
        }

        found = filter.View switch
        {
            LedgerView.All => found,
            LedgerView.Waiting => found.Where(d => d.Open && WaitingStages.Contains(d.Stage)),
            LedgerView.Mediating => found.Where(d => d.Open && MediatingStages.Contains(d.Stage)),
            LedgerView.Overdue => found.Where(d => d.Open && d.DueOn < today),
            LedgerView.Agreed => found.Where(d => d.Open && AgreedStages.Contains(d.Stage)),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
        if (filter.Stage is { } stage)
        {
            found = found.Where(d => d.Stage == stage);
        }

        if (filter.Type is { } type)
        {
            found = found.Where(d => d.TypeCode == type);
        }

        if (filter.Risk is { } risk)
        {
            // The grave are few and have an index of their own, which is used where the statement says that it asks for them.
            found = risk >= RiskLevel.High ? found.Where(d => d.Risk >= RiskLevel.High && d.Risk == risk) : found.Where(d => d.Risk == risk);
        }

        if (filter.Channel is { } channel)
        {
            found = found.Where(d => d.Channel == channel);
        }

        found = filter.Reached switch
        {
            null => found,
            Milestone.Diverted => found.Where(d => d.DivertedOn != null),
            Milestone.Agreed => found.Where(d => d.AgreedOn != null),
            Milestone.Confirmed => found.Where(d => d.ConfirmedOn != null),
            Milestone.Kept => found.Where(d => d.KeptPercent == 100),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
        if (filter.Handler is { } handler)
        {
            found = found.Where(d => d.HandlerId == handler);
        }

        if (filter.Mediator is { } mediator)
        {
            found = found.Where(d => d.MediatorId == mediator);
        }

        if (filter.From is { } from)
        {
            var start = Instant.InChina(from);
            found = found.Where(d => d.RegisteredAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = Instant.InChina(to.AddDays(1));
            found = found.Where(d => d.RegisteredAt < end);
        }

        return string.IsNullOrWhiteSpace(filter.Text) ? found : await MatchingAsync(found, filter.Text.Trim(), ct);
    }

    // A number finds one; a name or telephone finds by blind index; only what is neither is looked for in titles.
    private async Task<IQueryable<Dispute>> MatchingAsync(IQueryable<Dispute> found, string text, CancellationToken ct)
    {
        if (DisputeNumber.TryParse(text, out var number))
        {
            return found.Where(d => d.Number == number.Value);
        }

        if (PhoneNumber.TryParse(text, out var phone))
        {
            var byPhone = cipher.BlindIndex(PartyColumns.Phone, phone.Value);
            var ids = await NewestAsync(db.Parties.Where(p => p.PhoneIndex == byPhone), ct);
            return found.Where(d => ids.Contains(d.Id));
        }

        if (PersonName.TryParse(text, out var name))
        {
            var byName = cipher.BlindIndex(PartyColumns.Name, name.Value);
            var ids = await NewestAsync(db.Parties.Where(p => p.NameIndex == byName), ct);
            if (ids.Count > 0)
            {
                return found.Where(d => ids.Contains(d.Id));
            }
        }

        var words = ChineseText.Clean(text, LongestSearch) ?? "";
        return Newest(found, SearchedTitles).Where(d => d.Title.Contains(words) || d.Number.Contains(words));
    }

    private static IQueryable<Dispute> Newest(IQueryable<Dispute> disputes, int most) =>
        disputes.OrderByDescending(d => d.RegisteredAt).ThenByDescending(d => d.Number).Take(most);

    // Asked first and alone, so that the blind index is what both databases use.
    private static Task<List<DisputeId>> NewestAsync(IQueryable<Party> parties, CancellationToken ct) =>
        parties.Select(p => p.DisputeId).Distinct().OrderByDescending(id => id).Take(MostMatches).ToListAsync(ct);
}
