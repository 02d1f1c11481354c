using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Access;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class AreaTests
{
    [Theory, OnEachDatabase]
    public async Task Tree_OfASmallCounty_NamesPathsAndChildren(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);

        var tree = await county.OnAsync<AreaNames, AreaTree>(n => n.TreeAsync(default));

        Assert.Equal("城关街道文昌社区第一网格", tree.PathName(SmallCounty.Grid));
        Assert.Equal("青溪县", tree.PathName(SmallCounty.County));
        Assert.Equal(["第一网格", "第二网格"], tree.Children(SmallCounty.Community).Select(a => a.Name));
        Assert.Equal(["示例省"], tree.Children(null).Select(a => a.Name));
        Assert.Equal("990999", tree.Name(AreaCode.Parse("990999")));
    }

    [Theory, OnEachDatabase]
    public async Task Add_Grid_RecordsTheFactAndIsSeenAtOnce(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        await county.OnAsync<AreaNames, AreaTree>(n => n.TreeAsync(default));

        var outcome = await county.OnAsync<AreaService, Outcome<AreaCode>>(s =>
            s.AddAsync(new AddArea("990123001001003", "第三网格", "网格", new AreaFacts(Population: 900)), testDb.Act(), default));

        Assert.Null(outcome.Refused);
        var tree = await county.OnAsync<AreaNames, AreaTree>(n => n.TreeAsync(default));
        Assert.Equal(900, tree.Find(outcome.Value)?.Population);
        await using var scope = testDb.Scope();
        Assert.Equal(8, await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.CountAsync(e => e.Kind == "area.added"));
    }

    [Theory, OnEachDatabase]
    public async Task Add_WrongCodeMissingParentOrTwice_IsRefusedAndNothingIsWritten(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        async Task<string?> Refused(string code, Actor? actor = null) =>
            (await county.OnAsync<AreaService, Outcome<AreaCode>>(s => s.AddAsync(new AddArea(code, "新区", "区", new AreaFacts()), testDb.Act(actor), default))).Refused?.Code;

        Assert.Equal("area.code-unreadable", await Refused("9901X3"));
        Assert.Equal("area.no-parent", await Refused("990999001"));
        Assert.Equal("area.code-taken", await Refused("990123001"));
        Assert.Equal("area.not-allowed", await Refused("990124", county.CommitteeAdmin));
        await using var scope = testDb.Scope();
        Assert.Equal(7, await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.CountAsync(e => e.Kind == "area.added"));
    }

    [Theory, OnEachDatabase]
    public async Task Close_WhileSomethingWorksThere_IsRefused(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        await county.HireAsync("陈小满", county.Centre, Role.GridWorker, SmallCounty.Grid);
        async Task<string?> Close(AreaCode code) => (await county.OnAsync<AreaService, Refusal?>(s => s.CloseAsync(code, testDb.Act(), default)))?.Code;

        Assert.Equal("area.has-open-parts", await Close(SmallCounty.Community)); // its grids
        Assert.Equal("area.has-open-parts", await Close(SmallCounty.Grid)); // its grid worker
        Assert.Null(await Close(SmallCounty.OtherGrid));
        Assert.Equal("area.closed", await Close(SmallCounty.OtherGrid));
        var tree = await county.OnAsync<AreaNames, AreaTree>(n => n.TreeAsync(default));
        Assert.Equal(["第一网格"], tree.Children(SmallCounty.Community).Select(a => a.Name));
    }

    [Theory, OnEachDatabase]
    public async Task Rename_FromAnOldPage_IsRefused(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        await county.OnAsync<AreaService, Refusal?>(s => s.RenameAsync(SmallCounty.Grid, "银杏网格", "网格", testDb.Act(seenVersion: 1), default));

        var refused = await county.OnAsync<AreaService, Refusal?>(s => s.RenameAsync(SmallCounty.Grid, "梧桐网格", "网格", testDb.Act(seenVersion: 1), default));

        Assert.Equal(RefusalKind.Stale, refused?.Kind);
        var tree = await county.OnAsync<AreaNames, AreaTree>(n => n.TreeAsync(default));
        Assert.Equal("银杏网格", tree.Name(SmallCounty.Grid));
    }
}
