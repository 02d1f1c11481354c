using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Agreements;

/// <param name="Obligations">How many promises it holds.</param>
/// <param name="PaymentsFen">The payments together, in 分.</param>
/// <param name="Covered">Other disputes it settles too.</param>
[EventKind("dispute.agreement-drafted", "起草协议")]
public sealed record AgreementDrafted(AgreementId Agreement, string Number, EffectBasis Basis, int Obligations, long PaymentsFen, IReadOnlyList<DisputeId> Covered) : IEvent
{
    public Sentence Detail => $"{Number}，{Obligations} 项义务";
}

/// <param name="SignaturesDropped">Signatures given to the text before, which count no longer.</param>
[EventKind("dispute.agreement-revised", "修改协议")]
public sealed record AgreementRevised(AgreementId Agreement, int Revision, int Obligations, long PaymentsFen, int SignaturesDropped, IReadOnlyList<DisputeId> Covered) : IEvent
{
    public Sentence? Detail => SignaturesDropped > 0 ? (Sentence)$"第 {Revision} 稿，原有 {SignaturesDropped} 个签名作废" : null;
}

[EventKind("dispute.agreement-abandoned", "放弃协议，继续调解")]
public sealed record AgreementAbandoned(AgreementId Agreement, int SignaturesDropped) : IEvent;

/// <param name="TextHash">SHA-256 of the text that was signed, in hex.</param>
[EventKind("dispute.agreement-signed", "当事人签署协议")]
public sealed record AgreementSigned(AgreementId Agreement, PartyId Party, SignatureMethod Method, SignerCapacity Capacity, DateOnly SignedOn, string TextHash) : IEvent
{
    public Sentence Detail => Method.Name();
}

[EventKind("dispute.agreement-countersigned", "调解员签名")]
public sealed record AgreementCountersigned(AgreementId Agreement, SignatureMethod Method, DateOnly SignedOn, string TextHash) : IEvent;

[EventKind("dispute.agreement-sealed", "加盖调解组织印章")]
public sealed record AgreementSealed(AgreementId Agreement, OrganisationId Committee, DateOnly SealedOn, string TextHash) : IEvent;

/// <summary>A promise with a day.</summary>
public sealed record Promise(ObligationId Obligation, DateOnly DueOn);

/// <param name="Promises">Those that have a day.</param>
[EventKind("dispute.agreement-took-effect", "协议生效")]
public sealed record AgreementTookEffect(
    AgreementId Agreement, string Number, EffectBasis Basis, DateOnly EffectiveOn, long PaymentsFen, IReadOnlyList<Promise>? Promises = null) : IEvent
{
    public Sentence Detail => $"{Number}，{EffectiveOn}生效";
}

/// <param name="Promises">Those that have a day.</param>
[EventKind("dispute.oral-agreement-recorded", "登记口头协议")]
public sealed record OralAgreementRecorded(
    AgreementId Agreement, string Number, DateOnly AgreedOn, int Obligations, long PaymentsFen, IReadOnlyList<Promise>? Promises = null) : IEvent
{
    public Sentence Detail => Number;
}

[EventKind("dispute.settled-in-package", "一揽子解决")]
public sealed record SettledInPackage(AgreementId Agreement, DisputeId Leading, string LeadingNumber) : IEvent
{
    public Sentence Detail => $"由纠纷 {LeadingNumber} 的协议一并解决";
}

[EventKind("dispute.signing-link-sent", "发送签名链接")]
public sealed record SigningLinkSent(AgreementId Agreement, PartyId Party, Instant Expires) : IEvent;
