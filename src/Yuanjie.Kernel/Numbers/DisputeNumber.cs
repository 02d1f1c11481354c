using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Numbers;

/// <summary>The one number of a dispute from first contact to archive (一案一码): YJ, area, day, serial and a check character.</summary>
/// <remarks>Check character: ISO/IEC 7064 MOD 37-36 (GB/T 17710-2008) over all that stands before it. It finds every single wrong character.</remarks>
public sealed record DisputeNumber
{
    public const int MaxSerial = 99_999;

    private const string Prefix = "YJ";
    private const int AreaLength = 12;
    private const int Length = 28;
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private DisputeNumber(string value, DateOnly day)
    {
        Value = value;
        Day = day;
    }

    public string Value { get; }

    /// <summary>Twelve digits of the statistical area code.</summary>
    public string AreaDigits => Value[2..14];

    /// <summary>The day the number was given, in Beijing.</summary>
    public DateOnly Day { get; }

    /// <summary>Counts from 1 within the area and the day.</summary>
    public int Serial => int.Parse(Value.AsSpan(22, 5), CultureInfo.InvariantCulture);

    /// <summary>260105-00001-K: for lists and the telephone, unique within an area.</summary>
    public string ShortForm => $"{Value[16..22]}-{Value[22..27]}-{Value[27]}";

    /// <param name="area">A place inside a village or community gives the community's code; a wider place is filled with zeros.</param>
    /// <param name="serial">1 to <see cref="MaxSerial"/>.</param>
    public static DisputeNumber Make(AreaCode area, DateOnly day, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, MaxSerial);
        var place = (area.At(AreaLevel.Community) ?? area).ToString().PadRight(AreaLength, '0');
        var body = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{place}{day:yyyyMMdd}{serial:D5}");
        return new DisputeNumber(body + CheckCharacter(body), day);
    }

    /// <summary>Reads the number with spaces, dashes, small letters or full-width characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DisputeNumber? number)
    {
        number = null;
        var value = Compact.Of(text);
        if (value.Length != Length
            || !value.StartsWith(Prefix, StringComparison.Ordinal)
            || !value.AsSpan(2, 25).ContainsOnlyDigits()
            || CheckCharacter(value.AsSpan(0, Length - 1)) != value[^1]
            || value.AsSpan(22, 5) is "00000"
            || !DateOnly.TryParseExact(value.AsSpan(14, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        number = new DisputeNumber(value, day);
        return true;
    }

    public override string ToString() => Value;

    private static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var product = 36;
        foreach (var c in body)
        {
            var sum = (product + Alphabet.IndexOf(c, StringComparison.Ordinal)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Alphabet[(37 - product) % 36];
    }
}
