using Yuanjie.Disputes;

namespace Yuanjie.Web.Pages.Work;

/// <summary>Something this actor can do now, and where.</summary>
/// <param name="Main">True for what the stage is waiting for.</param>
public sealed record NextStep(string Text, string Icon, string Href, bool Main);

/// <summary>Where each act has its page. What the lifecycle does not allow at this stage to this reader is not offered.</summary>
public static class NextSteps
{
    private static readonly Row[] Pages =
    [
        new(DisputeAct.Classify, "定类型和风险", "tags", "routing/classify"),
        new(DisputeAct.Dispatch, "分流派单", "arrows-split-2", "routing/dispatch", Stage.Registered),
        new(DisputeAct.DispelSign, "消除苗头", "circle-check", "intake/dispel", Stage.Registered) { When = d => d.IsSign },
        new(DisputeAct.RefuseAsBarred, "不予受理", "hand-stop", "routing/barred"),
        new(DisputeAct.Accept, "受理", "check", "routing/accept", Stage.Dispatched),
        new(DisputeAct.ReturnTicket, "退回", "arrow-back-up", "routing/return"),
        new(DisputeAct.AssignMediator, "指定调解员", "user-check", "routing/mediator", Stage.Accepted) { When = d => d.MediatorId is null },
        new(DisputeAct.AssignMediator, "更换调解员", "user-check", "routing/mediator") { When = d => d.MediatorId is not null },
        new(DisputeAct.RecordConsent, "记录各方意愿和告知", "heart-handshake", "mediation/consent", Stage.Accepted),
        new(DisputeAct.ScheduleSession, "安排调解", "calendar", "mediation/schedule", Stage.Mediating),
        new(DisputeAct.RecordVisit, "记录走访", "home", "mediation/visit"),
        new(DisputeAct.Guide, "法官指导", "scale", "mediation/guide"),
        new(DisputeAct.InviteBody, "邀请单位联调", "users-plus", "routing/invite"),
        new(DisputeAct.DraftAgreement, "起草协议", "file-text", "agreements/draft", Stage.Mediating),
        new(DisputeAct.RecordOralAgreement, "登记口头协议", "message-2", "agreements/oral"),
        new(DisputeAct.ReviseAgreement, "修改协议", "pencil", "agreements/draft"),
        new(DisputeAct.SignAgreement, "签署协议", "signature", "agreements/sign", Stage.Signing),
        new(DisputeAct.Suspend, "中止", "clock-pause", "mediation/suspend"),
        new(DisputeAct.Resume, "恢复调解", "player-play", "mediation/resume", Stage.Suspended),
        new(DisputeAct.ExtendTerm, "延长期限", "calendar-due", "mediation/extend"),
        new(DisputeAct.Escalate, "升级调解", "trending-up", "mediation/escalate"),
        new(DisputeAct.FailMediation, "调解不成", "circle-x", "mediation/fail"),
        new(DisputeAct.RecordUndisputedFacts, "记载无争议事实", "clipboard-check", "mediation/facts"),
        new(DisputeAct.ApplyForConfirmation, "申请司法确认", "certificate", "confirmation/apply", Stage.Agreed),
        new(DisputeAct.AcceptConfirmation, "受理确认申请", "inbox", "confirmation/review", Stage.AwaitingCourt),
        new(DisputeAct.Confirm, "审查裁定", "gavel", "confirmation/review", Stage.UnderReview),
        new(DisputeAct.RecordPerformance, "登记履行", "coin-yuan", "performance/record", Stage.Confirmed, Stage.Performing),
        new(DisputeAct.Urge, "督促履行", "bell", "performance/urge", Stage.Defaulted),
        new(DisputeAct.ApplyForEnforcement, "申请执行", "building-bank", "performance/enforce"),

        // What went to court is filed again only after the court sent it back: the panel of the filing says so and has the button.
        new(DisputeAct.FileCase, "转立案", "briefcase", "courtlink/file", Stage.Failed) { When = d => d.Stage is not Stage.Filed },
        new(DisputeAct.ReportToCourt, "回复法院", "send", "courtlink/report"),
        new(DisputeAct.FollowUp, "回访", "phone-call", "followup/visit"),
        new(DisputeAct.TakeClosingEcho, "请当事人说办没办结", "message-2", "followup/echo", Stage.Performed) { When = d => d.Round > 0 },
        new(DisputeAct.Close, "办结", "circle-check", "followup/close", Stage.Performed, Stage.Filed, Stage.NotAccepted, Stage.Withdrawn),
        new(DisputeAct.Archive, "归档", "archive", "followup/archive", Stage.Closed, Stage.Dispelled),
        new(DisputeAct.Transfer, "转派", "arrows-exchange", "routing/transfer"),
        new(DisputeAct.Merge, "并案", "git-branch", "routing/merge"),
        new(DisputeAct.Split, "分案", "git-branch", "routing/split"),
        new(DisputeAct.Supplement, "补充材料", "paperclip", "intake/supplement"),
        new(DisputeAct.AddParty, "添加当事人", "user-plus", "intake/party"),
        new(DisputeAct.Withdraw, "撤回申请", "arrow-left", "intake/withdraw"),
    ];

    public static IReadOnlyList<NextStep> For(DisputeHeader dispute) =>
    [
        .. Pages.Where(p => dispute.Allows(p.Act) && p.When(dispute))
            .Select(p => new NextStep(p.Text, p.Icon, $"/work/disputes/{dispute.Number}/{p.Page}", p.MainAt.Contains(dispute.Stage)))
            .OrderByDescending(s => s.Main)
            .DistinctBy(s => s.Href),
    ];

    private sealed record Row(DisputeAct Act, string Text, string Icon, string Page, params Stage[] MainAt)
    {
        /// <summary>What else it takes than that the act is allowed.</summary>
        public Func<DisputeHeader, bool> When { get; init; } = _ => true;
    }
}
