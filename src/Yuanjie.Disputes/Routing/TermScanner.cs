using System.Collections.Frozen;

namespace Yuanjie.Disputes.Routing;

/// <summary>A term found in a text, with what the term stands for.</summary>
internal readonly record struct TermHit<T>(string Term, int Start, T Meaning)
{
    public int End => Start + Term.Length;
}

/// <summary>
/// Finds terms from left to right; where several begin at one character the longest wins, and a character counts once.
/// So 劳动合同 is never also 合同, and 剪刀 is never 刀.
/// </summary>
internal sealed class TermScanner<T>
{
    private readonly FrozenDictionary<char, (string Term, T Meaning)[]> byFirst;

    /// <param name="terms">No term may be empty or occur twice.</param>
    public TermScanner(IEnumerable<(string Term, T Meaning)> terms) =>
        byFirst = terms
            .GroupBy(t => t.Term[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Term.Length).ToArray());

    public IReadOnlyList<TermHit<T>> Scan(string text)
    {
        var hits = new List<TermHit<T>>();
        for (var at = 0; at < text.Length;)
        {
            if (Longest(text, at) is { } hit)
            {
                hits.Add(hit);
                at = hit.End;
            }
            else
            {
                at++;
            }
        }

        return hits;
    }

    private TermHit<T>? Longest(string text, int at)
    {
        if (!byFirst.TryGetValue(text[at], out var candidates))
        {
            return null;
        }

        foreach (var (term, meaning) in candidates)
        {
            if (string.CompareOrdinal(text, at, term, 0, term.Length) == 0)
            {
                return new TermHit<T>(term, at, meaning);
            }
        }

        return null;
    }
}

/// <summary>Whether the words around a term deny it. Looks only inside the term's own clause.</summary>
internal sealed class Denial(int windowCharacters, IReadOnlyList<string> before, IReadOnlyList<string> after)
{
    private const string ClauseEnds = "，。；：！？、,.;:!?\n";

    public bool Denies(string text, int start, int end) => DeniesBefore(text, start) || DeniesAfter(text, end);

    private bool DeniesBefore(string text, int start)
    {
        var from = start;
        while (from > 0 && start - from < windowCharacters && !ClauseEnds.Contains(text[from - 1]))
        {
            from--;
        }

        return before.Any(word => IsWhole(text, from, start, word));
    }

    /// <summary>Passes over 是不是 (a question) and 不是不 (said twice, so affirmed).</summary>
    private static bool IsWhole(string text, int from, int to, string word)
    {
        var at = text.IndexOf(word, from, to - from, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var asked = at > 0 && word[0] is '不' && text[at - 1] is '是';
        var next = at + word.Length;
        var twice = next < text.Length && text[next] is '不' or '没' or '未' && !word.EndsWith('没');
        return !asked && !twice;
    }

    private bool DeniesAfter(string text, int end)
    {
        var to = end;
        while (to < text.Length && to - end < windowCharacters && !ClauseEnds.Contains(text[to]))
        {
            to++;
        }

        return after.Any(word => text.IndexOf(word, end, to - end, StringComparison.Ordinal) >= 0);
    }
}
