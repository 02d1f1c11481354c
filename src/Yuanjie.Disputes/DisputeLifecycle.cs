using System.Collections.Frozen;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

/// <summary>One way from a stage to a stage: which act takes it, who may, and what it rests on.</summary>
public sealed record Transition(Stage From, DisputeAct Act, Stage To, Permission Needs, string Source)
{
    /// <summary>Whose act it is, among those who have the permission.</summary>
    public Circle Circle => DisputeLifecycle.CircleOf(Act, Needs);

    /// <summary>What a party may do, a mediator or the counter may put on record for the party who stands before them.</summary>
    public bool IsOpenTo(Actor actor) =>
        actor.Can(Needs) || (Needs is Permission.ActForParty && (actor.Can(Permission.Mediate) || actor.Can(Permission.RegisterDisputes)));
}

/// <summary>
/// The way of a dispute. Open this file first: what is not in the table cannot happen.
/// A row whose <c>From</c> and <c>To</c> are the same is an act that leaves the stage as it is.
/// </summary>
public static class DisputeLifecycle
{
    private const string PeoplesMediation = "人民调解法";

    private static readonly Stage[] Open =
    [
        Stage.Registered, Stage.Dispatched, Stage.Accepted, Stage.Mediating, Stage.Suspended, Stage.Signing, Stage.Agreed,
        Stage.AwaitingCourt, Stage.UnderReview, Stage.Confirmed, Stage.Performing, Stage.Defaulted, Stage.Enforcing,
    ];

    private static readonly Stage[] BeforeAgreement = [Stage.Registered, Stage.Dispatched, Stage.Accepted, Stage.Mediating, Stage.Suspended, Stage.Signing];
    private static readonly Stage[] InMediation = [Stage.Accepted, Stage.Mediating];
    private static readonly Stage[] AskedForEcho = [Stage.Performed, Stage.Failed, Stage.Filed, Stage.Closed];
    private static readonly Stage[] Bound = [Stage.Agreed, Stage.AwaitingCourt, Stage.UnderReview, Stage.Confirmed, Stage.Performing, Stage.Defaulted, Stage.Enforcing];

    public static IReadOnlyList<Transition> Transitions { get; } =
    [
        // Intake 登记
        .. Staying(Open, DisputeAct.Supplement, Permission.ActForParty, $"{PeoplesMediation} 第二十三条"),
        .. Staying(Open, DisputeAct.Attach, Permission.ActForParty, $"{PeoplesMediation} 第二十七条"),
        .. Staying(BeforeAgreement, DisputeAct.AddParty, Permission.RegisterDisputes, $"{PeoplesMediation} 第二十条"),
        .. Staying([.. Open, .. Ended], DisputeAct.LinkDuplicate, Permission.RegisterDisputes, "本平台规则：重复登记只关联，不拒绝"),
        .. Staying([.. Open, .. Ended], DisputeAct.Unmask, Permission.Unmask, "个人信息保护法 第六条"),
        .. Leading(BeforeAgreement, DisputeAct.Withdraw, Stage.Withdrawn, Permission.ActForParty, $"{PeoplesMediation} 第二十三条第二项"),
        new(Stage.Registered, DisputeAct.DispelSign, Stage.Dispelled, Permission.RegisterDisputes, $"{PeoplesMediation} 第十七条、第二十五条"),

        // Routing 分流
        .. Staying([Stage.Registered, Stage.Dispatched, Stage.Accepted, Stage.Mediating], DisputeAct.Classify, Permission.DispatchDisputes, "个人信息保护法 第二十四条"),
        .. Staying(Open, DisputeAct.AssessRisk, Permission.ViewDisputes, $"{PeoplesMediation} 第二十五条"),
        new(Stage.Registered, DisputeAct.RefuseAsBarred, Stage.NotAccepted, Permission.DispatchDisputes, "人民调解工作若干规定 第二十二条"),
        new(Stage.Registered, DisputeAct.Dispatch, Stage.Dispatched, Permission.DispatchDisputes, $"{PeoplesMediation} 第十七条、第十八条"),
        new(Stage.Dispatched, DisputeAct.Dispatch, Stage.Dispatched, Permission.DispatchDisputes, "本地规则：逾期未受理改派、升级后分流"),
        new(Stage.Dispatched, DisputeAct.ReturnTicket, Stage.Registered, Permission.HandleDispatched, "信访工作条例 第二十三条（参照）"),
        new(Stage.Registered, DisputeAct.SeekDesignation, Stage.Registered, Permission.DispatchDisputes, "本地规则：退回次数上限"),
        new(Stage.Registered, DisputeAct.Designate, Stage.Dispatched, Permission.Supervise, "本地规则：退回次数上限"),
        new(Stage.Dispatched, DisputeAct.Accept, Stage.Accepted, Permission.HandleDispatched, $"{PeoplesMediation} 第十七条"),
        .. Leading([Stage.Accepted, Stage.Mediating], DisputeAct.Transfer, Stage.Dispatched, Permission.DispatchDisputes, $"{PeoplesMediation} 第十八条"),
        .. Staying([Stage.Accepted, Stage.Mediating, Stage.Suspended], DisputeAct.AssignMediator, Permission.HandleDispatched, $"{PeoplesMediation} 第十九条"),
        .. Staying(InMediation, DisputeAct.InviteBody, Permission.ViewDisputes, $"{PeoplesMediation} 第二十条"),
        .. Staying([.. InMediation, Stage.Suspended], DisputeAct.AnswerInvitation, Permission.ViewDisputes, $"{PeoplesMediation} 第二十条"),
        .. Leading(BeforeAgreement, DisputeAct.Merge, Stage.Merged, Permission.DispatchDisputes, "本平台规则：同一纠纷并案办理"),
        .. Staying(BeforeAgreement, DisputeAct.Split, Permission.DispatchDisputes, "本平台规则：不同纠纷分案办理"),

        // Mediation 调解
        new(Stage.Accepted, DisputeAct.RecordConsent, Stage.Mediating, Permission.Mediate, $"{PeoplesMediation} 第三条、第十七条"),
        .. Staying([Stage.Mediating, Stage.Suspended, Stage.Signing], DisputeAct.RecordConsent, Permission.Mediate, $"{PeoplesMediation} 第三条、第十七条"),
        new(Stage.Accepted, DisputeAct.AnswerConsent, Stage.Mediating, Permission.ActForParty, $"{PeoplesMediation} 第三条、第十七条、第二十三条"),
        .. Staying([Stage.Mediating, Stage.Suspended, Stage.Signing], DisputeAct.AnswerConsent, Permission.ActForParty, $"{PeoplesMediation} 第三条、第十七条、第二十三条"),
        .. Staying([.. InMediation, Stage.Signing], DisputeAct.GiveNotice, Permission.Mediate, $"{PeoplesMediation} 第二十三条、第二十四条"),
        .. Staying(InMediation, DisputeAct.InviteParty, Permission.Mediate, $"{PeoplesMediation} 第十七条、第二十三条"),
        .. Staying(InMediation, DisputeAct.ScheduleSession, Permission.Mediate, $"{PeoplesMediation} 第二十二条"),
        .. Staying([.. InMediation, Stage.Suspended], DisputeAct.CancelSession, Permission.Mediate, $"{PeoplesMediation} 第二十二条"),
        new(Stage.Mediating, DisputeAct.RecordSession, Stage.Mediating, Permission.Mediate, $"{PeoplesMediation} 第二十二条、第二十七条"),
        .. Staying([Stage.Mediating, Stage.Suspended, Stage.Signing, Stage.Failed], DisputeAct.SignRecord, Permission.Mediate, $"{PeoplesMediation} 第二十七条"),
        .. Staying(InMediation, DisputeAct.RecordVisit, Permission.Mediate, $"{PeoplesMediation} 第二十二条"),
        .. Staying([.. InMediation, Stage.Signing], DisputeAct.Guide, Permission.GuideMediation, "人民法院组织法 第二十五条；人民调解法 第五条第二款"),
        .. Staying([.. InMediation, Stage.Suspended], DisputeAct.AssignTask, Permission.Mediate, $"{PeoplesMediation} 第二十条"),
        .. Staying([.. InMediation, Stage.Suspended, Stage.Signing, Stage.Failed], DisputeAct.FinishTask, Permission.ViewDisputes, $"{PeoplesMediation} 第二十条"),
        new(Stage.Mediating, DisputeAct.Suspend, Stage.Suspended, Permission.Mediate, "医疗纠纷预防和处理条例 第三十八条；人民法院在线调解规则 第二十六条"),
        new(Stage.Suspended, DisputeAct.Resume, Stage.Mediating, Permission.Mediate, "人民法院在线调解规则 第二十六条"),
        new(Stage.Mediating, DisputeAct.ExtendTerm, Stage.Mediating, Permission.Mediate, "人民调解工作若干规定 第三十三条"),
        .. Leading([Stage.Accepted, Stage.Mediating], DisputeAct.Escalate, Stage.Dispatched, Permission.Mediate, "本地规则：逐级调解"),
        .. Staying([Stage.Mediating, Stage.Failed], DisputeAct.RecordUndisputedFacts, Permission.Mediate, "人民法院在线调解规则 第十八条、第二十二条"),
        .. Leading([Stage.Accepted, Stage.Mediating, Stage.Suspended, Stage.Signing], DisputeAct.FailMediation, Stage.Failed, Permission.Mediate, $"{PeoplesMediation} 第二十六条"),

        // Agreements 协议
        new(Stage.Mediating, DisputeAct.DraftAgreement, Stage.Signing, Permission.Mediate, $"{PeoplesMediation} 第二十八条、第二十九条"),
        new(Stage.Signing, DisputeAct.ReviseAgreement, Stage.Signing, Permission.Mediate, $"{PeoplesMediation} 第二十九条"),
        new(Stage.Signing, DisputeAct.AbandonAgreement, Stage.Mediating, Permission.Mediate, $"{PeoplesMediation} 第三条"),
        new(Stage.Signing, DisputeAct.SignAgreement, Stage.Signing, Permission.ActForParty, $"{PeoplesMediation} 第二十九条第二款"),
        new(Stage.Signing, DisputeAct.SendSigningLink, Stage.Signing, Permission.Mediate, "电子签名法 第十三条"),
        .. Staying([Stage.Signing, .. Bound], DisputeAct.CountersignAgreement, Permission.Mediate, $"{PeoplesMediation} 第二十九条第二款"),
        .. Staying([Stage.Signing, .. Bound], DisputeAct.SealAgreement, Permission.HandleDispatched, $"{PeoplesMediation} 第二十九条第二款"),
        new(Stage.Signing, DisputeAct.CompleteAgreement, Stage.Agreed, Permission.ActForParty, $"{PeoplesMediation} 第二十九条第二款"),
        .. Leading([Stage.Accepted, Stage.Mediating, Stage.Suspended], DisputeAct.SettleInPackage, Stage.Closed, Permission.ActForParty, $"{PeoplesMediation} 第二十八条"),
        new(Stage.Mediating, DisputeAct.RecordOralAgreement, Stage.Agreed, Permission.Mediate, $"{PeoplesMediation} 第二十八条、第三十条"),

        // Confirmation 司法确认
        .. Leading([Stage.Agreed, Stage.Performing], DisputeAct.ApplyForConfirmation, Stage.AwaitingCourt, Permission.ActForParty, $"{PeoplesMediation} 第三十三条；民事诉讼法 第二百零五条"),
        .. Staying([Stage.Agreed, Stage.Performing], DisputeAct.JoinConfirmation, Permission.ActForParty, "民事诉讼法 第二百零五条（共同申请）"),
        new(Stage.AwaitingCourt, DisputeAct.AcceptConfirmation, Stage.UnderReview, Permission.DocketAtCourt, "人民调解协议司法确认程序规定 第四条"),
        new(Stage.AwaitingCourt, DisputeAct.DeclineConfirmation, Stage.Agreed, Permission.DocketAtCourt, "民诉法解释 第三百五十五条"),
        .. Staying([Stage.AwaitingCourt, Stage.UnderReview], DisputeAct.RequestSupplement, Permission.DocketAtCourt, "民诉法解释 第三百五十七条"),
        new(Stage.UnderReview, DisputeAct.Confirm, Stage.Confirmed, Permission.RuleOnConfirmation, "民事诉讼法 第二百零六条"),
        new(Stage.UnderReview, DisputeAct.RejectConfirmation, Stage.Agreed, Permission.RuleOnConfirmation, "民诉法解释 第三百五十八条"),
        .. Leading([Stage.AwaitingCourt, Stage.UnderReview], DisputeAct.WithdrawConfirmation, Stage.Agreed, Permission.ActForParty, "民诉法解释 第三百五十七条"),
        .. Staying([Stage.Agreed, Stage.Performing], DisputeAct.WithdrawConfirmation, Permission.ActForParty, "民诉法解释 第三百五十七条"),
        .. Staying([Stage.AwaitingCourt, Stage.UnderReview], DisputeAct.SupplementConfirmation, Permission.ActForParty, "民诉法解释 第三百五十七条"),
        .. Leading([Stage.AwaitingCourt, Stage.UnderReview], DisputeAct.DeemConfirmationWithdrawn, Stage.Agreed, Permission.DocketAtCourt, "民诉法解释 第三百五十七条第二款"),
        .. Staying([Stage.Confirmed, Stage.Performing, Stage.Performed, Stage.Defaulted, Stage.Enforcing, Stage.Agreed], DisputeAct.RecordService, Permission.DocketAtCourt, "民事诉讼法 第八十七条"),

        // Performance 履行
        .. Leading([Stage.Agreed, Stage.Confirmed, Stage.Performing, Stage.Defaulted], DisputeAct.RecordPerformance, Stage.Performing, Permission.ActForParty, $"{PeoplesMediation} 第三十一条"),
        .. Staying([Stage.AwaitingCourt, Stage.UnderReview, Stage.Enforcing], DisputeAct.RecordPerformance, Permission.ActForParty, $"{PeoplesMediation} 第三十一条"),
        .. Leading([Stage.Agreed, Stage.Confirmed, Stage.Performing, Stage.Defaulted, Stage.Enforcing], DisputeAct.CompletePerformance, Stage.Performed, Permission.ActForParty, $"{PeoplesMediation} 第三十一条"),
        .. Staying([.. Bound, Stage.Performed], DisputeAct.EchoPerformance, Permission.ActForParty, $"{PeoplesMediation} 第三十一条"),
        .. Staying(Bound, DisputeAct.ContestPerformance, Permission.ActForParty, $"{PeoplesMediation} 第三十一条"),
        new(Stage.Performed, DisputeAct.ContestPerformance, Stage.Performing, Permission.ActForParty, $"{PeoplesMediation} 第三十一条"),
        .. Leading([Stage.Agreed, Stage.Confirmed, Stage.Performing], DisputeAct.MarkDefault, Stage.Defaulted, Permission.Mediate, $"{PeoplesMediation} 第三十一条第二款"),
        .. Staying([Stage.Defaulted, Stage.Enforcing], DisputeAct.MarkDefault, Permission.Mediate, $"{PeoplesMediation} 第三十一条第二款"),
        .. Staying([Stage.Defaulted, Stage.Agreed, Stage.Confirmed, Stage.Performing], DisputeAct.Urge, Permission.Mediate, $"{PeoplesMediation} 第三十一条第二款"),
        new(Stage.Defaulted, DisputeAct.ApplyForEnforcement, Stage.Enforcing, Permission.ActForParty, "民事诉讼法 第二百零六条、第二百五十条"),

        // CourtLink 诉调对接
        .. Leading([Stage.Registered, Stage.Failed, Stage.Defaulted], DisputeAct.FileCase, Stage.Filed, Permission.ActForParty, $"{PeoplesMediation} 第二十六条、第三十二条；民事诉讼法 第一百二十六条"),
        new(Stage.Filed, DisputeAct.FileCase, Stage.Filed, Permission.ActForParty, "民诉法解释 第一百二十六条（补正后重新提交）"),
        new(Stage.Filed, DisputeAct.DocketFiling, Stage.Filed, Permission.DocketAtCourt, "民事诉讼法 第一百二十六条"),
        new(Stage.Filed, DisputeAct.ReturnFiling, Stage.Filed, Permission.DocketAtCourt, "民诉法解释 第一百二十六条"),
        .. Staying([Stage.Agreed, Stage.Failed], DisputeAct.ReportToCourt, Permission.Mediate, "特邀调解规定 第二十六条"),

        // Clocks 督办
        .. Staying(Open, DisputeAct.AnswerSupervision, Permission.HandleDispatched, "本地规则：逾期督办限期答复"),
        .. Staying([.. Open, .. AskedForEcho, Stage.NotAccepted, Stage.Withdrawn], DisputeAct.RecordLimitation, Permission.ActForParty, "民法典 第一百九十五条"),

        // FollowUp 回访归档
        .. Staying([.. Bound, Stage.Performed, Stage.Failed, Stage.Filed, Stage.NotAccepted, Stage.Closed], DisputeAct.FollowUp, Permission.RegisterDisputes, "人民调解工作若干规定 第三十七条"),
        .. Staying([.. Bound, Stage.Performed, Stage.Failed, Stage.Filed, Stage.NotAccepted, Stage.Withdrawn, Stage.Closed], DisputeAct.AnswerSatisfaction, Permission.ActForParty, "本平台规则：由当事人评价"),
        .. Staying(AskedForEcho, DisputeAct.GiveClosingEcho, Permission.ActForParty, "本平台规则：办没办结由当事人自己说"),
        .. Staying(AskedForEcho, DisputeAct.TakeClosingEcho, Permission.RegisterDisputes, "本平台规则：办没办结由当事人自己说"),
        .. Staying(AskedForEcho, DisputeAct.AnswerClosingEcho, Permission.RegisterDisputes, "本平台规则：不认可的先答复再办结"),
        .. Leading([Stage.Performed, Stage.Failed, Stage.Filed, Stage.NotAccepted, Stage.Withdrawn], DisputeAct.Close, Stage.Closed, Permission.RegisterDisputes, $"{PeoplesMediation} 第二十七条"),
        .. Leading([Stage.Closed, Stage.Merged, Stage.Dispelled], DisputeAct.Archive, Stage.Archived, Permission.RegisterDisputes, $"{PeoplesMediation} 第二十七条"),
    ];

    private static Stage[] Ended => [.. Enum.GetValues<Stage>().Where(s => !s.IsOpen())];

    private static readonly FrozenDictionary<(Stage, DisputeAct), Transition> Table = Transitions.ToFrozenDictionary(t => (t.From, t.Act));

    /// <summary>The way from this stage by this act.</summary>
    /// <returns>A refusal of kind <see cref="RefusalKind.WrongStage"/> when there is none.</returns>
    public static Outcome<Transition> Find(Stage from, DisputeAct act) =>
        Table.TryGetValue((from, act), out var transition) ? transition : DisputeRefusals.WrongStage(from);

    /// <summary>Whether the act is possible at this stage and this actor's to take; rules of the single act are asked when it is tried.</summary>
    public static bool Allows(Stage from, DisputeAct act, Standing standing) =>
        Table.TryGetValue((from, act), out var transition) && transition.IsOpenTo(standing.Actor) && standing.IsIn(transition.Circle);

    /// <summary>Whose act it is: mostly that follows from the permission; these are the acts where it does not.</summary>
    internal static Circle CircleOf(DisputeAct act, Permission needs) => act switch
    {
        DisputeAct.Supplement or DisputeAct.Attach => Circle.PartyOrTeam,
        DisputeAct.RecordVisit or DisputeAct.RecordSession or DisputeAct.SignRecord => Circle.Team,
        DisputeAct.InviteBody => Circle.Convenors,
        DisputeAct.FollowUp or DisputeAct.TakeClosingEcho or DisputeAct.DispelSign => Circle.Counter,
        DisputeAct.Close or DisputeAct.AnswerClosingEcho or DisputeAct.Archive => Circle.Keeper,
        DisputeAct.RecordService => Circle.WhoeverSeesIt, // by the court that ruled, which need not be the one asked last
        _ => needs switch
        {
            Permission.HandleDispatched or Permission.Mediate => Circle.Handler,
            Permission.ActForParty => Circle.Party,
            Permission.DocketAtCourt or Permission.RuleOnConfirmation => Circle.Court,
            _ => Circle.WhoeverSeesIt,
        },
    };

    private static IEnumerable<Transition> Staying(IEnumerable<Stage> stages, DisputeAct act, Permission needs, string source) =>
        stages.Select(s => new Transition(s, act, s, needs, source));

    private static IEnumerable<Transition> Leading(IEnumerable<Stage> stages, DisputeAct act, Stage to, Permission needs, string source) =>
        stages.Select(s => new Transition(s, act, to, needs, source));
}
