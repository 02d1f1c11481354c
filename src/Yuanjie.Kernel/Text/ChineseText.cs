using System.Globalization;
using System.Text;

namespace Yuanjie.Kernel.Text;

/// <summary>Text as people and other systems send it, made fit to compare, to store and to search.</summary>
public static class ChineseText
{
    /// <summary>One spelling for comparison: half-width, upper case, NFKC, single spaces, trimmed. Null gives an empty text.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = WellFormed(text).Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        var builder = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] is not ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.Length > 0 && builder[^1] is ' ' ? builder.ToString(0, builder.Length - 1) : builder.ToString();
    }

    /// <summary>
    /// The text without what a database, an XML part or a reader chokes on: control characters, halves of characters, non-characters
    /// and marks that reverse the reading order. Line breaks stay as \n, a tab becomes a space, the ends are trimmed. Null gives an empty text.
    /// </summary>
    /// <param name="maxLength">UTF-16 units at most; the cut never splits a character.</param>
    public static string Clean(string? text, int maxLength)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var builder = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\t')
            {
                builder.Append(' ');
            }
            else if (rune.Value is '\n' || !IsUnfit(rune))
            {
                builder.Append(rune.ToString());
            }
        }

        var clean = builder.ToString().Trim();
        if (clean.Length <= maxLength)
        {
            return clean;
        }

        var cut = maxLength > 0 && char.IsHighSurrogate(clean[maxLength - 1]) ? maxLength - 1 : maxLength;
        return clean[..cut].TrimEnd();
    }

    /// <summary>The search tokens of a text: each pair of neighbouring letters or digits of the folded text as one number, ascending, each once.</summary>
    /// <remarks>
    /// A token is (first &lt;&lt; 16) | second, so it may be negative. A character beyond the basic plane counts as its two halves, which
    /// keeps names with rare characters findable. A text of a single character has no token.
    /// </remarks>
    public static int[] Bigrams(string? text)
    {
        var folded = Fold(text);
        var tokens = new List<int>(folded.Length);
        for (var i = 1; i < folded.Length; i++)
        {
            if (IsTokenPart(folded[i - 1]) && IsTokenPart(folded[i]))
            {
                tokens.Add((folded[i - 1] << 16) | folded[i]);
            }
        }

        tokens.Sort();
        var distinct = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || tokens[i] != tokens[i - 1])
            {
                tokens[distinct++] = tokens[i];
            }
        }

        return [.. tokens.Take(distinct)];
    }

    /// <summary>How alike two texts are, 0 to 1: shared tokens over all tokens (Jaccard). Texts without tokens are alike if they fold to the same.</summary>
    public static double Similarity(string? a, string? b)
    {
        var (left, right) = (Bigrams(a), Bigrams(b));
        return left.Length == 0 && right.Length == 0
            ? (string.Equals(Fold(a), Fold(b), StringComparison.Ordinal) ? 1 : 0)
            : Similarity(left, right);
    }

    /// <summary>The same over tokens already at hand, both as <see cref="Bigrams"/> gives them; two empty sets are not alike.</summary>
    public static double Similarity(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var all = a.Length + b.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Whether <see cref="string.Normalize()"/> takes the text: every surrogate has its other half, and no U+FFFE, at which it throws.</summary>
    internal static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ByteOrderMarkReversed
                || (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]))))
            {
                return false;
            }
        }

        return true;
    }

    private const char ByteOrderMarkReversed = '\uFFFE';

    private static string WellFormed(string text)
    {
        if (IsWellFormed(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune) && rune.Value != ByteOrderMarkReversed)
            {
                builder.Append(rune.ToString());
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return builder.ToString();
    }

    private static bool IsUnfit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF);

    private static bool IsTokenPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
