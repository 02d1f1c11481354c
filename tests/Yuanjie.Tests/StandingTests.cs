using Yuanjie.Disputes;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Tests;

/// <summary>Whose act it is: the same person may do it in one dispute and not in the next.</summary>
public sealed class StandingTests
{
    private static readonly OrganisationId Committee = OrganisationId.New();
    private static readonly OrganisationId Neighbour = OrganisationId.New();
    private static readonly OrganisationId Centre = OrganisationId.New();
    private static readonly OrganisationId Court = OrganisationId.New();
    private static readonly PersonId Zhou = PersonId.New();

    private static readonly Dictionary<string, Actor> People = new()
    {
        ["mediator"] = Staff(Committee, Zhou, null, Permission.Mediate, Permission.RegisterDisputes, Permission.HandleDispatched),
        ["colleague"] = Staff(Committee, PersonId.New(), null, Permission.Mediate, Permission.RegisterDisputes, Permission.HandleDispatched),
        ["helper"] = Staff(Neighbour, PersonId.New(), null, Permission.Mediate, Permission.RegisterDisputes, Permission.HandleDispatched),
        ["clerk"] = Staff(Centre, PersonId.New(), "990123", Permission.RegisterDisputes),
        ["elsewhere"] = Staff(OrganisationId.New(), PersonId.New(), "990124", Permission.RegisterDisputes),
        ["dispatcher"] = Staff(Centre, PersonId.New(), "990123", Permission.RegisterDisputes, Permission.DispatchDisputes),
        ["docket"] = Staff(Court, PersonId.New(), null, Permission.RegisterDisputes, Permission.DocketAtCourt),
        ["judge"] = Staff(Court, PersonId.New(), null, Permission.GuideMediation, Permission.RuleOnConfirmation),
        ["grid"] = Staff(OrganisationId.New(), PersonId.New(), "990123001001", Permission.ReportFromGrid),
        ["party"] = new Actor { Name = "刘某", Account = AccountId.New(), Permissions = new HashSet<Permission> { Permission.ActForParty } },
        ["system"] = Actor.System,
    };

    [Theory]
    [InlineData(Stage.Dispatched, DisputeAct.Accept, "mediator colleague system")]
    [InlineData(Stage.Accepted, DisputeAct.AssignMediator, "mediator colleague system")]
    [InlineData(Stage.Mediating, DisputeAct.FailMediation, "mediator colleague system")]
    [InlineData(Stage.Mediating, DisputeAct.RecordVisit, "mediator colleague helper system")]
    [InlineData(Stage.Mediating, DisputeAct.InviteBody, "mediator colleague dispatcher judge system")]
    [InlineData(Stage.Mediating, DisputeAct.Supplement, "mediator colleague helper clerk dispatcher party system")]
    [InlineData(Stage.Mediating, DisputeAct.Withdraw, "mediator colleague clerk dispatcher party system")]
    [InlineData(Stage.Failed, DisputeAct.FileCase, "mediator colleague clerk dispatcher party system")]
    [InlineData(Stage.AwaitingCourt, DisputeAct.AcceptConfirmation, "docket system")]
    [InlineData(Stage.UnderReview, DisputeAct.Confirm, "judge system")]
    [InlineData(Stage.Performed, DisputeAct.FollowUp, "mediator colleague clerk dispatcher system")]
    [InlineData(Stage.Performed, DisputeAct.TakeClosingEcho, "mediator colleague clerk dispatcher system")]
    [InlineData(Stage.Performed, DisputeAct.AnswerClosingEcho, "mediator colleague system")]
    [InlineData(Stage.Performed, DisputeAct.Close, "mediator colleague system")]
    public void AnAct_IsTheirs(Stage stage, DisputeAct act, string whose) =>
        Assert.Equal(Names(whose), Whose(stage, act, new Held(Committee, Zhou, Court, null), invited: "helper"));

    [Theory]
    [InlineData(Stage.Registered, DisputeAct.FileCase, "clerk dispatcher party system")]
    [InlineData(Stage.NotAccepted, DisputeAct.Close, "clerk dispatcher system")]
    [InlineData(Stage.Withdrawn, DisputeAct.Close, "clerk dispatcher system")]
    [InlineData(Stage.Dispatched, DisputeAct.Accept, "system")]
    public void WhatNoBodyHas_IsTheCounters(Stage stage, DisputeAct act, string whose) =>
        Assert.Equal(Names(whose), Whose(stage, act, new Held(null, null, null, null)));

    [Fact]
    public void TheBodyThatTookItIn_IsACounterOfIt() =>
        Assert.True(Standing.Of(People["helper"], new Held(Committee, Zhou, null, Neighbour), invited: false).AtCounter);

    private static IEnumerable<string> Whose(Stage stage, DisputeAct act, Held dispute, string? invited = null) =>
        People.Where(p => DisputeLifecycle.Allows(stage, act, Standing.Of(p.Value, dispute, p.Key == invited))).Select(p => p.Key).Order();

    private static IEnumerable<string> Names(string whose) => whose.Split(' ').Order();

    private static Actor Staff(OrganisationId organisation, PersonId person, string? scope, params Permission[] permissions) => new()
    {
        Name = "工作人员",
        Account = AccountId.New(),
        Organisation = organisation,
        Person = person,
        Scope = scope is null ? null : AreaCode.Parse(scope),
        Permissions = permissions.Append(Permission.ViewDisputes).ToHashSet(),
    };

    private sealed record Held(OrganisationId? HandlerId, PersonId? MediatorId, OrganisationId? CourtId, OrganisationId? RegistrarId) : IHeldDispute
    {
        public AreaCode Area { get; } = AreaCode.Parse("990123001001");
    }
}
