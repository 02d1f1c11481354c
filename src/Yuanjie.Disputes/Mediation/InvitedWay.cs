namespace Yuanjie.Disputes.Mediation;

/// <summary>How far the invited side has come.</summary>
public enum InvitedStep
{
    /// <summary>邀请: asked by a code, a notice of a session, or a slip of paper.</summary>
    Invited = 1,

    /// <summary>联系上: answered whatever it was, was told its rights, or opened the slip.</summary>
    Contacted = 2,

    /// <summary>同意: agreed to mediate.</summary>
    Willing = 3,

    /// <summary>到场: was at a session that was held.</summary>
    Attended = 4,

    /// <summary>达成: an agreement took effect.</summary>
    Agreed = 5,
}

public static class InvitedSteps
{
    public static string Name(this InvitedStep step) => step switch
    {
        InvitedStep.Invited => "邀请",
        InvitedStep.Contacted => "联系上",
        InvitedStep.Willing => "同意",
        InvitedStep.Attended => "到场",
        InvitedStep.Agreed => "达成",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}

/// <summary>The days on which one respondent came so far. Who has come to a step has come to those before it, on that day at the latest.</summary>
/// <param name="Invited">Null while the step is not reached, as with the others.</param>
public sealed record InvitedWay(DateOnly? Invited, DateOnly? Contacted, DateOnly? Willing, DateOnly? Attended, DateOnly? Agreed)
{
    /// <summary>From what is on record of each step alone.</summary>
    public static InvitedWay Of(DateOnly? invited, DateOnly? contacted, DateOnly? willing, DateOnly? attended, DateOnly? agreed)
    {
        attended = Earlier(attended, agreed);
        willing = Earlier(willing, attended);
        contacted = Earlier(contacted, willing);
        return new InvitedWay(Earlier(invited, contacted), contacted, willing, attended, agreed);
    }

    /// <summary>Null while the step is not reached.</summary>
    public DateOnly? On(InvitedStep step) => step switch
    {
        InvitedStep.Invited => Invited,
        InvitedStep.Contacted => Contacted,
        InvitedStep.Willing => Willing,
        InvitedStep.Attended => Attended,
        InvitedStep.Agreed => Agreed,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static DateOnly? Earlier(DateOnly? own, DateOnly? next) => own is null || next < own ? next : own;
}
