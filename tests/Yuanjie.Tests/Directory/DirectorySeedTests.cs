using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Localities;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Directory;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Architecture;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class DirectorySeedTests
{
    [Theory, OnEachDatabase]
    public async Task Load_TheDemoCounty_StaffsEveryRungAndAgainChangesNothing(TestDb testDb)
    {
        var pack = LocalityPack.Load(Repository.PathTo("localities/demo"));
        Task<SeededDirectory> Load() => testDb.InScopeAsync<DirectorySeed, SeededDirectory>(s => s.LoadAsync(pack, new DateOnly(2023, 1, 1), "yuanjie-demo-2026", testDb.Act(), default));

        var first = await Load();
        var events = await EventsAsync(testDb);
        var again = await Load();

        Assert.Equal(pack.People.Count, first.People.Count);
        Assert.Equal(first.People, again.People);
        Assert.Equal(first.Organisations, again.Organisations);
        Assert.Equal(events, await EventsAsync(testDb));
        Assert.Equal(pack.People.Count(p => p.Demo), first.SignIns.Count);

        var place = pack.Areas.First(a => a.Code.Level == AreaLevel.Grid).Code;
        var contacts = await testDb.InScopeAsync<PeopleQueries, IReadOnlyList<DutyContact>>(q => q.OnDutyAsync(place, testDb.Clock.Today, default));
        Assert.Contains(contacts, c => c.Rung == Rung.County && c.People.Count > 0);
        Assert.Contains(contacts, c => c.Rung == Rung.Town && c.People.Count > 0);
        var mediators = await testDb.InScopeAsync<PeopleQueries, IReadOnlyList<MediatorRow>>(q => q.MediatorsAsync(new MediatorSearch { On = testDb.Clock.Today, Place = place, Category = "K05" }, default));
        Assert.NotEmpty(mediators);
        var signedIn = await testDb.InScopeAsync<Microsoft.AspNetCore.Identity.UserManager<Account>, bool>(async users =>
            await users.CheckPasswordAsync((await users.FindByNameAsync(first.SignIns[0].UserName))!, "yuanjie-demo-2026"));
        Assert.True(signedIn);
    }

    private static async Task<int> EventsAsync(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.CountAsync();
    }
}
