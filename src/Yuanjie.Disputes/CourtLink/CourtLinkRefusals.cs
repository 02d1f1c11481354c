using Yuanjie.Kernel;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>Every "no" between mediation and a court.</summary>
public static class CourtLinkRefusals
{
    public static Refusal SkipReasonNeeded { get; } = new(
        "courtlink.skip-reason-needed", "本地规定先调解、后诉讼。没有经过调解的，请写明直接起诉的理由。", RefusalKind.Invalid, "民事诉讼法 第一百二十五条", "SkipReason");

    public static Refusal SkipReasonTooLong { get; } = new("courtlink.skip-reason-too-long", "直接起诉的理由请不要超过 200 字。", RefusalKind.Invalid, Field: "SkipReason");

    public static Refusal EnforceInstead { get; } = new(
        "courtlink.enforce-instead", "这份协议已经法院确认，对方不履行的可以直接申请执行，不用再起诉。", Source: "民事诉讼法 第二百零六条");

    public static Refusal CourtNeeded { get; } = new("courtlink.court-needed", "请选择要递交的法院。", RefusalKind.Invalid, Field: "Court");

    public static Refusal NoOpponent { get; } = new("courtlink.no-opponent", "还没有登记明确的被告，不能起诉。请先补充对方的姓名或者名称。", RefusalKind.Rule, "民事诉讼法 第一百二十二条");

    public static Refusal ClaimsNeeded { get; } = new("courtlink.claims-needed", "请至少写明一项诉讼请求。", RefusalKind.Invalid, Field: "Claims");

    public static Refusal Waiting { get; } = new("courtlink.waiting", "材料已经递交，正在等法院立案，不用再次递交。");

    public static Refusal Docketed { get; } = new("courtlink.docketed", "法院已经立案，不用再次递交。");

    public static Refusal FilingNotFound { get; } = new("courtlink.filing-not-found", "没有找到这份立案材料，请刷新收件箱。", RefusalKind.NotFound);

    public static Refusal NotWaiting { get; } = new("courtlink.not-waiting", "这份材料已经办理过了，请刷新收件箱。", RefusalKind.WrongStage);

    public static Refusal CaseNumberInvalid { get; } = new("courtlink.case-number-invalid", "案号不对，请按“（2026）示0123民初12号”的格式填写。", RefusalKind.Invalid, "人民法院案件案号规定（法〔2015〕137号）", "CaseNumber");

    public static Refusal CaseNumberTaken { get; } = new("courtlink.case-number-taken", "这个案号已经登记给另一件，请核对案号。", RefusalKind.Invalid, Field: "CaseNumber");

    public static Refusal ReturnReasonNeeded { get; } = new("courtlink.return-reason-needed", "请写明要补正什么，方便当事人一次补齐。", RefusalKind.Invalid, "民诉法解释 第一百二十六条", "Reason");

    public static Refusal NotSentByCourt { get; } = new("courtlink.not-sent-by-court", "这件纠纷不是法院委派或者委托的，不用向法院报告。");

    public static Refusal Reported { get; } = new("courtlink.reported", "调解情况已经报告过法院，不用重复报告。");
}
