using System.Diagnostics.CodeAnalysis;

namespace Yuanjie.Kernel.Areas;

/// <summary>The levels of the division of the land; the number is the length of the code at that level.</summary>
public enum AreaLevel : short
{
    Province = 2,
    City = 4,
    County = 6,
    Town = 9,
    Community = 12,
    Grid = 15,
    MicroGrid = 17,
}

/// <summary>
/// A place in the tree of areas: GB/T 2260 to the county, the statistical extension to village and community (12 digits),
/// then three digits of grid and two of micro-grid. The code of a place starts with the code of the place it lies in.
/// </summary>
public readonly record struct AreaCode
{
    private readonly string? code;

    private AreaCode(string code) => this.code = code;

    public static AreaCode Parse(string code) =>
        TryParse(code, out var area) ? area : throw new FormatException($"'{code}' is not an area code (2, 4, 6, 9, 12, 15 or 17 digits).");

    public static bool TryParse([NotNullWhen(true)] string? code, out AreaCode area)
    {
        area = default;
        if (code is null || !Enum.IsDefined((AreaLevel)code.Length) || code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        area = new AreaCode(code);
        return true;
    }

    public AreaLevel Level => (AreaLevel)ToString().Length;

    /// <summary>The place of that level in which this place lies, itself included; null when this place is wider than that level.</summary>
    public AreaCode? At(AreaLevel level) => ToString().Length >= (int)level ? new AreaCode(ToString()[..(int)level]) : null;

    /// <summary>The next wider place; null for a province.</summary>
    public AreaCode? Parent => Level switch
    {
        AreaLevel.Province => null,
        AreaLevel.City => At(AreaLevel.Province),
        AreaLevel.County => At(AreaLevel.City),
        AreaLevel.Town => At(AreaLevel.County),
        AreaLevel.Community => At(AreaLevel.Town),
        AreaLevel.Grid => At(AreaLevel.Community),
        _ => At(AreaLevel.Grid),
    };

    /// <summary>True when <paramref name="place"/> lies in this place or is this place.</summary>
    public bool Contains(AreaCode place) => place.ToString().StartsWith(ToString(), StringComparison.Ordinal);

    public override string ToString() => code ?? throw new InvalidOperationException("An area code was used before it was set.");
}
