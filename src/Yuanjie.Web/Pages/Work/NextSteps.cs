using Yuanjie.Disputes;

namespace Yuanjie.Web.Pages.Work;

/// <summary>Something this actor can do now, and where.</summary>
/// <param name="Main">True for what the stage is waiting for.</param>
public sealed record NextStep(string Text, string Icon, string Href, bool Main);

/// <summary>Where each act has its page. What the lifecycle does not allow at this stage to this reader is not offered.</summary>
public static class NextSteps
{
    private static readonly (DisputeAct Act, string Text, string Icon, string Page, Stage[] MainAt)[] Pages =
    [
        (DisputeAct.Classify, "定类型和风险", "tags", "routing/classify", []),
        (DisputeAct.Dispatch, "分流派单", "arrows-split-2", "routing/dispatch", [Stage.Registered]),
        (DisputeAct.DispelSign, "消除苗头", "circle-check", "intake/dispel", [Stage.Registered]),
        (DisputeAct.RefuseAsBarred, "不予受理", "hand-stop", "routing/barred", []),
        (DisputeAct.Accept, "受理", "check", "routing/accept", [Stage.Dispatched]),
        (DisputeAct.ReturnTicket, "退回", "arrow-back-up", "routing/return", []),
        (DisputeAct.AssignMediator, "指定调解员", "user-check", "routing/mediator", [Stage.Accepted]),
        (DisputeAct.RecordConsent, "记录各方意愿和告知", "heart-handshake", "mediation/consent", [Stage.Accepted]),
        (DisputeAct.ScheduleSession, "安排调解", "calendar", "mediation/schedule", [Stage.Mediating]),
        (DisputeAct.RecordVisit, "记录走访", "home", "mediation/visit", []),
        (DisputeAct.Guide, "法官指导", "scale", "mediation/guide", []),
        (DisputeAct.InviteBody, "邀请单位联调", "users-plus", "routing/invite", []),
        (DisputeAct.DraftAgreement, "起草协议", "file-text", "agreements/draft", [Stage.Mediating]),
        (DisputeAct.RecordOralAgreement, "登记口头协议", "message-2", "agreements/oral", []),
        (DisputeAct.ReviseAgreement, "修改协议", "pencil", "agreements/draft", []),
        (DisputeAct.SignAgreement, "签署协议", "signature", "agreements/sign", [Stage.Signing]),
        (DisputeAct.Suspend, "中止", "clock-pause", "mediation/suspend", []),
        (DisputeAct.Resume, "恢复调解", "player-play", "mediation/resume", [Stage.Suspended]),
        (DisputeAct.ExtendTerm, "延长期限", "calendar-due", "mediation/extend", []),
        (DisputeAct.Escalate, "升级调解", "trending-up", "mediation/escalate", []),
        (DisputeAct.FailMediation, "调解不成", "circle-x", "mediation/fail", []),
        (DisputeAct.RecordUndisputedFacts, "记载无争议事实", "clipboard-check", "mediation/facts", []),
        (DisputeAct.ApplyForConfirmation, "申请司法确认", "certificate", "confirmation/apply", [Stage.Agreed]),
        (DisputeAct.AcceptConfirmation, "受理确认申请", "inbox", "confirmation/review", [Stage.AwaitingCourt]),
        (DisputeAct.Confirm, "审查裁定", "gavel", "confirmation/review", [Stage.UnderReview]),
        (DisputeAct.RecordPerformance, "登记履行", "coin-yuan", "performance/record", [Stage.Confirmed, Stage.Performing]),
        (DisputeAct.Urge, "督促履行", "bell", "performance/urge", [Stage.Defaulted]),
        (DisputeAct.ApplyForEnforcement, "申请执行", "building-bank", "performance/enforce", []),
        (DisputeAct.FileCase, "转立案", "briefcase", "courtlink/file", [Stage.Failed]),
        (DisputeAct.ReportToCourt, "回复法院", "send", "courtlink/report", []),
        (DisputeAct.FollowUp, "回访", "phone-call", "followup/visit", []),
        (DisputeAct.Close, "办结", "circle-check", "followup/close", [Stage.Performed, Stage.Filed, Stage.NotAccepted, Stage.Withdrawn]),
        (DisputeAct.Archive, "归档", "archive", "followup/archive", [Stage.Closed, Stage.Dispelled]),
        (DisputeAct.Transfer, "转派", "arrows-exchange", "routing/transfer", []),
        (DisputeAct.Merge, "并案", "git-branch", "routing/merge", []),
        (DisputeAct.Split, "分案", "git-branch", "routing/split", []),
        (DisputeAct.Supplement, "补充材料", "paperclip", "intake/supplement", []),
        (DisputeAct.AddParty, "添加当事人", "user-plus", "intake/party", []),
        (DisputeAct.Withdraw, "撤回申请", "arrow-left", "intake/withdraw", []),
    ];

    public static IReadOnlyList<NextStep> For(DisputeHeader dispute) =>
    [
        .. Pages.Where(p => dispute.Allows(p.Act) && !IsBehind(p.Act, dispute))
            .Select(p => new NextStep(TextOf(p.Act, p.Text, dispute), p.Icon, $"/work/disputes/{dispute.Number}/{p.Page}", p.MainAt.Contains(dispute.Stage) && !IsSettled(p.Act, dispute)))
            .OrderByDescending(s => s.Main)
            .DistinctBy(s => s.Href),
    ];

    // What went to court is filed again only after the court sent it back: the panel of the filing says so and has the button.
    private static bool IsBehind(DisputeAct act, DisputeHeader dispute) =>
        (act is DisputeAct.FileCase && dispute.Stage is Stage.Filed) || (act is DisputeAct.DispelSign && !dispute.IsSign);

    private static bool IsSettled(DisputeAct act, DisputeHeader dispute) => act is DisputeAct.AssignMediator && dispute.MediatorId is not null;

    private static string TextOf(DisputeAct act, string text, DisputeHeader dispute) => IsSettled(act, dispute) ? "更换调解员" : text;
}
