using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Every "no" of mediation.</summary>
public static class MediationRefusals
{
    private const string Voluntary = "人民调解法 第三条、第十七条";
    private const string TellRoutes = "人民调解法 第二十六条";
    private const string ExtensionRule = "人民调解工作若干规定 第三十三条；人民法院在线调解规则 第二十四条";

    // Consent
    public static Refusal NothingNoted { get; } = new("mediation.nothing-noted", "还没有填写任何一方的意见，请至少记一项。", RefusalKind.Invalid);

    public static Refusal NoSuchParty { get; } = new("mediation.no-such-party", "这位不是本案当事人，请刷新页面后重选。", RefusalKind.Invalid);

    public static Refusal ConsentInFuture { get; } = new("mediation.consent-in-future", "表态日期不能晚于今天，请改成实际日期。", RefusalKind.Invalid, Field: "On");

    public static Refusal WitnessMissing { get; } = new("mediation.witness-missing", "电话征询须有第二人在场听到，请填写他的姓名。", RefusalKind.Invalid, Field: "Witness");

    public static Refusal OnlineBySelf { get; } = new("mediation.online-by-self", "网上表态只能由当事人本人在自己的页面办理，请改选实际方式。", RefusalKind.Invalid, Field: "Means");

    public static Refusal NothingToWithdraw { get; } = new("mediation.nothing-to-withdraw", "这位当事人没有同意过，不用撤回；不愿意的请选“不同意”。", RefusalKind.Invalid, Field: "Answer");

    public static Refusal NoMediator { get; } = new("mediation.no-mediator", "还没有确定调解员，请先指定调解员再征询。", Source: "人民调解法 第十九条");

    public static Refusal NoProposal { get; } = new("mediation.no-proposal", "现在没有待答复的延期提议，请先提出新的期限。", Source: ExtensionRule);

    public static Refusal NoMobile { get; } = new("mediation.no-mobile", "这位当事人没有登记手机号，请改用当面、电话或书面方式。", RefusalKind.Invalid, Field: "Means");

    public static Refusal NotARespondent { get; } = new("mediation.not-a-respondent", "邀请函只给被申请人，请从名单里选择一位。", RefusalKind.Invalid, Field: "Party");

    public static Refusal SlipUnknown { get; } = new("mediation.slip-unknown", "没有查到这个邀请码，请对照邀请函再输一遍；仍然不行的，请找邀请函上的调解员。", RefusalKind.NotFound, Field: "Code");

    public static Refusal SlipExpired { get; } = new("mediation.slip-expired", "这份邀请函已经过期，或者换了新的，请联系调解员再要一份。", Field: "Code");

    public static Refusal SlipAnswered { get; } = new("mediation.slip-answered", "您已经答复过了。想改主意的，请直接告诉调解员。");

    public static Refusal OneSideMissing { get; } = new("mediation.one-side-missing", "还没有登记对方当事人，请先补充对方再开始调解。", Source: "人民调解法 第二条");

    public static Refusal ConsentMissing(Side side, int place) => new(
        "mediation.consent-missing", $"{Name(side, place)}还没有同意调解，请先征询并记下。", Source: Voluntary);

    public static Refusal ConsentTakenBack(Side side, int place) => new(
        "mediation.consent-taken-back", $"{Name(side, place)}不愿意继续调解，请终止调解并告知其他途径。", Source: "人民调解法 第十七条、第二十三条第二项");

    public static Refusal NoticeMissing(Side side, int place) => new(
        "mediation.notice-missing", $"还没有向{Name(side, place)}告知权利义务，请先出示告知书并记下。", Source: "人民调解法 第二十三条、第二十四条");

    public static Refusal MediatorRefused(Side side, int place) => new(
        "mediation.mediator-refused", $"{Name(side, place)}不接受现在的调解员，请更换调解员。", Source: "人民调解法 第二十三条第一项");

    public static Refusal MediatorNotAccepted(Side side, int place) => new(
        "mediation.mediator-not-accepted", $"调解员与一方当事人有利害关系，{Name(side, place)}还没有表示接受，请先说明并征询，或者更换调解员。", Source: "人民法院在线调解规则 第十三条；人民调解法 第二十三条第一项");

    public static Refusal SharingRefused(Side side, int place) => new(
        "mediation.sharing-refused", $"{Name(side, place)}不同意把个人信息提供给其他单位，不能邀请；法律规定必须报告的，请按规定另行报告。", Source: "个人信息保护法 第二十三条");

    public static Refusal OnlineRefused(Side side, int place) => new(
        "mediation.online-not-agreed", $"{Name(side, place)}没有同意在线调解，请先征询，或者改约现场。", Source: "人民法院在线调解规则 第四条", Field: "Mode");

    public static Refusal ThirdPersonsRefused(Side side, int place) => new(
        "mediation.third-persons-not-agreed", $"{Name(side, place)}没有同意邀请其他人参加，请先征询。", Source: "人民调解法 第二十条", Field: "Attendees");

    // Sessions
    public static Refusal SessionInPast { get; } = new("mediation.session-in-past", "约定的时间已经过去，请选以后的时间。", RefusalKind.Invalid, Field: "StartsAt");

    public static Refusal SessionBeforeRequest { get; } = new("mediation.session-before-request", "时间早于收到申请的日期，请改成实际时间。", RefusalKind.Invalid, Field: "StartsAt");

    public static Refusal SessionLength { get; } = new("mediation.session-length", "预计时长请填 10 到 480 分钟。", RefusalKind.Invalid, Field: "Minutes");

    public static Refusal NoPartyInvited { get; } = new("mediation.no-party-invited", "请至少选一位当事人参加。", RefusalKind.Invalid, Field: "Attendees");

    public static Refusal NoMediatorInvited { get; } = new("mediation.no-mediator-invited", "请至少选一位调解员参加。", RefusalKind.Invalid, Field: "Attendees");

    public static Refusal NameMissing { get; } = new("mediation.attendee-name-missing", "参加人没有填写姓名，请补上。", RefusalKind.Invalid, Field: "Attendees");

    public static Refusal CaucusOfBothSides { get; } = new("mediation.caucus-of-both-sides", "背对背只能约一方，两方都来请选面对面。", RefusalKind.Invalid, Field: "Attendees");

    public static Refusal JudgeOnlyGuides { get; } = new("mediation.judge-only-guides", "法官在人民调解中只作指导，请把身份改为“指导”。", Source: "人民调解法 第五条第二款", Field: "Attendees");

    public static Refusal SessionNotFound { get; } = new("mediation.session-not-found", "没有找到这次调解，请回到纠纷页面重选。", RefusalKind.NotFound);

    public static Refusal SessionNotPlanned { get; } = new("mediation.session-not-planned", "这次调解已经开过或者已经取消，不能再改时间。", RefusalKind.WrongStage);

    public static Refusal SessionCancelled { get; } = new("mediation.session-cancelled", "这次调解已经取消，请另约一次再记录。", RefusalKind.WrongStage);

    // Records
    public static Refusal NobodyPresent { get; } = new("mediation.nobody-present", "请勾选到场的人，至少有一位当事人。", RefusalKind.Invalid, Field: "Present");

    public static Refusal RecordEmpty { get; } = new("mediation.record-empty", "笔录还没有内容，请至少记一段。", RefusalKind.Invalid, Field: "Lines");

    public static Refusal SpeakerAbsent { get; } = new("mediation.speaker-absent", "有一段话的发言人没有勾选到场，请核对。", RefusalKind.Invalid, Field: "Lines");

    public static Refusal RecordBeforeSession { get; } = new("mediation.record-before-session", "开始和结束时间不能晚于现在，请改成实际时间。", RefusalKind.Invalid, Field: "HeldTo");

    public static Refusal RecordEndsBeforeStart { get; } = new("mediation.record-ends-before-start", "结束时间早于开始时间，请核对。", RefusalKind.Invalid, Field: "HeldTo");

    public static Refusal RecordSigned { get; } = new("mediation.record-signed", "笔录已有人签名，不能再改；需要补充的，请另做一份笔录写明。", RefusalKind.WrongStage, "人民调解法 第二十七条");

    public static Refusal NoRecord { get; } = new("mediation.no-record", "这次调解还没有笔录，请先记录再签名。", RefusalKind.WrongStage);

    public static Refusal RecordFinal { get; } = new("mediation.record-final", "笔录已经全部签完，不用再签。", RefusalKind.WrongStage);

    public static Refusal NotReadBack { get; } = new("mediation.not-read-back", "请先把笔录念给或者交给到场的人核对，并勾选“已核对”。", Source: "人民调解法 第二十七条", Field: "ReadBack");

    public static Refusal SignerAbsent { get; } = new("mediation.signer-absent", "这位没有到场，不用签名。", RefusalKind.Invalid);

    public static Refusal AlreadySigned { get; } = new("mediation.already-signed", "这位已经签过名，不用再签。", RefusalKind.WrongStage);

    public static Refusal SignatureMissing { get; } = new("mediation.signature-missing", "还没有签名，请在签名区书写，或者改用纸面签名。", RefusalKind.Invalid, Field: "Signature");

    public static Refusal CaucusScan { get; } = new("mediation.caucus-scan", "背对背笔录的纸件由调解员保管，不要上传，请去掉图片。", Field: "Scan");

    public static Refusal DeclineNeedsNote { get; } = new("mediation.decline-needs-note", "到场而不签名的，请写明情况。", RefusalKind.Invalid, Field: "Note");

    // Terms
    public static Refusal SuspendedIntoPast { get; } = new("mediation.suspended-into-past", "预计恢复的日期要晚于今天，请重选。", RefusalKind.Invalid, Field: "Until");

    public static Refusal NothingSuspended { get; } = new("mediation.nothing-suspended", "这件纠纷没有中止，不用恢复。", RefusalKind.WrongStage);

    public static Refusal NoTermRuns { get; } = new("mediation.no-term-runs", "现在没有在算的调解期限，不用延长。");

    public static Refusal TermFixed(string source) => new("mediation.term-fixed", "这类调解的期限依法不能延长，到期请告知其他途径。", Source: source);

    public static Refusal TermOver(DateOnly lastDay) => new(
        "mediation.term-over", $"调解期限已于{lastDay}届满，不能再延长；请按调解不成办理并告知其他途径。", Source: ExtensionRule);

    public static Refusal ExtensionNotLonger(DateOnly lastDay) => new(
        "mediation.extension-not-longer", $"新的期限要晚于现在的{lastDay}，请重选。", RefusalKind.Invalid, ExtensionRule, "NewLastDay");

    public static Refusal ExtensionTooLong(DateOnly latest, string source) => new(
        "mediation.extension-too-long", $"最多可以延长到{latest}，请改早。", RefusalKind.Invalid, source, "NewLastDay");

    public static Refusal ExtensionNotAgreed(Side side, int place) => new(
        "mediation.extension-not-agreed", $"{Name(side, place)}没有同意这次延期；延期要各方都同意，调解员不能单独决定。", Source: ExtensionRule);

    // Ends
    public static Refusal NoFurtherRung { get; } = new(
        "mediation.no-further-rung", "已经是最后一级，不能再往上转；请按调解不成办理，并告知仲裁、行政和诉讼途径。", Source: TellRoutes);

    public static Refusal NotAFailure { get; } = new("mediation.not-a-failure", "请选择调解不成的原因。", RefusalKind.Invalid, "人民法院在线调解规则 第二十五条", "ReasonCode");

    public static Refusal TermStillRuns(DateOnly lastDay) => new(
        "mediation.term-still-runs", $"调解期限到{lastDay}才满，请改选别的原因。", RefusalKind.Invalid, Field: "ReasonCode");

    public static Refusal RoutesNotTold { get; } = new(
        "mediation.routes-not-told", "请先把仲裁、行政处理、起诉三条途径都告诉当事人，并逐项勾选。", Source: TellRoutes, Field: "Told");

    public static Refusal LimitationNotTold { get; } = new(
        "mediation.limitation-not-told", "请提醒当事人注意时效，并勾选。", Source: "民法典 第一百九十五条", Field: "LimitationTold");

    public static Refusal RoundReasonMissing { get; } = new("mediation.round-reason-missing", "请选择这一轮没有谈成的原因。", RefusalKind.Invalid, Field: "ReasonCode");

    public static Refusal NoFacts { get; } = new("mediation.no-facts", "请至少写一条双方都认可的事实。", RefusalKind.Invalid, "人民法院在线调解规则 第十八条", "Facts");

    public static Refusal FactsSigned { get; } = new("mediation.facts-signed", "已有人签名，不能再改。", RefusalKind.WrongStage);

    public static Refusal FactsNeedSignature { get; } = new("mediation.facts-need-signature", "无争议事实要双方书面确认，不签名的不能作为无争议事实。", Source: "人民法院在线调解规则 第十八条、第二十二条");

    // Field work and joint work
    public static Refusal VisitInFuture { get; } = new("mediation.visit-in-future", "走访时间不能晚于现在，请改成实际时间。", RefusalKind.Invalid, Field: "At");

    public static Refusal BodyNotInvited { get; } = new("mediation.body-not-invited", "这个单位没有参加本案，请先邀请它。", RefusalKind.Invalid, Field: "OrganisationId");

    public static Refusal TaskDueInPast { get; } = new("mediation.task-due-in-past", "完成日期不能早于今天，请重选。", RefusalKind.Invalid, Field: "DueOn");

    public static Refusal TaskNotFound { get; } = new("mediation.task-not-found", "没有找到这项任务，请刷新页面。", RefusalKind.NotFound);

    public static Refusal TaskDone { get; } = new("mediation.task-done", "这项任务已经办结。", RefusalKind.WrongStage);

    public static Refusal TaskOfAnother(string body) => new("mediation.task-of-another", $"这项任务由{body}办理，请由他们填写结果。", RefusalKind.Forbidden);

    private static Sentence Name(Side side, int place) => place > 1 ? (Sentence)$"{side.Name()}（第 {place} 位）" : (Sentence)side.Name();
}
