using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class DispatchBoardTests
{
    [Theory, OnEachDatabase]
    public async Task Board_SortsMattersIntoColumns_WithAdviceForThoseThatWait(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var waiting = await town.RegisterAsync("楼上漏水，他扬言要砍人。");
        var returned = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(returned, town.CommunityCommittee));
        RoutingTown.Granted(await town.ReturnAsync(returned, town.CommunityCommittee));
        var overdue = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(overdue, town.CommunityCommittee));
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 12));
        var sent = await town.RegisterAsync();
        RoutingTown.Granted(await town.DispatchAsync(sent, town.CommunityCommittee));
        await town.AcceptedAsync();

        var first = await BoardAsync(testDb, BoardColumn.Waiting, null, town.Dispatcher);
        var back = await BoardAsync(testDb, BoardColumn.Returned, null, town.Dispatcher);

        Assert.All(Enum.GetValues<BoardColumn>(), c => Assert.Equal(1, first.Counts[c]));
        var row = Assert.Single(first.Rows);
        Assert.Equal((waiting, "K05", RiskLevel.High), (row.Id, row.SuggestedType!.Type.Code, row.RiskAdvice!.Level));
        Assert.Equal((RiskLevel.Low, "文昌社区人民调解委员会"), (row.Risk, row.Body!.Body.Name));
        Assert.Equal(2, row.Body.Body.OpenMatters - 1); // sent, overdue and accepted are with it
        var again = Assert.Single(back.Rows);
        Assert.Equal("城关街道人民调解委员会", again.Body!.Body.Name);
        Assert.Contains("文昌社区人民调解委员会：不在本单位辖区", again.LastReturn, StringComparison.Ordinal);
        Assert.Equal(sent, Assert.Single((await BoardAsync(testDb, BoardColumn.Unaccepted, null, town.Dispatcher)).Rows).Id);
        Assert.Equal(overdue, Assert.Single((await BoardAsync(testDb, BoardColumn.Overdue, null, town.Dispatcher)).Rows).Id);
    }

    [Theory, OnEachDatabase]
    public async Task Board_PagesByKey_GravestFirst_WithoutLossOrRepeat(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        var ids = new List<DisputeId>();
        for (var i = 0; i < DispatchQueries.PageSize + 5; i++)
        {
            testDb.Clock.Move(TimeSpan.FromMinutes(i % 2));
            ids.Add(await town.RegisterAsync());
        }

        RoutingTown.Granted(await testDb.InScopeAsync<TriageService, Outcome<DisputeId>>(s =>
            s.AssessRiskAsync(new AssessRiskOfDispute(ids[^1], RiskLevel.High, RiskFlags.None, RiskContext.None, null), testDb.Act(town.Dispatcher), default)));

        var first = await BoardAsync(testDb, BoardColumn.Waiting, null, town.Dispatcher);
        var second = await BoardAsync(testDb, BoardColumn.Waiting, BoardCursor.Read(first.Next!.ToString()), town.Dispatcher);

        Assert.Equal(ids[^1], first.Rows[0].Id);
        Assert.Equal((DispatchQueries.PageSize, 5), (first.Rows.Count, second.Rows.Count));
        Assert.Null(second.Next);
        Assert.Equal(ids.Count, first.Rows.Concat(second.Rows).Select(r => r.Id).Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task Board_OfAnotherArea_IsEmpty(TestDb testDb)
    {
        var town = await RoutingTown.BuildAsync(testDb);
        await town.RegisterAsync();

        var elsewhere = await BoardAsync(testDb, BoardColumn.Waiting, null, town.Dispatcher with { Scope = AreaCode.Parse("990123001002") });

        Assert.Empty(elsewhere.Rows);
        Assert.All(elsewhere.Counts.Values, c => Assert.Equal(0, c));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x.y.z")]
    [InlineData("1.2")]
    public void Cursor_ThatCannotBeRead_StartsAtTheBeginning(string? text) => Assert.Null(BoardCursor.Read(text));

    private static Task<DispatchBoard> BoardAsync(TestDb testDb, BoardColumn column, BoardCursor? after, Actor actor) =>
        testDb.InScopeAsync<DispatchQueries, DispatchBoard>(q => q.BoardAsync(column, after, actor, testDb.Clock.Today, default));
}
