using System.Globalization;

namespace Yuanjie.Kernel.Numbers;

/// <summary>A figure that keeps what it was made of: so many of so many.</summary>
/// <param name="Part">The numerator, a count.</param>
/// <param name="Whole">The denominator, a count; 0 where there is nothing to compare with.</param>
public readonly record struct Ratio(long Part, long Whole)
{
    private const int ThinBelow = 30;

    /// <summary>In per cent, half up to two decimals as official statistics round; null where the whole is 0.</summary>
    public decimal? Percent => Whole == 0 ? null : Math.Round(100m * Part / Whole, 2, MidpointRounding.AwayFromZero);

    /// <summary>True where the whole is so small that a rate misleads: counts are shown and the rate is grey.</summary>
    public bool IsThin => Whole < ThinBelow;

    /// <summary>Whether the share is at or above so many per cent, compared before rounding; false where the whole is 0.</summary>
    public bool Reaches(decimal percent) => Whole > 0 && 100m * Part >= percent * Whole;

    /// <summary>74.27%, or — where there is nothing to compare with.</summary>
    public override string ToString() => Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.00}%") : "—";
}
