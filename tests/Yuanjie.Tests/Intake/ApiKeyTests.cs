using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

public sealed class ApiKeyTests
{
    private static readonly Actor Admin = new() { Name = "管理员", Organisation = OrganisationId.New(), Permissions = new HashSet<Permission> { Permission.ManageDirectory } };

    [Theory, OnEachDatabase]
    public async Task Issue_AKey_LetsItsHolderActForTheOrganisationUntilRevoked(TestDb testDb)
    {
        var issued = await IssueAsync(testDb, Admin);
        var actor = await ActorAsync(testDb, issued.Value.Key);

        Assert.Equal(Admin.Organisation, actor?.Organisation);
        Assert.True(actor!.Can(Permission.RegisterDisputes));
        Assert.False(actor.Can(Permission.Unmask));
        Assert.Null(await ActorAsync(testDb, issued.Value.Key + "x"));

        var revoked = await testDb.InScopeAsync<ApiKeyService, Outcome<ApiKeyId>>(s => s.RevokeAsync(issued.Value.Id, testDb.Act(Admin), default));
        Assert.Null(revoked.Refused);
        Assert.Null(await ActorAsync(testDb, issued.Value.Key));
        var row = Assert.Single(await testDb.InScopeAsync<ApiKeyService, IReadOnlyList<ApiKeyRow>>(s => s.ListAsync(Admin.Organisation!.Value, Admin, default)));
        Assert.Equal(testDb.Clock.Today, row.LastUsedOn);
        Assert.StartsWith(row.Prefix, issued.Value.Key, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Issue_ForAnotherOrganisation_IsForbidden(TestDb testDb)
    {
        var issued = await IssueAsync(testDb, Admin with { Organisation = OrganisationId.New() });

        Assert.Equal("dispute.forbidden", issued.Refused?.Code);
    }

    private static Task<Outcome<IssuedApiKey>> IssueAsync(TestDb testDb, Actor actor) =>
        testDb.InScopeAsync<ApiKeyService, Outcome<IssuedApiKey>>(s => s.IssueAsync(new IssueApiKey(Admin.Organisation!.Value, "12345 热线平台", null), testDb.Act(actor), default));

    private static Task<Actor?> ActorAsync(TestDb testDb, string key) =>
        testDb.InScopeAsync<ApiKeyService, Actor?>(s => s.FindActorAsync(key, testDb.Clock.Today, default));
}
