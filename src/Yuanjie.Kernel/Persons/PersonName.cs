using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Persons;

/// <summary>A natural person's name of 2 to 50 characters; a character beyond the basic plane (𬭎) is one character.</summary>
/// <remarks>Source of the separator · in transliterated and minority names: GB/T 15834-2011 4.14 (间隔号, U+00B7).</remarks>
public sealed record PersonName
{
    public const int MinLength = 2;
    public const int MaxLength = 50;

    // What keyboards and other systems put where 间隔号 belongs.
    private const string Separators = "•‧∙⋅・･᛫●．";

    private PersonName(string value) => Value = value;

    public string Value { get; }

    /// <summary>王*, 王*涵, 欧**涵: the first and the last character, at most two stars, so that the length stays unknown.</summary>
    public string Masked
    {
        get
        {
            var runes = Value.EnumerateRunes().ToArray();
            return runes.Length == 2 ? $"{runes[0]}*" : $"{runes[0]}{(runes.Length == 3 ? "*" : "**")}{runes[^1]}";
        }
    }

    /// <summary>Reads a name: spaces between Chinese characters (王　涵) go, separators become ·. Refuses controls, brackets, digits and broken characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PersonName? name)
    {
        name = null;
        if (text is null || !ChineseText.IsWellFormed(text))
        {
            return false;
        }

        var runes = Spelled(text.Normalize(NormalizationForm.FormC).Trim());
        if (runes.Count is < MinLength or > MaxLength || !runes.TrueForAll(IsPartOfAName) || !runes.Exists(IsLetter))
        {
            return false;
        }

        name = new PersonName(string.Concat(runes));
        return true;
    }

    public override string ToString() => Value;

    private static List<Rune> Spelled(string text)
    {
        var runes = new List<Rune>(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
            {
                space = true;
                continue;
            }

            var next = rune.IsBmp && Separators.Contains((char)rune.Value, StringComparison.Ordinal) ? new Rune('·') : rune;
            if (space && runes.Count > 0 && next.Value < Han && runes[^1].Value < Han && next.Value != '·' && runes[^1].Value != '·')
            {
                runes.Add(new Rune(' '));
            }

            space = false;
            runes.Add(next);
        }

        return runes;
    }

    private const int Han = 0x2E80;

    private static bool IsPartOfAName(Rune rune) => IsLetter(rune) || rune.Value is '·' or ' ' or '-' or '\'' or '’' or '.';

    // The ideographic planes as a whole: a name may use a character younger than the runtime's tables.
    private static bool IsLetter(Rune rune) =>
        Rune.IsLetter(rune)
        || rune.Value is >= 0x20000 and <= 0x3FFFD
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
