using System.Security.Cryptography;

namespace Yuanjie.Web.Ui;

/// <summary>The mark of one filling-in of a form, in the shape of a <see cref="Guid"/> without dashes.</summary>
internal static class Once
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
