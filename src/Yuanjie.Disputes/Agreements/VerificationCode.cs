using System.Security.Cryptography;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Agreements;

/// <summary>The code on a paper by which anyone can ask whether it is genuine: twelve characters without look-alikes, about 59 random bits.</summary>
public static class VerificationCode
{
    public const int Length = 12;
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string New() => new(RandomNumberGenerator.GetItems<char>(Alphabet, Length));

    /// <summary>7K3M-Q9XA-PT42, as printed.</summary>
    public static string Printed(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    /// <summary>The code as stored, read with dashes, spaces, small letters or full-width characters; null when it is none.</summary>
    public static string? Read(string? text)
    {
        var code = ChineseText.Fold(text).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}
