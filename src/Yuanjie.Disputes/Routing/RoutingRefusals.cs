using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <summary>Every "no" of routing.</summary>
public static class RoutingRefusals
{
    private const string PeoplesMediation = "人民调解法";

    // Type, risk, barred matters
    public static Refusal UnknownType { get; } = new("routing.unknown-type", "请从分类表里选一个纠纷类型。", RefusalKind.Invalid, Field: "Type");

    public static Refusal TypeMissing { get; } = new("routing.type-missing", "这件纠纷还没有确认类型，请先确认类型再分流。", Field: "Type");

    public static Refusal TooManyTags { get; } = new("routing.tags-too-long", "行业标签太长，请只留最要紧的几个，合计不超过 100 个字。", RefusalKind.Invalid, Field: "Tags");

    public static Refusal LowerRiskNeedsReason { get; } =
        new("routing.lower-risk-reason", "您定的等级比提示的低，请写明核实到的情况。", RefusalKind.Invalid, "个人信息保护法 第二十四条", "Note");

    public static Refusal UnknownBarredMatter { get; } = new("routing.unknown-barred", "请选择不予受理的依据。", RefusalKind.Invalid, Field: "Matter");

    public static Refusal MayBeMediated(BarredMatter matter) =>
        new("routing.may-be-mediated", $"“{matter.Text}”不妨碍人民调解，不能据此不予受理；请照常分流。", Source: matter.Source, Field: "Matter");

    // Dispatch
    public static Refusal ReasonMissing { get; } = new("routing.reason-missing", "请写明理由，让收到的单位和当事人看得明白。", RefusalKind.Invalid, Field: "Reason");

    public static Refusal TextTooLong(string field) => new("routing.text-too-long", "写得太长了，请压缩到 500 字以内。", RefusalKind.Invalid, Field: field);

    public static Refusal UnknownTarget { get; } = new("routing.unknown-target", "没有找到这个单位，或者它已经停办，请另选一个。", RefusalKind.Invalid, Field: "Target");

    public static Refusal ReturnedBefore(string name) =>
        new("routing.returned-before", $"{name}已经退回过这件纠纷，请另选单位；确实应当由它办理的，请勾选“指定办理”。", Field: "Target");

    public static Refusal AlreadyThere(string name) => new("routing.already-there", $"这件纠纷已经在{name}，请另选单位。", Field: "Target");

    public static Refusal MustBeFinal(int returns) =>
        new("routing.must-be-final", $"这件纠纷已被退回 {returns} 次，不能再往返。请当场指定办理单位，或者提请督办员裁定。", Source: "本地规则：退回次数上限", Field: "Final");

    public static Refusal AwaitsDesignation { get; } = new("routing.awaits-designation", "已提请督办员裁定，请等督办员指定办理单位。");

    public static Refusal ReturnedTooSeldom(int returns, int limit) =>
        new("routing.returned-too-seldom", $"这件纠纷退回 {returns} 次，还没有到 {limit} 次，请先由您分流。");

    public static Refusal NotAwaitingDesignation { get; } = new("routing.not-awaiting-designation", "这件纠纷没有提请裁定，请由分流员办理。");

    public static Refusal StepSkipped(EarlierStep step, string? rung) => step switch
    {
        EarlierStep.Mediation => new("routing.mediation-first", "这件纠纷还没有调解过，按“非诉讼在前”应当先调解。确要直接转法院的，请填写跳过的原因。", Source: "民事诉讼法 第一百二十五条；本地规则", Field: "SkipReason"),
        _ => new("routing.lower-rung-first", $"“{rung}”有单位能办这件事，按次序应当先交给它。确要越级的，请填写跳过的原因。", Source: "本地规则：逐级调解", Field: "SkipReason"),
    };

    // Return, accept
    public static Refusal NotSentToYou { get; } = new("routing.not-sent-to-you", "这件纠纷不是转给您单位的，只有收到的单位能受理或者退回。", RefusalKind.Forbidden);

    public static Refusal CannotReturnFinal { get; } =
        new("routing.cannot-return-final", "这件纠纷是指定您单位办理的，不能再退回。办理有困难的，请联系督办员。", Source: "本地规则：退回次数上限");

    public static Refusal ReturnTooLate(DateOnly lastDay) =>
        new("routing.return-too-late", $"退回期限是 {lastDay:yyyy-MM-dd}，已经过了，请受理；确实不该由您单位办的，请分流员改派。", Source: "本地规则：退回期限");

    // Mediator, invited bodies
    public static Refusal UnknownMediator { get; } = new("routing.unknown-mediator", "没有找到这位调解员，或者不在任期内、不在本单位，请另选一位。", RefusalKind.Invalid, $"{PeoplesMediation} 第十四条", "Mediator");

    public static Refusal AlreadyMediating(string name) => new("routing.already-mediating", $"{name}已经是这件纠纷的调解员。", Field: "Mediator");

    public static Refusal ReplacementReasonMissing { get; } = new("routing.replacement-reason", "更换调解员请写明原因，双方当事人会看到。", RefusalKind.Invalid, $"{PeoplesMediation} 第十九条", "Reason");

    public static Refusal MustRecuse(string name, Sentence tie) =>
        new("routing.must-recuse", $"{name}应当回避：{tie}。请换一位；要由其调解的，请写明向各方当事人怎样说明，各方都表示接受后才能开始调解。", Source: "最高人民法院关于人民法院特邀调解的规定 第十五条；人民法院在线调解规则 第十三条", Field: "Disclosure");

    public static Refusal NobodyToDraw { get; } = new("routing.nobody-to-draw", "没有可以抽取的调解员：都在回避、满额或者已经退出本案。请指定一位，或者请上级组织派员。");

    public static Refusal AlreadyInvited(string name) => new("routing.already-invited", $"{name}已经在办这件纠纷，不用再邀请。", Field: "Target");

    public static Refusal NotInvited { get; } = new("routing.not-invited", "您单位没有收到这件纠纷的邀请。", RefusalKind.Forbidden);

    public static Refusal AlreadyAnswered { get; } = new("routing.already-answered", "您单位已经答复过这次邀请。", RefusalKind.Stale);

    public static Refusal DeclineReasonMissing { get; } = new("routing.decline-reason", "不能参加的，请写明原因。", RefusalKind.Invalid, Field: "Answer");

    // Merge, split
    public static Refusal MergeWithItself { get; } = new("routing.merge-with-itself", "不能并入自己，请填写另一件纠纷的编号。", RefusalKind.Invalid, Field: "Into");

    public static Refusal MergeTargetMissing { get; } = new("routing.merge-target-missing", "没有找到要并入的纠纷，请核对编号。", RefusalKind.Invalid, Field: "Into");

    public static Refusal MergeTargetTooLate(Stage stage) =>
        new("routing.merge-target-too-late", $"要并入的纠纷现在是“{stage.Name()}”，不能再并入别的纠纷，请分别办理。", RefusalKind.WrongStage, Field: "Into");

    public static Refusal SplitNeedsParties { get; } = new("routing.split-parties", "请至少选一位申请人带到新的纠纷里。", RefusalKind.Invalid, Field: "Parties");

    public static Refusal SplitNeedsTitle { get; } = new("routing.split-title", "请用几个字写明分出来的是什么事。", RefusalKind.Invalid, Field: "Title");
}
