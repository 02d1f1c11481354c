namespace Yuanjie.Disputes;

/// <summary>Everything that can be done to a dispute. Numbers are stored and never reused; <c>docs/events.md</c> lists the events of each.</summary>
public enum DisputeAct : short
{
    // Intake
    Register = 1,
    Supplement = 2,
    AddParty = 3,
    Withdraw = 4,
    LinkDuplicate = 5,
    Unmask = 6,
    Attach = 7,
    DispelSign = 8,

    // Routing
    Classify = 20,
    AssessRisk = 21,
    RefuseAsBarred = 22,
    Dispatch = 23,
    ReturnTicket = 24,
    Accept = 25,
    Transfer = 26,
    Merge = 27,
    Split = 28,
    AssignMediator = 29,
    InviteBody = 30,
    AnswerInvitation = 31,
    SeekDesignation = 32,
    Designate = 33,

    // Mediation
    RecordConsent = 40,

    /// <summary>A party answers on its own page.</summary>
    AnswerConsent = 41,

    GiveNotice = 42,
    ScheduleSession = 43,
    RecordSession = 44,
    SignRecord = 45,
    Guide = 46,
    Suspend = 47,
    Resume = 48,
    Escalate = 49,
    RecordUndisputedFacts = 50,
    FailMediation = 51,
    RecordVisit = 52,
    ExtendTerm = 53,
    CancelSession = 54,
    AssignTask = 55,
    FinishTask = 56,

    /// <summary>The invited side is asked by a slip of paper.</summary>
    InviteParty = 57,

    // Agreements
    DraftAgreement = 60,
    ReviseAgreement = 61,
    SignAgreement = 62,
    CompleteAgreement = 63,
    RecordOralAgreement = 64,
    AbandonAgreement = 65,
    CountersignAgreement = 66,
    SealAgreement = 67,
    SendSigningLink = 68,
    SettleInPackage = 69,

    // Confirmation
    ApplyForConfirmation = 70,
    AcceptConfirmation = 71,
    DeclineConfirmation = 72,
    Confirm = 73,
    RejectConfirmation = 74,
    WithdrawConfirmation = 75,
    RequestSupplement = 76,
    JoinConfirmation = 77,
    SupplementConfirmation = 78,
    DeemConfirmationWithdrawn = 79,

    RecordService = 170,

    // Performance
    RecordPerformance = 80,
    CompletePerformance = 81,
    EchoPerformance = 82,
    MarkDefault = 83,
    Urge = 84,
    ApplyForEnforcement = 85,
    ContestPerformance = 86,

    // CourtLink
    FileCase = 100,
    ReportToCourt = 101,
    DocketFiling = 102,
    ReturnFiling = 103,

    // FollowUp
    FollowUp = 110,
    AnswerSatisfaction = 111,
    Close = 112,
    Archive = 113,

    /// <summary>A party says on its own page whether its matter is settled.</summary>
    GiveClosingEcho = 114,

    /// <summary>Staff note what a party said of the end: by a code to its phone, or called by another than the mediator.</summary>
    TakeClosingEcho = 115,

    AnswerClosingEcho = 116,

    // Clocks
    AnswerSupervision = 120,

    /// <summary>What interrupts limitation and happened outside the platform is put on record, or struck.</summary>
    RecordLimitation = 121,
}
