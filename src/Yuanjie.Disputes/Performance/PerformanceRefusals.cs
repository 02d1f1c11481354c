using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

/// <summary>Every "no" of performance.</summary>
public static class PerformanceRefusals
{
    public static Refusal NoAgreement { get; } = new("performance.no-agreement", "这件纠纷没有已生效的协议，不能登记履行。请先完成协议签署。");

    public static Refusal ObligationNotFound { get; } = new("performance.obligation-not-found", "协议里没有这一项义务，请重新选择。", RefusalKind.NotFound, Field: "Obligation");

    public static Refusal EntryNotFound { get; } = new("performance.entry-not-found", "没有找到这一笔履行记录，请刷新页面重新选择。", RefusalKind.NotFound, Field: "Entry");

    public static Refusal NotYours { get; } = new("performance.not-yours", "只有这一项的义务人或者权利人可以登记，请调解员代为登记。", RefusalKind.Forbidden);

    public static Refusal OnlyCreditor { get; } = new("performance.only-creditor", "只有收款或者受益的一方可以确认收到。", RefusalKind.Forbidden);

    public static Refusal NotAParty { get; } = new("performance.not-a-party", "所选的人不是这一项的当事人，请重新选择由谁告知。", RefusalKind.Invalid, Field: "ToldBy");

    public static Refusal AlreadyPerformed { get; } = new("performance.already-performed", "这一项已经全部履行，不用再登记。", Field: "Obligation");

    public static Refusal AmountNotPositive { get; } = new("performance.amount-not-positive", "付款金额要大于零，请填写实际付的数额。", RefusalKind.Invalid, Field: "Amount");

    public static Refusal NotAPayment { get; } = new("performance.not-a-payment", "这一项不是付款，不用填写金额。", RefusalKind.Invalid, Field: "Amount");

    public static Refusal InFuture { get; } = new("performance.in-future", "履行日期不能晚于今天，请填写实际履行的日期。", RefusalKind.Invalid, Field: "On");

    public static Refusal ProofUsed { get; } = new("performance.proof-used", "这份凭证已经登记过一笔。确实是另一笔的，请勾选“同一凭证，另一笔履行”后再提交。", RefusalKind.Invalid, Field: "SameProof");

    public static Refusal EchoInFuture { get; } = new("performance.echo-in-future", "确认日期不能晚于今天，也不能早于履行日期。", RefusalKind.Invalid, Field: "On");

    public static Refusal SayWhy { get; } = new("performance.say-why", "请写明没有收到的情况，方便调解员核实。", RefusalKind.Invalid, Field: "Note");

    public static Refusal NotAllPerformed { get; } = new("performance.not-all-performed", "还有没有履行完的项目，不能办成“已全部履行”。");

    public static Refusal NewDayPast { get; } = new("performance.new-day-past", "新的履行期限要晚于今天，请改成今天以后的日期。", RefusalKind.Invalid, Field: "NewDueOn");

    public static Refusal NotOverdue { get; } = new("performance.not-overdue", "没有到期未履行的项目，还不能申请执行。");

    /// <summary>Source: 人民调解法 第三十一条、第三十二条.</summary>
    public static Refusal NotConfirmed { get; } = new(
        "performance.not-confirmed",
        "这份协议没有经过司法确认，不能直接申请执行。对方不履行的，可以就协议向人民法院起诉。",
        Source: "人民调解法 第三十一条、第三十二条、第三十三条");

    public static Refusal OnlyCreditorEnforces { get; } = new("performance.only-creditor-enforces", "只有权利人可以申请执行，请选择权利人。", RefusalKind.Invalid, Field: "Applicant");

    public static Refusal BeforeAgreement(DateOnly day) => new("performance.before-agreement", $"履行日期不能早于达成协议的日期（{day}），请核对。", RefusalKind.Invalid, Field: "On");

    public static Refusal MoreThanDue(Money left) =>
        new("performance.more-than-due", $"金额超过这一项还没有付的 {left} 元，请按实际填写；多付的部分请登记到另一项或者退还。", RefusalKind.Invalid, Field: "Amount");
}
