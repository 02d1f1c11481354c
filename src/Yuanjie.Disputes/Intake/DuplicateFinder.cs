using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake;

/// <summary>A dispute that may be the same quarrel. Advice: it never stops a registration.</summary>
/// <param name="Score">1 to 100.</param>
/// <param name="Reasons">In words for the reader, the weightiest first.</param>
public sealed record DuplicateSuggestion(DisputeId Id, string Number, string Title, Stage Stage, Instant RegisteredAt, int Score, IReadOnlyList<Sentence> Reasons);

/// <summary>Looks for earlier registrations of what is being told: same parties, same place and type, near text.</summary>
public sealed class DuplicateFinder(YuanjieDb db, FieldCipher cipher)
{
    /// <summary>Below this nothing is suggested.</summary>
    public const int LeastScore = 40;

    /// <summary>How far back texts of the same community are compared, in days.</summary>
    public const int DaysBack = 180;

    private const int MostSuggestions = 5;
    private const int MostCandidates = 200;
    private const double NearText = 0.25;

    // Weights of the reasons; a number of identity on both sides is certain enough alone.
    private const int SameIdNumber = 45;
    private const int SamePhone = 35;
    private const int SameName = 20;
    private const int SameType = 10;
    private const int SameGrid = 10;
    private const int TextWeight = 60;

    /// <summary>The likeliest first; among what the actor may see, so residents meet only their own.</summary>
    public async Task<IReadOnlyList<DuplicateSuggestion>> SuggestAsync(RegisterDispute told, Actor actor, Instant now, CancellationToken ct)
    {
        var request = IntakeShape.Read(told, now.LegalDay()).Request;
        var visible = db.Disputes.AsNoTracking().VisibleTo(actor);
        var known = await PartiesInAsync(request, visible, ct);
        var ids = known.Keys.ToList();
        var near = NearIn(request.Area, now, visible);
        var candidates = await visible.Where(d => ids.Contains(d.Id)).OrderByDescending(d => d.RegisteredAt).Take(MostCandidates)
            .Union(near)
            .Select(d => new Candidate(d.Id, d.Number, d.Title, d.Narrative, d.Stage, d.RegisteredAt, d.TypeCode ?? d.TypeHint, d.GridCode))
            .ToListAsync(ct);

        var tokens = ChineseText.Bigrams($"{request.Title} {request.Narrative}");
        var grid = request.Area.At(AreaLevel.Grid)?.ToString();
        return [.. candidates.DistinctBy(c => c.Id)
            .Select(c => Weigh(c, known.GetValueOrDefault(c.Id), tokens, request.TypeHint, grid))
            .Where(s => s.Score >= LeastScore)
            .OrderByDescending(s => s.Score).ThenByDescending(s => s.RegisteredAt.UnixMilliseconds)
            .Take(MostSuggestions)];
    }

    private static DuplicateSuggestion Weigh(Candidate candidate, PartyMatch? parties, int[] tokens, string? type, string? grid)
    {
        var reasons = new List<(int Weight, Sentence Text)>();
        if (parties is not null)
        {
            reasons.AddRange(parties.Reasons);
        }

        var similarity = ChineseText.Similarity(tokens, ChineseText.Bigrams($"{candidate.Title} {candidate.Narrative}"));
        if (similarity >= NearText)
        {
            reasons.Add(((int)(similarity * TextWeight), $"经过相近（{similarity:P0}）"));
        }

        // Type and grid alone say nothing: neighbours have like quarrels.
        if (reasons.Count > 0 && type is not null && candidate.Type == type)
        {
            reasons.Add((SameType, "同一类纠纷"));
        }

        if (reasons.Count > 0 && grid is not null && candidate.Grid == grid)
        {
            reasons.Add((SameGrid, "同一个网格"));
        }

        return new DuplicateSuggestion(
            candidate.Id,
            candidate.Number,
            candidate.Title,
            candidate.Stage,
            candidate.RegisteredAt,
            Math.Min(100, reasons.Sum(r => r.Weight)),
            [.. reasons.OrderByDescending(r => r.Weight).Select(r => r.Text)]);
    }

    private static IQueryable<Dispute> NearIn(AreaCode area, Instant now, IQueryable<Dispute> visible)
    {
        var since = now.Plus(-TimeSpan.FromDays(DaysBack));
        var place = area.At(AreaLevel.Community) ?? area;
        return visible.Where(DisputeScope.InArea(place)).Where(d => d.RegisteredAt >= since)
            .OrderByDescending(d => d.RegisteredAt).Take(MostCandidates);
    }

    private async Task<Dictionary<DisputeId, PartyMatch>> PartiesInAsync(RegisterDispute request, IQueryable<Dispute> visible, CancellationToken ct)
    {
        var entries = request.Applicants.Concat(request.Respondents).ToArray();
        var names = Indexes(PartyColumns.Name, e => e.Name);
        var numbers = Indexes(PartyColumns.IdNumber, e => e.IdNumber);
        var phones = Indexes(PartyColumns.Phone, e => e.Phone);
        var rows = await db.Parties.AsNoTracking()
            .Where(p => names.Contains(p.NameIndex) || (p.IdIndex != null && numbers.Contains(p.IdIndex)) || (p.PhoneIndex != null && phones.Contains(p.PhoneIndex)))
            .Where(p => visible.Any(d => d.Id == p.DisputeId))
            .OrderByDescending(p => p.Id)
            .Take(MostCandidates * 2)
            .Select(p => new { p.DisputeId, p.Side, p.NameIndex, p.IdIndex, p.PhoneIndex })
            .ToListAsync(ct);
        return rows.GroupBy(r => r.DisputeId).ToDictionary(
            g => g.Key,
            g => new PartyMatch([.. g.GroupBy(r => r.Side).SelectMany(side => Strongest(
                side.Key,
                side.Any(r => Holds(numbers, r.IdIndex)),
                side.Any(r => Holds(phones, r.PhoneIndex)),
                side.Any(r => Holds(names, r.NameIndex))))]));

        List<byte[]> Indexes(string column, Func<PartyEntry, string?> text) =>
            [.. entries.Select(text).Where(t => !string.IsNullOrEmpty(t)).Distinct().Select(t => cipher.BlindIndex(column, t!))];

        static bool Holds(List<byte[]> indexes, byte[]? index) => index is not null && indexes.Exists(i => i.AsSpan().SequenceEqual(index));
    }

    // One side counts once, by its strongest sign.
    private static IEnumerable<(int Weight, Sentence Text)> Strongest(Side side, bool number, bool phone, bool name) =>
        number ? [(SameIdNumber, $"{side.Name()}证件号相同")]
        : phone ? [(SamePhone, $"{side.Name()}电话相同")]
        : name ? [(SameName, $"{side.Name()}同名")]
        : [];

    private sealed record PartyMatch(IReadOnlyList<(int Weight, Sentence Text)> Reasons);

    private sealed record Candidate(DisputeId Id, string Number, string Title, string Narrative, Stage Stage, Instant RegisteredAt, string? Type, string? Grid);
}
