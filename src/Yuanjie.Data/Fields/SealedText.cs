namespace Yuanjie.Data.Fields;

/// <summary>Personal text as it is stored: unreadable without <see cref="FieldCipher"/>, and of no use in another row or column.</summary>
public sealed class SealedText(byte[] bytes)
{
    public byte[] Bytes => bytes;
}
