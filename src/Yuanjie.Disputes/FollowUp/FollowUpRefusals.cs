using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>Every "no" after the end of a matter.</summary>
public static class FollowUpRefusals
{
    public static Refusal PartyNotFound { get; } = new("follow-up.party-not-found", "请选择这件纠纷的当事人。", RefusalKind.Invalid, Field: "Party");

    public static Refusal InFuture { get; } = new("follow-up.in-future", "回访日期不能晚于今天，请填写实际回访的日期。", RefusalKind.Invalid, Field: "On");

    public static Refusal ScoreOutOfRange { get; } = new("follow-up.score-out-of-range", "请选择 1 到 5 之间的评价。", RefusalKind.Invalid, Field: "Score");

    public static Refusal RelapseNeedsWords { get; } = new(
        "follow-up.relapse-needs-words", "有反复苗头的，请写明苗头和采取的措施；可能激化的要及时报告有关部门。", RefusalKind.Invalid, "人民调解法 第二十五条", "Measures");

    public static Refusal AlreadyAnswered { get; } = new("follow-up.already-answered", "您已经评价过了，谢谢。");

    public static Refusal OnlyOwnAnswer { get; } = new("follow-up.only-own-answer", "只能由当事人本人评价。", RefusalKind.Forbidden);

    public static Refusal CloseReasonNeeded { get; } = new("follow-up.close-reason-needed", "有事项还不齐全，请写明情况后再办结。", RefusalKind.Invalid, Field: "Reason");

    public static Refusal MissingNeedsWords { get; } = new(
        "follow-up.missing-needs-words", "卷宗缺少应有的材料，请在卷宗情况说明里写明原因后再归档。", RefusalKind.Invalid, Field: "Missing");

    public static Refusal Blocked(Sentence what) => new("follow-up.close-blocked", $"还不能办结：{what}。");
}
