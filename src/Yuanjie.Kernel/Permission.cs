namespace Yuanjie.Kernel;

/// <summary>What an actor may do. Roles are lists of these (Directory); pages and acts ask only for these.</summary>
public enum Permission : short
{
    /// <summary>Look at the matters in one's own scope.</summary>
    ViewDisputes = 1,

    /// <summary>Register a matter for somebody: counter, hotline, import.</summary>
    RegisterDisputes = 2,

    /// <summary>Note a sign or a quarrel from one's own grid.</summary>
    ReportFromGrid = 3,

    /// <summary>Find type and risk, send to a body, merge, split, answer returns.</summary>
    DispatchDisputes = 4,

    /// <summary>Accept or return what was sent to one's own organisation and name the mediator.</summary>
    HandleDispatched = 5,

    /// <summary>Mediate: consent, sessions, agreement, performance, follow-up.</summary>
    Mediate = 6,

    /// <summary>Give guidance to a mediation as a judge.</summary>
    GuideMediation = 7,

    /// <summary>Docket confirmations and filings, import what the court sends out.</summary>
    DocketAtCourt = 8,

    /// <summary>Rule on a confirmation.</summary>
    RuleOnConfirmation = 9,

    /// <summary>Act as a party in one's own matter.</summary>
    ActForParty = 10,

    /// <summary>See the command board.</summary>
    ViewBoard = 11,

    /// <summary>Urge and supervise others' matters.</summary>
    Supervise = 12,

    /// <summary>Keep areas, organisations, people and appointments.</summary>
    ManageDirectory = 13,

    /// <summary>Keep the system: settings, jobs, all organisations.</summary>
    ManageSystem = 14,

    /// <summary>See personal data in clear, with a reason that is recorded.</summary>
    Unmask = 15,

    /// <summary>Take the ledger out of the house as a file.</summary>
    Export = 16,
}
