using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Indicators;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Tests.Confirmation;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Indicators;

/// <summary>The figures of 法院+综治 (D3-16), from as many disputes as they were published for.</summary>
public sealed class ResultsTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    [Theory, OnEachDatabase]
    public async Task TheWayToTheRuling_LeavesADayAtEachMilestone(TestDb testDb)
    {
        await ConfirmedAsync(testDb);

        foreach (var milestone in Enum.GetValues<Milestone>())
        {
            var reached = (await LedgerAsync(testDb, new LedgerFilter { Reached = milestone, From = First, To = Last })).Rows;
            Assert.Equal(milestone is Milestone.Kept ? 0 : 1, reached.Count); // nothing is paid yet
        }

        Assert.Equal(["100.00%", "100.00%", "100.00%", "0.00%"], (await ResultsAsync(testDb)).Select(r => r.Ratio.ToString()));
    }

    [Theory, OnEachDatabase]
    public async Task TheYearOfTheCourtAndTheCentre_GivesTheFiguresOfTheReport(TestDb testDb)
    {
        var number = await ConfirmedAsync(testDb);
        await CopyAsync(testDb, number, 'A', 4_471, "diverted_on, agreed_on, confirmed_on");
        await CopyAsync(testDb, number, 'B', 6_181, "agreed_on, confirmed_on", Channel.RemoteCounter);
        await CopyAsync(testDb, number, 'C', 4_144, "confirmed_on", Channel.RemoteCounter);
        await CopyAsync(testDb, number, 'D', 2_370, "confirmed_on");
        await CopyAsync(testDb, number, 'E', 210, "");

        var results = await ResultsAsync(testDb);

        Assert.Equal([(12_906, 17_377), (6_725, 12_906), (211, 6_725), (10_325, 12_906)], results.Select(r => (r.Part, r.Whole)));
        Assert.Equal(["74.27%", "52.11%", "3.14%", "80.00%"], results.Select(r => r.Ratio.ToString()));
        Assert.Equal([null, null, null, true], results.Select(r => r.IsMet));
        foreach (var result in results)
        {
            Assert.Equal(result.Part, await CountAsync(testDb, result.Indicator.Part));
            Assert.Equal(result.Whole, await CountAsync(testDb, result.Indicator.Whole));
        }
    }

    [Theory, OnEachDatabase]
    public async Task NothingRegistered_IsNoRate(TestDb testDb)
    {
        await ConfirmedAsync(testDb);

        var results = await testDb.InScopeAsync<IndicatorQueries, IReadOnlyList<IndicatorValue>>(q => q.ResultsAsync(First.AddYears(-1), First.AddDays(-1), Actor.System, default));

        Assert.All(results, r => Assert.Equal("—", r.Ratio.ToString()));
        Assert.All(results, r => Assert.Null(r.IsMet));
    }

    private static async Task<string> ConfirmedAsync(TestDb testDb)
    {
        var made = await ConfirmationCase.AcceptedAsync(testDb);
        Assert.Null((await made.ConfirmAsync()).Refused);

        // The case begins at the committee; here it came through the dispatcher.
        await testDb.InScopeAsync<YuanjieDb, int>(db => db.Database.ExecuteSqlRawAsync("update dispute set diverted_on = agreed_on"));
        return (await LedgerAsync(testDb, new LedgerFilter())).Rows.Single().Number;
    }

    private static Task<IReadOnlyList<IndicatorValue>> ResultsAsync(TestDb testDb) =>
        testDb.InScopeAsync<IndicatorQueries, IReadOnlyList<IndicatorValue>>(q => q.ResultsAsync(First, Last, Actor.System, default));

    private static Task<LedgerPage> LedgerAsync(TestDb testDb, LedgerFilter filter) =>
        testDb.InScopeAsync<LedgerQueries, LedgerPage>(q => q.SearchAsync(filter, Actor.System, Last, default));

    private static Task<int> CountAsync(TestDb testDb, Measure measure) =>
        testDb.InScopeAsync<LedgerQueries, int>(q => q.CountAsync(new LedgerFilter { From = First, To = Last, Reached = measure.Reached, Channel = measure.Channel }, Actor.System, Last, default));

    private static Task<int> CopyAsync(TestDb testDb, string number, char mark, int times, string without, Channel channel = Channel.Counter) =>
        testDb.InScopeAsync<YuanjieDb, int>(db => db.AddCopiesAsync(number, mark, times, without, channel));
}
