using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Kernel.Text;

/// <summary>
/// A Chinese sentence whose values are kept apart, so that the host can say it in another language.
/// Written as an interpolated string; where that stands in a branch, the branch is cast, or the compiler makes a plain string of it first.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence(int literalLength, int formattedCount) : IEquatable<Sentence>
{
    private readonly StringBuilder pattern = new(literalLength + (3 * formattedCount));
    private readonly StringBuilder text = new(literalLength + (8 * formattedCount));
    private readonly List<object> values = new(formattedCount);

    /// <summary>The sentence with <c>{0}</c>, <c>{1}</c> … where its values stand; braces of the sentence itself are doubled.</summary>
    public string Format => pattern.ToString();

    /// <summary>A day, a moment and a sentence inside the sentence as they are, everything else as invariant text.</summary>
    public IReadOnlyList<object> Values => values;

    [return: NotNullIfNotNull(nameof(plain))]
    public static implicit operator Sentence?(string? plain)
    {
        if (plain is null)
        {
            return null;
        }

        var sentence = new Sentence(plain.Length, 0);
        sentence.AppendLiteral(plain);
        return sentence;
    }

    [return: NotNullIfNotNull(nameof(sentence))]
    public static implicit operator string?(Sentence? sentence) => sentence?.ToString();

    public void AppendLiteral(string literal)
    {
        text.Append(literal);
        pattern.Append(literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    /// <param name="format">How the Chinese text writes it, such as <c>M月d日</c>; another language has its own way.</param>
    public void AppendFormatted<T>(T value, string? format)
    {
        var written = value switch
        {
            DateOnly day when format is null => ChineseDate.Arabic(day),
            Instant at => at.ToChina().ToString(format ?? "yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
        text.Append(written);
        pattern.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
        values.Add(value is DateOnly or Instant or Sentence ? value : written);
    }

    public bool Equals(Sentence? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The sentence in Chinese.</summary>
    public override string ToString() => text.ToString();
}
