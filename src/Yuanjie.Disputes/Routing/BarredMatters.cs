using System.Collections.Frozen;

namespace Yuanjie.Disputes.Routing;

/// <summary>Which way is closed to the matter.</summary>
public enum BarredWay : short
{
    PeoplesMediation = 1,
    CourtMediation = 2,
    PoliceMediation = 3,
    CourtTrack = 4,
    CommercialMediation = 5,
}

/// <summary>What the house does about it.</summary>
public enum BarredEffect : short
{
    /// <summary>Answered with where to go instead.</summary>
    Redirect = 1,

    /// <summary>Mediation that has begun ends.</summary>
    Stop = 2,

    /// <summary>The police must know; the civil side may follow.</summary>
    Report = 3,

    /// <summary>May be mediated; the parties are told what will be closed to them.</summary>
    Warn = 4,
}

/// <summary>A matter for which a way of settling is closed by law.</summary>
/// <param name="Code">B1 to B9; never reused.</param>
/// <param name="Instead">Where to go, in plain words for the person.</param>
/// <param name="Keywords">Words that point to it; empty where only a person can tell.</param>
public sealed record BarredMatter(
    string Code,
    BarredWay Scope,
    string Text,
    string Instead,
    string Source,
    Certainty Tag,
    BarredEffect Effect,
    IReadOnlyList<string> Keywords);

/// <summary>A barred matter the words of a text point to; a dispatcher decides.</summary>
public sealed record BarredHint(BarredMatter Matter, IReadOnlyList<string> Keywords);

/// <summary>The matters that may not be mediated, or not in every way.</summary>
public sealed class BarredMatters
{
    private readonly FrozenDictionary<string, BarredMatter> byCode;
    private readonly TermScanner<BarredMatter[]> scanner;
    private readonly Denial denial;

    private BarredMatters(BarredFile file)
    {
        All = file.Matters;
        byCode = file.Matters.ToFrozenDictionary(m => m.Code);
        scanner = new(file.Matters
            .SelectMany(m => m.Keywords.Select(k => (Term: k, Matter: m)))
            .GroupBy(t => t.Term, t => t.Matter)
            .Select(g => (g.Key, g.ToArray())));
        denial = new(file.WindowCharacters, file.Denials, []);
    }

    public static BarredMatters Current { get; } = new(LawData.Read<BarredFile>("Routing", "barred-matters.json"));

    public IReadOnlyList<BarredMatter> All { get; }

    /// <summary>Null when there is no such matter.</summary>
    public BarredMatter? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>What the text points to, in the order of the codes; empty when nothing does.</summary>
    public IReadOnlyList<BarredHint> Detect(string? text)
    {
        var readable = LawData.Readable(text);
        return
        [
            .. scanner.Scan(readable)
                .Where(h => !denial.Denies(readable, h.Start, h.End))
                .SelectMany(h => h.Meaning.Select(m => (Matter: m, h.Term)))
                .GroupBy(h => h.Matter, h => h.Term)
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new BarredHint(g.Key, [.. g.Distinct()])),
        ];
    }

    private sealed record BarredFile(string Version, IReadOnlyList<string> Denials, int WindowCharacters, IReadOnlyList<BarredMatter> Matters);
}
