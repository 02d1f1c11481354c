using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using static Yuanjie.Kernel.Permission;

namespace Yuanjie.Directory.Access;

/// <summary>How far the eye of a role reaches beyond the matters it handles itself.</summary>
public enum Reach
{
    /// <summary>Nothing beyond the own matters.</summary>
    OwnMatters,

    /// <summary>What is at the own organisation.</summary>
    OwnOrganisation,

    /// <summary>The place of the appointment, such as a grid.</summary>
    AppointmentArea,

    /// <summary>The area of the organisation, where the organisation oversees one; otherwise as <see cref="OwnOrganisation"/>.</summary>
    OrganisationArea,

    /// <summary>No dispute at all.</summary>
    NoDisputes,
}

/// <summary>What a role may do, how far it sees and where it can be held.</summary>
/// <param name="IsHeldAt">Whether an organisation of that kind can appoint someone to the role.</param>
public sealed record RoleGrant(Role Role, Reach Reach, Func<OrganisationKind, bool> IsHeldAt, IReadOnlySet<Permission> Permissions);

/// <summary>The roles, each as a list of permissions. A role is written nowhere else.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, RoleGrant> Grants = new RoleGrant[]
    {
        Grant(Role.Resident, Reach.OwnMatters, _ => false, ActForParty),
        Grant(Role.GridWorker, Reach.AppointmentArea, kind => !kind.IsCourt(), ViewDisputes, ReportFromGrid),
        Grant(Role.Mediator, Reach.OwnOrganisation, _ => true, ViewDisputes, RegisterDisputes, HandleDispatched, Mediate, Unmask),
        Grant(Role.CentreClerk, Reach.OrganisationArea, kind => !kind.IsCourt(), ViewDisputes, RegisterDisputes, HandleDispatched, Unmask),
        Grant(Role.Dispatcher, Reach.OrganisationArea, kind => kind.OverseesArea() && !kind.IsCourt(), ViewDisputes, RegisterDisputes, DispatchDisputes, HandleDispatched, ViewBoard, Unmask, Export),
        Grant(Role.Supervisor, Reach.OrganisationArea, kind => kind.OverseesArea(), ViewDisputes, Supervise, ViewBoard, Export),
        Grant(Role.CourtClerk, Reach.OwnOrganisation, kind => kind.IsCourt(), ViewDisputes, RegisterDisputes, DocketAtCourt, Unmask),
        Grant(Role.Judge, Reach.OwnOrganisation, kind => kind.IsCourt(), ViewDisputes, GuideMediation, RuleOnConfirmation, Unmask),
        Grant(Role.ResidentJudge, Reach.OrganisationArea, kind => kind.OverseesArea() && !kind.IsCourt(), ViewDisputes, DispatchDisputes, GuideMediation, Unmask),
        Grant(Role.Chief, Reach.OrganisationArea, kind => kind.OverseesArea(), ViewDisputes, Supervise, ViewBoard, Export),
        Grant(Role.OrganisationAdmin, Reach.OwnOrganisation, _ => true, ViewDisputes, HandleDispatched, ManageDirectory),
        Grant(Role.SystemAdmin, Reach.NoDisputes, _ => true, ManageDirectory, ManageSystem),
    }.ToDictionary(g => g.Role);

    public static IReadOnlyCollection<RoleGrant> All => Grants.Values;

    public static RoleGrant Of(Role role) => Grants[role];

    private static RoleGrant Grant(Role role, Reach reach, Func<OrganisationKind, bool> isHeldAt, params Permission[] permissions) =>
        new(role, reach, isHeldAt, permissions.ToHashSet());
}
