using System.Collections.Frozen;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <summary>What is known beside the text. Everything is optional; nothing known adds nothing.</summary>
public sealed record RiskContext
{
    public static RiskContext None { get; } = new();

    public int PriorPoliceCalls { get; init; }

    public bool Weapon { get; init; }

    public bool Alcohol { get; init; }

    /// <summary>Somebody's mind is not steady; entered by helpers, never inferred.</summary>
    public bool UnwellMind { get; init; }

    public bool LossAboveYearlyIncome { get; init; }

    public int FailedMediations { get; init; }

    public bool LivingTogether { get; init; }

    public bool Anniversary { get; init; }

    /// <summary>How many people are involved.</summary>
    public int Persons { get; init; }
}

/// <summary>Advice on how grave it may become, with the words and facts it rests on.</summary>
/// <param name="Reasons">One sentence each, in Chinese; empty when nothing was found.</param>
public sealed record RiskAssessment(RiskLevel Level, RiskFlags Flags, IReadOnlyList<Sentence> Reasons);

/// <summary>Words and circumstances that call for care (民转刑).</summary>
public sealed class RiskLexicon
{
    private readonly RiskFile file;
    private readonly TermScanner<RiskWord?> scanner;
    private readonly Denial denial;
    private readonly FrozenDictionary<string, RiskFeature> features;

    private RiskLexicon(RiskFile file)
    {
        this.file = file;
        scanner = new(file.Words.Select(w => (w.Word, (RiskWord?)w)).Concat(file.Exempt.Select(e => (e, (RiskWord?)null))));
        denial = new(file.WindowCharacters, file.Denials, []);
        features = file.Features.ToFrozenDictionary(f => f.Code);
    }

    public static RiskLexicon Current { get; } = new(LawData.Read<RiskFile>("Routing", "risk-lexicon.json"));

    /// <summary>
    /// A grave word gives at least High; the same word denied ("没有动刀") gives Medium and asks for a check, since people also deny what they fear.
    /// Circumstances add points; a grave word with many points is Extreme.
    /// </summary>
    public RiskAssessment Assess(string? text, RiskContext context)
    {
        var readable = LawData.Readable(text);
        var (level, flags, reasons) = (RiskLevel.Low, RiskFlags.None, new List<Sentence>());
        foreach (var (word, denied) in Found(readable))
        {
            if (denied && word.Level is RiskLevel.Low)
            {
                continue;
            }

            level = Graver(level, denied ? RiskLevel.Medium : word.Level);
            flags |= denied ? RiskFlags.None : word.Flags.Aggregate(RiskFlags.None, (all, flag) => all | flag);
            reasons.Add(denied ? (Sentence)$"{word.Kind}：文中提到“{word.Word}”但作了否认，请核实" : (Sentence)$"{word.Kind}：文中提到“{word.Word}”");
        }

        var points = 0;
        foreach (var feature in Present(context))
        {
            points += feature.Points;
            reasons.Add(feature.Text);
        }

        var graveWord = level >= RiskLevel.High;
        level = Graver(level, points >= file.HighFrom ? RiskLevel.High : points >= file.MediumFrom ? RiskLevel.Medium : RiskLevel.Low);
        if (graveWord && points >= file.ExtremeFrom)
        {
            level = RiskLevel.Extreme;
        }

        if (context.Persons >= features["Crowd"].Threshold)
        {
            flags |= RiskFlags.Mass;
        }

        return new RiskAssessment(level, flags, reasons);
    }

    private IEnumerable<(RiskWord Word, bool Denied)> Found(string readable)
    {
        var seen = new HashSet<(RiskWord, bool)>();
        foreach (var hit in scanner.Scan(readable))
        {
            if (hit.Meaning is { } word && (word, denial.Denies(readable, hit.Start, hit.End)) is var found && seen.Add(found))
            {
                yield return found;
            }
        }
    }

    private IEnumerable<RiskFeature> Present(RiskContext context)
    {
        (string Code, int Amount)[] facts =
        [
            ("PriorPoliceCalls", context.PriorPoliceCalls),
            ("Weapon", context.Weapon ? 1 : 0),
            ("Alcohol", context.Alcohol ? 1 : 0),
            ("UnwellMind", context.UnwellMind ? 1 : 0),
            ("LossAboveYearlyIncome", context.LossAboveYearlyIncome ? 1 : 0),
            ("FailedMediations", context.FailedMediations),
            ("LivingTogether", context.LivingTogether ? 1 : 0),
            ("Anniversary", context.Anniversary ? 1 : 0),
            ("Crowd", context.Persons),
        ];
        return facts.Where(f => f.Amount >= features[f.Code].Threshold).Select(f => features[f.Code]);
    }

    private static RiskLevel Graver(RiskLevel a, RiskLevel b) => a > b ? a : b;

    private sealed record RiskWord(string Word, RiskLevel Level, IReadOnlyList<RiskFlags> Flags, string Kind);

    private sealed record RiskFeature(string Code, string Text, int Points, int Threshold = 1);

    private sealed record RiskFile(
        string Version,
        string Source,
        Certainty Tag,
        IReadOnlyList<string> Exempt,
        IReadOnlyList<string> Denials,
        int WindowCharacters,
        IReadOnlyList<RiskFeature> Features,
        int MediumFrom,
        int HighFrom,
        int ExtremeFrom,
        IReadOnlyList<RiskWord> Words);
}
