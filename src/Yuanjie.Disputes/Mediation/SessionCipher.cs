using Yuanjie.Data.Fields;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Seals what is said in sessions: caucus talk under keys of its own, which no export and no other reader holds.</summary>
/// <remarks>Source: 最高人民法院关于人民法院特邀调解的规定 第二十二条.</remarks>
public sealed class SessionCipher(FieldCipher ordinary, FieldKeys keys)
{
    private readonly FieldCipher caucus = new(keys.For("caucus"));

    internal SealedText Seal(SessionMode mode, string column, Guid row, string text) => For(mode).Seal(column, row, text);

    internal string Open(SessionMode mode, string column, Guid row, SealedText text) => For(mode).Open(column, row, text);

    private FieldCipher For(SessionMode mode) => mode is SessionMode.Caucus ? caucus : ordinary;
}
