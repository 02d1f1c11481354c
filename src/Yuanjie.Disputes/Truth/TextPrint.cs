using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yuanjie.Disputes.Truth;

/// <summary>By what accounts that say the same, word for word, are found: spaces, punctuation and figures do not count, because copies differ in dates and amounts.</summary>
public static class TextPrint
{
    /// <summary>The same number for the same words; null where there are none.</summary>
    public static long? Of(string text)
    {
        var words = Words(text);
        if (words.Length == 0)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(words), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    private static string Words(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetter));
}
