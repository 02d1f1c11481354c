using Yuanjie.Disputes.Agreements;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>What an agreement is worth, in plain words.</summary>
/// <param name="Binding">True when the parties have to keep it.</param>
/// <param name="Enforceable">True when a court can be asked to enforce it as it is.</param>
/// <param name="Meaning">What it means for the reader.</param>
/// <param name="IfNotKept">What can be done when the other side does not keep it.</param>
public sealed record AgreementEffect(bool Binding, bool Enforceable, string Meaning, string IfNotKept)
{
    /// <remarks>Sources: 人民调解法 第三十一条、第三十二条、第三十三条; 民事诉讼法 第二百零六条.</remarks>
    public static AgreementEffect Of(AgreementForm form, AgreementStatus status, bool confirmed) => (form, status, confirmed) switch
    {
        (_, not AgreementStatus.Effective, _) => new(
            false, false, "协议还没有生效，各方都签好并盖章以后才算数。", "还没有生效的协议不能要求履行。"),
        (_, _, true) => new(
            true, true, "法院已经裁定确认，和判决一样要履行。", "可以直接向法院申请强制执行，期限是最后一期履行届满之日起两年。"),
        (AgreementForm.Oral, _, _) => new(
            true, false, "口头协议和合同一样有约束力，但不能直接强制执行。", "可以请调解员督促，也可以就协议向法院起诉。想申请司法确认的，要先改成书面协议。"),
        _ => new(
            true, false, "协议和合同一样有约束力，但没有经过司法确认，不能直接强制执行。", "可以请调解员督促，也可以就协议向法院起诉。生效后三十日内可以一起申请司法确认。"),
    };
}
