using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Persons;

/// <summary>
/// A citizen identity number (公民身份号码) of 18 characters. The residence permits of Hong Kong, Macao and Taiwan residents and the
/// permanent residence cards of foreigners issued since 2023 follow the same structure and are read too.
/// </summary>
/// <remarks>Source: GB 11643-1999; check character: GB/T 17710-2008 (ISO 7064, MOD 11-2). The area part may be a code no longer in use.</remarks>
public sealed record CitizenId
{
    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";

    // Provinces of GB/T 2260; 81–83 the residence permits of Hong Kong, Macao and Taiwan residents.
    private const string Provinces = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenId(string value, DateOnly birthDate)
    {
        Value = value;
        BirthDate = birthDate;
    }

    public string Value { get; }

    public DateOnly BirthDate { get; }

    public Sex Sex => (Value[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>Whether this is a foreigner's permanent residence card: no area stands in it.</summary>
    public bool IsForeignResident => Value[0] == '9';

    /// <summary>The first six digits, the area of first registration (GB/T 2260); null on a foreigner's card.</summary>
    public string? AreaDigits => IsForeignResident ? null : Value[..6];

    /// <summary>110***********002X, the form for screens and lists.</summary>
    public string Masked => $"{Value[..3]}***********{Value[^4..]}";

    /// <summary>Full years of age on the day; the birthday completes a year (1 March for those born on 29 February, in common years).</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - BirthDate.Year;
        return (day.Month, day.Day).CompareTo((BirthDate.Month, BirthDate.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>Reads the number with spaces, dashes, a small x or full-width digits; refuses a wrong check character, province or birth date.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CitizenId? id)
    {
        id = null;
        var value = Compact.Of(text);
        if (value.Length != Length
            || !value.AsSpan(0, Length - 1).ContainsOnlyDigits()
            || CheckCharacter(value) != value[^1]
            || !(value[0] == '9' || Provinces.Contains(value[..2], StringComparison.Ordinal))
            || !DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate)
            || birthDate.Year < 1850)
        {
            return false;
        }

        id = new CitizenId(value, birthDate);
        return true;
    }

    public override string ToString() => Value;

    private static char CheckCharacter(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }
}
