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

    /// <summary>Neither mediated to an agreement nor failed, or not at its end.</summary>
    public static Refusal NoEchoAsked { get; } = new("follow-up.no-echo-asked", "这件纠纷没有调解过，不用请当事人说办没办结；请直接办结。");

    public static Refusal EchoDayOutside { get; } = new("follow-up.echo-day-outside", "表态的日期不能早于事情办完那天，也不能晚于今天，请核对。", RefusalKind.Invalid, Field: "On");

    public static Refusal NotSettledNeedsWords { get; } = new("follow-up.not-settled-needs-words", "不认可的，请写明哪里没有办好，承办单位要逐条答复。", RefusalKind.Invalid, Field: "Words");

    public static Refusal TriesTooFew { get; } = new("follow-up.tries-too-few", "联系不上或者不愿意表态的，请至少联系两次再记录，并填写联系了几次。", RefusalKind.Invalid, Field: "Tries");

    public static Refusal MediatorCannotCallBack { get; } = new(
        "follow-up.mediator-cannot-call-back", "回访要由本案调解员以外的人来做，没有指定调解员的由承办单位以外的人来做，请交给他们；或者请当事人念验证码，也可以由当事人在自己的页面上表态。", RefusalKind.Invalid, Field: "Means");

    public static Refusal OwnPageBySelf { get; } = new("follow-up.own-page-by-self", "“本人页面”只能由当事人自己登录后填写，请选择别的方式。", RefusalKind.Invalid, Field: "Means");

    public static Refusal AlreadySpoken { get; } = new("follow-up.already-spoken", "当事人已经亲自表态，不能由回访改掉。要改的，请当事人再念一次验证码，或者在自己的页面上改。", Field: "Means");

    public static Refusal NoMobile { get; } = new("follow-up.no-mobile", "这位当事人没有登记手机号，不能发验证码，请由调解员以外的同事回访。", RefusalKind.Invalid, Field: "Means");

    public static Refusal DoorCodeBySelf { get; } = new("follow-up.door-code-by-self", "“入户码”只能由当事人自己扫码填写，请出示二维码给当事人扫。", RefusalKind.Invalid, Field: "Means");

    public static Refusal SpokenElsewhere { get; } = new("follow-up.spoken-elsewhere", "您已经在自己的页面上或者用手机验证码表过态，要改的请在那里改。");

    public static Refusal DoorCodeUnknown { get; } = new("follow-up.door-code-unknown", "没有这个入户码，请核对后重新输入，或者请来访的工作人员重新出示。", RefusalKind.NotFound, Field: "Code");

    public static Refusal DoorCodeExpired { get; } = new("follow-up.door-code-expired", "这个入户码已经用过或者过期。您说过的已经记下；还没说的，请来访的工作人员重新出示。", RefusalKind.Rule, Field: "Code");

    public static Refusal NothingToAnswer { get; } = new("follow-up.nothing-to-answer", "这条意见已经答复过了，或者不需要答复，请刷新页面看看。");

    public static Refusal EchoAnswerMissing { get; } = new("follow-up.echo-answer-missing", "请写明针对当事人的意见做了什么。", RefusalKind.Invalid, Field: "Text");

    public static Refusal Blocked(Sentence what) => new("follow-up.close-blocked", $"还不能办结：{what}。");
}
