using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes;

/// <summary>Whose act it is, among all who see the dispute and have the permission.</summary>
public enum Circle
{
    /// <summary>Everyone who sees it.</summary>
    WhoeverSeesIt,

    /// <summary>The body that has the dispute, and its mediator.</summary>
    Handler,

    /// <summary>The handler; the counter where no body has it.</summary>
    Keeper,

    /// <summary>The handler and the bodies it invited.</summary>
    Team,

    /// <summary>The handler, the dispatcher and the judge who guides: they bring others in.</summary>
    Convenors,

    /// <summary>The handler, and the counter that took the dispute in or serves its place.</summary>
    Counter,

    /// <summary>A party for itself; the handler or the counter put on record what a party says before them.</summary>
    Party,

    /// <summary>As <see cref="Party"/>, and the invited bodies, which also get papers from the parties.</summary>
    PartyOrTeam,

    /// <summary>The court that was asked.</summary>
    Court,
}

/// <summary>Who has a dispute, took it in, or was asked to decide.</summary>
public interface IHeldDispute
{
    OrganisationId? HandlerId { get; }

    PersonId? MediatorId { get; }

    OrganisationId? CourtId { get; }

    OrganisationId? RegistrarId { get; }

    AreaCode Area { get; }
}

/// <summary>How an actor who sees a dispute stands to it.</summary>
/// <param name="Leads">The mediator of the dispute, the body that has it, or the system.</param>
/// <param name="Helps">Of a body that was invited.</param>
/// <param name="AtCounter">Of the counter that took it in, or that serves the place.</param>
/// <param name="AtCourt">Of the court that was asked.</param>
/// <param name="Held">True when a body has it.</param>
public sealed record Standing(Actor Actor, bool Leads, bool Helps, bool AtCounter, bool AtCourt, bool Held)
{
    public static Standing Of(Actor actor, IHeldDispute dispute, bool invited) => new(
        actor,
        Leads: LedBy(dispute, actor),
        Helps: invited,
        AtCounter: actor.Can(Permission.RegisterDisputes) && (actor.Scope?.Contains(dispute.Area) == true || Is(actor.Organisation, dispute.RegistrarId)),
        AtCourt: Is(actor.Organisation, dispute.CourtId),
        Held: dispute.HandlerId is not null);

    internal static bool LedBy(IHeldDispute dispute, Actor actor) =>
        actor.IsSystem || (actor.Person is { } person && dispute.MediatorId == person) || Is(actor.Organisation, dispute.HandlerId);

    /// <summary>Whether the act is this actor's.</summary>
    public bool IsIn(Circle circle) => Actor.IsSystem || circle switch
    {
        Circle.WhoeverSeesIt => true,
        Circle.Handler => Leads,
        Circle.Keeper => Leads || (!Held && AtCounter),
        Circle.Team => Leads || Helps,
        Circle.Convenors => Leads || Actor.Can(Permission.DispatchDisputes) || Actor.Can(Permission.GuideMediation),
        Circle.Counter => Leads || AtCounter,
        Circle.Party => Actor.IsParty || Leads || AtCounter,
        Circle.PartyOrTeam => Actor.IsParty || Leads || AtCounter || Helps,
        Circle.Court => AtCourt,
        _ => throw new InvalidOperationException($"There is no circle {circle}."),
    };

    private static bool Is(OrganisationId? own, OrganisationId? asked) => own is not null && own == asked;
}
