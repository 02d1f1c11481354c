using System.Security.Cryptography;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.Accounts;

/// <summary>What a password of staff must be.</summary>
public static class PasswordRules
{
    public const int MinLength = 10;

    // Without the look-alikes 0 O 1 l I: a temporary password is read out and typed once.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    /// <summary>Null when the password will do.</summary>
    public static Refusal? Check(string password, string userName)
    {
        if (password.Length < MinLength)
        {
            return AccountRefusals.PasswordTooShort;
        }

        var kinds = (password.Any(char.IsLetter) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);
        if (kinds < 2)
        {
            return AccountRefusals.PasswordOneKind;
        }

        return password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? AccountRefusals.PasswordHoldsName : null;
    }

    /// <summary>A password to hand over, replaced by its holder at the first sign-in: eight letters and four digits.</summary>
    public static string MakeTemporary() =>
        new string(RandomNumberGenerator.GetItems<char>(Letters, 8)) + new string(RandomNumberGenerator.GetItems<char>(Digits, 4));
}
