using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>What decides who may read the record of one session.</summary>
/// <param name="Mode">How people met.</param>
/// <param name="Handler">The body that has the dispute.</param>
/// <param name="Mediator">The mediator of the dispute.</param>
/// <param name="Invited">The bodies that were asked to help.</param>
/// <param name="Staff">Members of staff who took part, and in what capacity.</param>
/// <param name="PartyAccounts">The accounts of the parties who took part.</param>
internal sealed record RecordCircle(
    SessionMode Mode,
    OrganisationId? Handler,
    PersonId? Mediator,
    IReadOnlyCollection<OrganisationId> Invited,
    IReadOnlyCollection<(PersonId Person, AttendeeRole Role)> Staff,
    IReadOnlyCollection<AccountId> PartyAccounts);

/// <summary>Who reads what of mediation. Seeing the dispute is asked before; this is narrower.</summary>
/// <remarks>Source: 最高人民法院关于人民法院特邀调解的规定 第二条、第二十二条、第二十八条; access matrix of the place.</remarks>
internal static class MediationAccess
{
    /// <summary>Talks with one side alone are read by mediators, by nobody else: not the body, not the court, not the parties, not the system.</summary>
    public static bool MayRead(RecordCircle circle, Actor actor)
    {
        if (IsMediator(circle.Mediator, circle.Staff, actor))
        {
            return true;
        }

        if (circle.Mode is SessionMode.Caucus)
        {
            return false;
        }

        return actor.IsSystem
            || (actor.Person is { } person && circle.Staff.Any(s => s.Person == person))
            || (actor.Account is { } account && circle.PartyAccounts.Contains(account))
            || (actor.Organisation is { } organisation && Works(actor) && (circle.Handler == organisation || circle.Invited.Contains(organisation)));
    }

    public static bool IsMediator(Dispute dispute, Session session, Actor actor) =>
        IsMediator(dispute.MediatorId, [.. session.Attendees.Where(a => a.PersonId is not null).Select(a => (a.PersonId!.Value, a.Role))], actor);

    /// <summary>Notes about the work itself: visits, tasks, guidance, reasons. The bodies that handle the dispute read them, parties do not.</summary>
    public static bool MayReadWork(OrganisationId? handler, PersonId? mediator, IReadOnlyCollection<OrganisationId> invited, Actor actor) =>
        actor.IsSystem
        || (actor.Person is { } person && mediator == person)
        || (actor.Organisation is { } organisation && Works(actor) && (handler == organisation || invited.Contains(organisation)));

    private static bool IsMediator(PersonId? mediator, IReadOnlyCollection<(PersonId Person, AttendeeRole Role)> staff, Actor actor) =>
        actor.Person is { } person && (mediator == person || staff.Any(s => s.Person == person && s.Role is AttendeeRole.Mediator));

    private static bool Works(Actor actor) =>
        actor.Can(Permission.Mediate) || actor.Can(Permission.HandleDispatched) || actor.Can(Permission.GuideMediation);
}
