using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>Every "no" on the way to a ruling.</summary>
public static class ConfirmationRefusals
{
    private const string Joint = "民事诉讼法 第二百零五条";

    public static Refusal NotEffective { get; } = new("confirmation.not-effective", "协议还没有生效，等各方签好并盖章以后再申请。", RefusalKind.WrongStage, "人民调解法 第二十九条");

    public static Refusal OralOnly { get; } = new("confirmation.oral-only", "口头协议不能直接申请司法确认，请先订立书面协议并由各方签名。", RefusalKind.Rule, "民诉法解释 第三百五十四条");

    /// <summary>Nobody gets in a day late; the sentence says what is left.</summary>
    public static Refusal WindowClosed(DateOnly lastDay) => new(
        "confirmation.window-closed",
        $"申请司法确认的期限到{lastDay}为止，已经过了。各方可以重新达成协议再申请，也可以就协议向法院起诉；因不可抗拒的事由耽误的，障碍消除后十日内可以请求法院顺延。",
        RefusalKind.Rule,
        $"人民调解法 第三十三条；{Joint}；民事诉讼法 第八十六条");

    public static Refusal AlreadySought(ConfirmationStatus status) => status is ConfirmationStatus.Confirmed
        ? new("confirmation.already-confirmed", "这份协议法院已经确认过了，不用再申请。", RefusalKind.WrongStage)
        : new("confirmation.already-sought", "这份协议已经申请司法确认，请等法院的结果。", RefusalKind.WrongStage);

    public static Refusal NoApplicant { get; } = new("confirmation.no-applicant", "请至少选择一位到场申请的当事人。", RefusalKind.Invalid, Joint, "Applicants");

    public static Refusal NotAParty { get; } = new("confirmation.not-a-party", "申请人要是协议的当事人，请重新选择。", RefusalKind.Invalid, Joint, "Applicants");

    public static Refusal NotThisParty { get; } = new("confirmation.not-this-party", "只能以自己的名义申请，请由本人办理。", RefusalKind.Forbidden, Joint);

    public static Refusal AlreadyJoined { get; } = new("confirmation.already-joined", "您已经申请过了，等其他当事人加入后会一起交给法院。", RefusalKind.Stale, Joint);

    public static Refusal NoUndertaking { get; } =
        new("confirmation.no-undertaking", "请阅读承诺书并勾选同意：自愿达成、内容真实、没有恶意串通、愿意承担对案外人的责任。", RefusalKind.Rule, "人民调解协议司法确认程序规定 第三条", "Undertaken");

    public static Refusal NotCompetent(string? court) => new(
        "confirmation.not-competent", $"{court ?? "这家法院"}对这份协议没有管辖权，请从可以选择的法院里选。", RefusalKind.Rule, $"{Joint}；民诉法解释 第三百五十五条第二项", "CourtId");

    public static Refusal OtherCourtChosen(string court) => new(
        "confirmation.other-court-chosen", $"其他当事人已经选了{court}。各方要向同一家法院申请；想换法院的，请先撤回再一起重新选。", RefusalKind.Rule, "民诉法解释 第三百五十二条", "CourtId");

    public static Refusal NoApplication { get; } = new("confirmation.none", "没有正在办理的司法确认申请，请刷新页面看最新情况。", RefusalKind.WrongStage);

    public static Refusal NoCaseNumber { get; } = new(
        "confirmation.no-case-number", "案号读不懂，请按“（2026）某0123民特1号”或者“（2026）某0123诉前调确1号”的样子填写。", RefusalKind.Invalid, "关于人民法院案件案号的若干规定", "CaseNumber");

    public static Refusal OtherTypeOfCase(string type) => new(
        "confirmation.other-type-of-case", $"“{type}”不是司法确认的类型代字，请用“民特”或者“诉前调确”。", RefusalKind.Invalid, "关于人民法院案件案号的若干规定", "CaseNumber");

    public static Refusal OtherCourtCode(string code) => new(
        "confirmation.other-court-code", $"案号里的法院代字应当是“{code}”，请核对。", RefusalKind.Invalid, "关于人民法院案件案号的若干规定", "CaseNumber");

    public static Refusal CaseNumberTaken(string number) => new(
        "confirmation.case-number-taken", $"案号{number}已经用在另一件申请上，请核对。", RefusalKind.Invalid, Field: "CaseNumber");

    public static Refusal NoGround { get; } = new("confirmation.no-ground", "请选择法定理由。", RefusalKind.Invalid, "民诉法解释 第三百五十五条、第三百五十八条", "GroundCode");

    public static Refusal NoReason { get; } = new("confirmation.no-reason", "请用一两句话写明理由，当事人会看到。", RefusalKind.Invalid, Field: "Reason");

    public static Refusal SupplementDayPast { get; } = new("confirmation.supplement-day-past", "补充材料的期限要在今天以后，请改正。", RefusalKind.Invalid, "民诉法解释 第三百五十七条", "By");

    public static Refusal NothingAsked { get; } = new("confirmation.nothing-asked", "法院没有要求补充材料，请刷新页面看最新情况。", RefusalKind.WrongStage);

    public static Refusal SupplementStillRuns(DateOnly by) => new(
        "confirmation.supplement-still-runs", $"补充材料的期限到{by}为止，还不能按撤回处理。", RefusalKind.Rule, "民诉法解释 第三百五十七条第二款");

    public static Refusal RuledOnOutside(DateOnly acceptedOn) => new(
        "confirmation.ruled-on-outside", $"裁定日期要在受理之日（{acceptedOn}）和今天之间，请核对。", RefusalKind.Invalid, Field: "RuledOn");

    public static Refusal NotServed { get; } = new("confirmation.not-ruled", "还没有裁定，不能登记送达。", RefusalKind.WrongStage);

    public static Refusal ServedOnOutside { get; } = new("confirmation.served-on-outside", "送达日期要在裁定之日和今天之间，请核对。", RefusalKind.Invalid, "民事诉讼法 第八十七条", "ServedOn");
}
