using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yuanjie.Data.Fields;

/// <summary>
/// Seals personal fields with AES-256-GCM. Column and row are bound into the seal, so a value moved elsewhere does not open.
/// Layout: version 1, suite 1, key id 4, nonce 12, text, tag 16.
/// </summary>
/// <remarks>Sources: 个人信息保护法 第五十一条(三); GB/T 39786-2021. The suite byte leaves room for SM4.</remarks>
public sealed class FieldCipher(FieldKeys keys)
{
    private const byte Layout = 1;
    private const byte AesGcmSuite = 1;
    private const int HeaderLength = 6;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <param name="column">Table and column, such as <c>party.name</c>.</param>
    /// <param name="row">The id of the row it will stand in.</param>
    /// <param name="text">What to seal.</param>
    public SealedText Seal(string column, Guid row, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[HeaderLength + NonceLength + plain.Length + TagLength];
        bytes[0] = Layout;
        bytes[1] = AesGcmSuite;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(2), keys.Current.Id);
        var nonce = bytes.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Current.Sealing, TagLength);
        aes.Encrypt(nonce, plain, bytes.AsSpan(HeaderLength + NonceLength, plain.Length), bytes.AsSpan(bytes.Length - TagLength), Bound(bytes, column, row));
        return new SealedText(bytes);
    }

    /// <summary>The text again.</summary>
    /// <exception cref="CryptographicException">The value was changed or moved, or its key is not in the ring.</exception>
    public string Open(string column, Guid row, SealedText value)
    {
        var bytes = value.Bytes;
        if (bytes.Length < HeaderLength + NonceLength + TagLength || bytes[0] != Layout || bytes[1] != AesGcmSuite)
        {
            throw new CryptographicException($"A value of {column} has an unknown layout.");
        }

        var key = keys.Find(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(2)));
        var plain = new byte[bytes.Length - HeaderLength - NonceLength - TagLength];
        using var aes = new AesGcm(key.Sealing, TagLength);
        aes.Decrypt(
            bytes.AsSpan(HeaderLength, NonceLength),
            bytes.AsSpan(HeaderLength + NonceLength, plain.Length),
            bytes.AsSpan(bytes.Length - TagLength),
            plain,
            Bound(bytes, column, row));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A keyed hash by which equal values are found without being readable. The caller normalises first.</summary>
    public byte[] BlindIndex(string column, string normalised) =>
        HMACSHA256.HashData(HMACSHA256.HashData(keys.Indexing, Encoding.UTF8.GetBytes(column)), Encoding.UTF8.GetBytes(normalised));

    private static byte[] Bound(byte[] bytes, string column, Guid row) =>
        [.. bytes.AsSpan(0, HeaderLength), .. row.ToByteArray(true), .. Encoding.UTF8.GetBytes(column)];
}
