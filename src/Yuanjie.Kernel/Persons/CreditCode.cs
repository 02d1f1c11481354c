using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Persons;

/// <summary>The unified social credit code (统一社会信用代码) of a legal person or other organisation.</summary>
/// <remarks>Source: GB 32100-2015 (18 characters, MOD 31 check character).</remarks>
public sealed record CreditCode
{
    private const int Length = 18;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> AlphabetCharacters = SearchValues.Create(Alphabet);

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The area of the registering authority (GB/T 2260).</summary>
    public string AreaDigits => Value[2..8];

    /// <summary>The organisation code inside it (GB 11714), nine characters.</summary>
    public string OrganisationCode => Value[8..17];

    /// <summary>Reads the code with spaces, dashes, small letters or full-width characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CreditCode? code)
    {
        code = null;
        var value = Compact.Of(text);
        if (value.Length != Length
            || value.AsSpan().ContainsAnyExcept(AlphabetCharacters)
            || !value.AsSpan(2, 6).ContainsOnlyDigits()
            || CheckCharacter(value) != value[^1])
        {
            return false;
        }

        code = new CreditCode(value);
        return true;
    }

    public override string ToString() => Value;

    private static char CheckCharacter(string characters)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(characters[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
