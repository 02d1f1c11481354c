using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

/// <summary>Every "no" of drafting and signing.</summary>
public static class AgreementRefusals
{
    private const string Effect = "人民调解法 第二十九条第二款";

    public static Refusal NoAgreement { get; } = new("agreement.none", "这件纠纷还没有协议，请先起草协议。", RefusalKind.WrongStage);

    public static Refusal NoHandler { get; } = new("agreement.no-handler", "还没有负责调解的组织，请先受理再起草协议。", RefusalKind.WrongStage);

    public static Refusal AlreadyEffective { get; } = new("agreement.already-effective", "协议已经生效，不能再改。各方愿意变更的，请重新调解，另订协议。", RefusalKind.WrongStage, "民法典 第五百四十三条");

    public static Refusal TextChanged { get; } = new("agreement.text-changed", "协议文字刚刚改过，请重新看一遍全文再签名。", RefusalKind.Stale);

    public static Refusal NotReady(AgreementFinding first) =>
        new("agreement.not-ready", $"协议还不能签名：{first.Message}{first.Repair}", RefusalKind.Rule, first.Source, first.Field);

    public static Refusal PartiesChanged { get; } = new("agreement.parties-changed", "起草后当事人有增减，请先修改协议，再请各方签名。", RefusalKind.Stale);

    public static Refusal NotAPlace { get; } = new("agreement.not-a-signer", "协议上没有这一方的签名处，请核对后再签。", RefusalKind.NotFound);

    public static Refusal AlreadySigned { get; } = new("agreement.already-signed", "这一方已经签过名了，不用再签。", RefusalKind.Stale);

    public static Refusal PartiesFirst { get; } = new("agreement.parties-first", "还有当事人没有签名，请各方当事人都签好以后调解员再签。", RefusalKind.WrongStage, Effect);

    public static Refusal MediatorBeforeSeal { get; } = new("agreement.mediator-before-seal", "调解员还没有签名，请调解员签好以后再盖章。", RefusalKind.WrongStage, Effect);

    public static Refusal NotTheMediator(string name) =>
        new("agreement.not-the-mediator", $"这份协议由{name}主持调解，请由{name}签名。", RefusalKind.Forbidden, Effect);

    public static Refusal NotTheCommittee(string name) =>
        new("agreement.not-the-committee", $"印章由{name}加盖，请该单位的经办人办理。", RefusalKind.Forbidden, Effect);

    public static Refusal NotThisParty { get; } = new("agreement.not-this-party", "只能签自己的名字，请由本人签名。", RefusalKind.Forbidden);

    public static Refusal WetInkOnly { get; } =
        new("agreement.wet-ink-only", "这份协议涉及婚姻、收养或者继承，请打印出来在纸上签名、按指印，再扫描存入。", RefusalKind.Rule, "电子签名法 第三条第三款");

    public static Refusal ElectronicOnly { get; } =
        new("agreement.electronic-only", "这份协议在法院在线平台上达成，请各方在线签名。", RefusalKind.Rule, "人民法院在线调解规则 第十九条");

    public static Refusal NoImage { get; } = new("agreement.no-image", "没有收到签名，请在签名框里写上姓名再提交。", RefusalKind.Invalid, Field: "Image");

    public static Refusal NoScan { get; } = new("agreement.no-scan", "请上传签好字的协议照片或者扫描件。", RefusalKind.Invalid, Field: "Scan");

    public static Refusal NoWitness { get; } = new("agreement.no-witness", "请填写看着当事人签名的见证人姓名。", RefusalKind.Invalid, Field: "Witness");

    public static Refusal SignedDayOutside(DateOnly draftedOn) =>
        new("agreement.signed-day-outside", $"签名日期要在起草之日（{draftedOn}）和今天之间，请核对纸上的日期。", RefusalKind.Invalid, Field: "SignedOn");

    public static Refusal NoActingName { get; } = new("agreement.no-acting-name", "请填写代为签名的人的姓名。", RefusalKind.Invalid, Field: "ActingName");

    public static Refusal NoSpecialAuthority { get; } =
        new("agreement.no-special-authority", "代理人签协议要有当事人的特别授权，请先核对授权委托书，没有的请当事人本人签名。", RefusalKind.Rule, "民事诉讼法 第六十二条第二款", "SpeciallyAuthorised");

    public static Refusal OralInFuture { get; } = new("agreement.oral-in-future", "达成口头协议的日期不能晚于今天，也不能早于登记之日，请改成实际日期。", RefusalKind.Invalid, "人民调解法 第三十条", "AgreedOn");

    public static Refusal OtherParties(string number) =>
        new("agreement.other-parties", $"纠纷{number}的当事人和这一件不同，不能一揽子解决，请从清单里去掉。", RefusalKind.Rule, Field: "Covered");

    public static Refusal NotCoverable(string number, string stage) =>
        new("agreement.not-coverable", $"纠纷{number}现在是“{stage}”，不能并入这份协议，请从清单里去掉。", RefusalKind.WrongStage, Field: "Covered");

    public static Refusal CoveredNotFound(string number) =>
        new("agreement.covered-not-found", $"没有找到纠纷{number}，请核对编号。", RefusalKind.NotFound, Field: "Covered");

    public static Refusal NoMobile { get; } = new("agreement.no-mobile", "这一方没有登记手机号，不能发链接。请当面在本机签名，或者在纸上签名。", RefusalKind.Rule);

    /// <summary>Used up, replaced or never made: an answer that tells a stranger nothing.</summary>
    public static Refusal LinkGone { get; } = new("agreement.link-gone", "这个签名链接已经用过或者失效了。需要重新签名的，请联系调解员再发一次。", RefusalKind.NotFound);

    public static Refusal LinkExpired { get; } = new("agreement.link-expired", "这个签名链接已经过期，请联系调解员再发一次。", RefusalKind.Stale);

    public static Refusal CodeTooSoon { get; } = new("agreement.code-too-soon", "验证码刚刚发过，请等一分钟再要。", RefusalKind.Rule, Field: "Code");

    public static Refusal CodeWrong { get; } = new("agreement.code-wrong", "验证码不对，请看清短信里的六位数字再填。", RefusalKind.Invalid, Field: "Code");

    public static Refusal CodeExpired { get; } = new("agreement.code-expired", "验证码已经过期，请重新获取。", RefusalKind.Stale, Field: "Code");

    public static Refusal CodeBlocked { get; } = new("agreement.code-blocked", "验证码错了太多次，请重新获取。", RefusalKind.Rule, Field: "Code");

    public static Refusal ProofExpired { get; } = new("agreement.proof-expired", "核验已经超过三十分钟，请重新获取验证码。", RefusalKind.Stale);
}
