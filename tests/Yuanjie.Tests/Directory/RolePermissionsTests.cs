using Yuanjie.Directory.Access;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using static Yuanjie.Kernel.Permission;

namespace Yuanjie.Tests.Directory;

public sealed class RolePermissionsTests
{
    // What nobody else may do: a permission that decides about others is held by these roles and no further one.
    public static TheoryData<Permission, Role[]> OnlyHeldBy { get; } = new()
    {
        { RuleOnConfirmation, [Role.Judge] },
        { GuideMediation, [Role.Judge, Role.ResidentJudge] },
        { DocketAtCourt, [Role.CourtClerk] },
        { Mediate, [Role.Mediator] },
        { DispatchDisputes, [Role.Dispatcher, Role.ResidentJudge] },
        { ReportFromGrid, [Role.GridWorker] },
        { ActForParty, [Role.Resident] },
        { ManageSystem, [Role.SystemAdmin] },
        { ManageDirectory, [Role.OrganisationAdmin, Role.SystemAdmin] },
        { Supervise, [Role.Supervisor, Role.Chief] },
        { ViewBoard, [Role.Dispatcher, Role.Supervisor, Role.Chief] },
        { Export, [Role.Dispatcher, Role.Supervisor, Role.Chief] },
    };

    [Theory, MemberData(nameof(OnlyHeldBy))]
    public void Permission_IsHeldByTheseRolesAlone(Permission permission, Role[] roles) =>
        Assert.Equal(roles.Order(), RolePermissions.All.Where(g => g.Permissions.Contains(permission)).Select(g => g.Role).Order());

    [Fact]
    public void EveryRole_IsGrantedOnceAndEveryPermissionIsHeldBySomebody()
    {
        Assert.Equal(Enum.GetValues<Role>().Order(), RolePermissions.All.Select(g => g.Role).Order());
        Assert.Equal(Enum.GetValues<Permission>().Order(), RolePermissions.All.SelectMany(g => g.Permissions).Distinct().Order());
    }

    [Fact]
    public void SystemAdmin_SeesNoDispute()
    {
        var grant = RolePermissions.Of(Role.SystemAdmin);

        Assert.Equal(Reach.NoDisputes, grant.Reach);
        Assert.DoesNotContain(ViewDisputes, grant.Permissions);
        Assert.DoesNotContain(Unmask, grant.Permissions);
    }

    [Theory]
    [InlineData(Role.Judge, OrganisationKind.PeoplesTribunal, true)]
    [InlineData(Role.Judge, OrganisationKind.PeoplesMediationCommittee, false)]
    [InlineData(Role.CourtClerk, OrganisationKind.GovernanceCenter, false)]
    [InlineData(Role.Dispatcher, OrganisationKind.GovernanceCenter, true)]
    [InlineData(Role.Dispatcher, OrganisationKind.TradeUnion, false)] // would see a whole county
    [InlineData(Role.ResidentJudge, OrganisationKind.GovernanceCenter, true)]
    [InlineData(Role.ResidentJudge, OrganisationKind.PeoplesCourt, false)] // rules on what it sent to mediation
    [InlineData(Role.Chief, OrganisationKind.PeoplesCourt, true)]
    [InlineData(Role.GridWorker, OrganisationKind.PeoplesCourt, false)]
    [InlineData(Role.Resident, OrganisationKind.GovernanceCenter, false)]
    public void Role_IsHeldOnlyWhereItBelongs(Role role, OrganisationKind kind, bool expected) =>
        Assert.Equal(expected, RolePermissions.Of(role).IsHeldAt(kind));
}
