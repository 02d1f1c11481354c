using System.Collections.Frozen;

namespace Yuanjie.Disputes.Routing;

/// <summary>A type the words of a text point to. Advice: a person confirms (个人信息保护法 第二十四条).</summary>
/// <param name="Score">Characters of all matched keywords, each keyword once.</param>
/// <param name="Confidence">Per cent, 1 to 99.</param>
/// <param name="Keywords">What was found, longest first; shown as the reason.</param>
public sealed record TypeSuggestion(DisputeType Type, int Score, int Confidence, IReadOnlyList<string> Keywords);

/// <summary>The kinds of dispute and the words by which they are recognised.</summary>
public sealed class Taxonomy
{
    private readonly FrozenDictionary<string, DisputeType> byCode;
    private readonly TermScanner<(DisputeType Type, bool Event)[]> scanner;
    private readonly Denial denial;
    private readonly Denial absence;

    private Taxonomy(TaxonomyFile file)
    {
        Version = file.Version;
        Source = file.Source;
        Editions = file.Editions;
        Types = file.Types;
        byCode = file.Types.ToFrozenDictionary(t => t.Code);
        scanner = new(file.Types
            .Where(t => t.To is null)
            .SelectMany(t => t.Keywords.Select(k => (Term: k, Meaning: (Type: t, Event: false))).Concat(t.Events.Select(k => (Term: k, Meaning: (Type: t, Event: true)))))
            .GroupBy(t => t.Term, t => t.Meaning)
            .Select(g => (g.Key, g.ToArray())));
        denial = new(file.WindowCharacters, file.Denials, file.AfterDenials);
        absence = new(file.WindowCharacters, file.Absences, []);
    }

    public static Taxonomy Current { get; } = new(LawData.Read<TaxonomyFile>("Routing", "taxonomy.json"));

    public string Version { get; }

    public string Source { get; }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<DisputeType> Types { get; }

    public IReadOnlyList<CauseEdition> Editions { get; }

    /// <summary>Null when there is no such type.</summary>
    public DisputeType? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The court's causes that fit the type on the day a case is filed; empty where no civil cause fits.</summary>
    public IReadOnlyList<CourtCauses> CausesOn(DisputeType type, DateOnly day) =>
        Editions.FirstOrDefault(e => e.From <= day && (e.To is null || day <= e.To)) is { } edition
            ? [.. type.Causes.Where(c => c.Edition == edition.Edition)]
            : [];

    /// <summary>The types the text points to, the most likely first; empty when no keyword is found.</summary>
    /// <remarks>
    /// Longest match; a keyword denied within the window is left out. A safety type comes first whenever one of its words stands,
    /// then the higher score; a tie goes to the more protected track, then to the longer keyword.
    /// </remarks>
    public IReadOnlyList<TypeSuggestion> Suggest(string? text)
    {
        var readable = LawData.Readable(text);
        var found = new Dictionary<DisputeType, HashSet<string>>();
        foreach (var hit in scanner.Scan(readable))
        {
            var denied = denial.Denies(readable, hit.Start, hit.End);
            var absent = !denied && absence.Denies(readable, hit.Start, hit.End);
            foreach (var (type, isEvent) in hit.Meaning)
            {
                if (!denied && !(absent && isEvent))
                {
                    (found.TryGetValue(type, out var words) ? words : found[type] = new(StringComparer.Ordinal)).Add(hit.Term);
                }
            }
        }

        var total = found.Sum(f => Score(f.Value));
        return
        [
            .. found
                .Select(f => new TypeSuggestion(f.Key, Score(f.Value), Confidence(Score(f.Value), total), [.. f.Value.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)]))
                .OrderByDescending(s => s.Type.Track is Track.Safety)
                .ThenByDescending(s => s.Score)
                .ThenBy(s => s.Type.Track)
                .ThenByDescending(s => s.Keywords[0].Length)
                .ThenBy(s => s.Type.Code, StringComparer.Ordinal),
        ];
    }

    private static int Score(HashSet<string> words) => words.Sum(w => w.Length);

    // The share among all types found, held down while few characters speak for it: one word of two never gives more than half.
    private static int Confidence(int score, int total) => Math.Clamp(100 * score / total * score / (score + 2), 1, 99);

    private sealed record TaxonomyFile(
        string Version,
        string Source,
        IReadOnlyList<string> Denials,
        IReadOnlyList<string> Absences,
        IReadOnlyList<string> AfterDenials,
        int WindowCharacters,
        IReadOnlyList<CauseEdition> Editions,
        IReadOnlyList<DisputeType> Types);
}
