using System.Globalization;

namespace Yuanjie.Kernel.Text;

/// <summary>Numbers as people type them, reduced to their characters.</summary>
internal static class Compact
{
    /// <summary>Folded, without spaces and dashes of any kind: ready to be checked against a grammar.</summary>
    public static string Of(string? text) =>
        string.Concat(ChineseText.Fold(text).Where(c => c != ' ' && char.GetUnicodeCategory(c) is not (UnicodeCategory.DashPunctuation or UnicodeCategory.Format)));

    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
