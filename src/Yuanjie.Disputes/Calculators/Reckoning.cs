using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Calculators;

/// <summary>A sum of money with every step that led to it.</summary>
public sealed record Reckoning(Money Total, IReadOnlyList<ReckoningStep> Steps);

/// <param name="Text">What is counted, with its figures.</param>
/// <param name="Amount">What comes of it, in 元 and not yet rounded; null for a step that only says something.</param>
/// <param name="Source">Statute and article; null where it is arithmetic alone.</param>
public sealed record ReckoningStep(Sentence Text, decimal? Amount = null, string? Source = null);

internal static class Yuan
{
    /// <summary>A sum in 元, rounded half up to the 分: once, at the end.</summary>
    public static Money Rounded(decimal yuan) => Money.FromFen((long)Math.Min(Math.Round(yuan * 100, MidpointRounding.AwayFromZero), Money.MaxValue.Fen));

    /// <summary>1,234.50 or 9,000: as steps write it.</summary>
    public static string Text(decimal yuan) => decimal.Truncate(yuan) == yuan
        ? yuan.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)
        : yuan.ToString("#,0.00##", System.Globalization.CultureInfo.InvariantCulture);
}
