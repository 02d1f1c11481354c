using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Truth;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Truth;

/// <summary>A suspicion is listed once, seen by those who answer for the place, and answered by a person who had no hand in it.</summary>
public sealed class AnswerSuspicionTests
{
    [Theory, OnEachDatabase]
    public async Task Looking_AgainAndAgain_ListsAThingOnce(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);

        var first = await truth.LookAsync();
        var second = await truth.LookAsync();

        Assert.Equal((1, 0), (first.Found, first.Grown));
        Assert.Equal((0, 0), (second.Found, second.Grown));
        var listed = Assert.Single(await truth.ListedAsync());
        var view = (await truth.ViewAsync(listed.Id))!;
        Assert.Equal((await truth.Made.HeaderAsync()).Number, Assert.Single(view.Disputes).Number);
        Assert.Equal(0, view.Hidden);
    }

    [Theory, OnEachDatabase]
    public async Task TwoNodesAtOnce_ListAThingOnce(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);

        var looks = await Task.WhenAll(truth.LookAsync(), truth.LookAsync());

        Assert.Equal(1, looks.Sum(l => l.Found));
        Assert.Single(await truth.ListedAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Scope_IsThePlaceOfTheDisputes(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.LookAsync();
        var id = Assert.Single(await truth.ListedAsync()).Id;

        Assert.Single(await truth.ListedAsync(actor: TruthCase.Of("市里", "9901")));
        Assert.Single(await truth.ListedAsync(actor: TruthCase.Of("街道", "990123001")));
        Assert.Empty(await truth.ListedAsync(actor: TruthCase.Of("邻县", "990124")));
        Assert.Empty(await truth.ListedAsync(actor: TruthCase.Of("无辖区", null)));
        Assert.Empty(await truth.ListedAsync(actor: truth.Made.Mediator));
        Assert.Null(await truth.ViewAsync(id, TruthCase.Of("邻县", "990124")));
        Assert.Equal("truth.not-found", (await truth.AnswerAsync(id, by: TruthCase.Of("邻县", "990124"))).Refused?.Code);
        Assert.Equal("truth.not-found", (await truth.AnswerAsync(id, by: truth.Made.Mediator)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Answer_IsGivenOnceInWords_AndNeverByTheOneWhoMediated(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.LookAsync();
        var id = Assert.Single(await truth.ListedAsync()).Id;
        var self = truth.Supervisor with { Person = truth.Made.Mediator.Person };

        var own = await truth.AnswerAsync(id, by: self);
        var silent = await truth.AnswerAsync(id, answer: " ");
        var wordy = await truth.AnswerAsync(id, answer: new string('长', TruthService.AnswerLength + 1));
        var answered = await truth.AnswerAsync(id, Verdict.Founded, "王𬭎说没有签过字", requestKey: "form-1");
        var twice = await truth.AnswerAsync(id, Verdict.Explained, requestKey: "form-1");
        var late = await truth.AnswerAsync(id);

        Assert.Equal("truth.own-matter", own.Refused?.Code);
        Assert.Equal(("truth.answer-missing", "Answer"), (silent.Refused?.Code, silent.Refused?.Field));
        Assert.Equal("truth.answer-too-long", wordy.Refused?.Code);
        Assert.Null(answered.Refused);
        Assert.Equal(DisputeRefusals.AlreadyDone, twice.Refused);
        Assert.Equal("truth.already-answered", late.Refused?.Code);
        Assert.Empty(await truth.ListedAsync());
        Assert.Equal(("叶知秋", Verdict.Founded), (Assert.Single(await truth.ListedAsync(answered: true)).AnsweredBy, (await truth.ViewAsync(id))!.Suspicion.Verdict));
        Assert.Equal("王𬭎说没有签过字", (await truth.ViewAsync(id))!.Answer);
        var log = await testDb.InScopeAsync<YuanjieDb, List<string>>(db => db.Events.Where(e => e.StreamId == id.Value).OrderBy(e => e.Seq).Select(e => e.Kind + e.Payload).ToListAsync());
        Assert.Equal(["suspicion.found", "suspicion.answered"], log.Select(l => l[..l.IndexOf('{', StringComparison.Ordinal)]));
        Assert.DoesNotContain(log, l => l.Contains("签过字", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Answered_StaysAnswered_UntilTheSameLineTurnsUpElsewhere(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.CopyAsync('A', 6);
        await truth.LookAsync();
        foreach (var row in await truth.ListedAsync())
        {
            Assert.Null((await truth.AnswerAsync(row.Id)).Refused);
        }

        await truth.CopyAsync('B', 1); // more on the same day: asked and answered
        await truth.LookAsync();
        var asked = await truth.ListedAsync();
        var (other, _) = await truth.Made.AnotherAsync("李明");
        await truth.SqlAsync($"update agreement set dispute_id = (select id from dispute where agreed_on is null)");
        await truth.SqlAsync($"update dispute set agreed_on = '2026-01-19' where agreed_on is null");
        await truth.LookAsync();

        Assert.NotEqual(default, other);
        Assert.Empty(asked);
        Assert.Equal(1, Assert.Single(await truth.ListedAsync(Detector.SameFile)).Disputes);
        Assert.Equal("已电话核实双方，都是本人", (await truth.ViewAsync((await truth.ListedAsync(Detector.SameFile, answered: true))[0].Id))!.Answer); // what was answered stays
    }

    [Theory, OnEachDatabase]
    public async Task BeforeAnAnswer_ItGrows_AndLosesThePlaceItSharesNoMore(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.CopyAsync('A', 6);
        await truth.LookAsync();
        await truth.CopyAsync('B', 1);
        await truth.SqlAsync("update dispute set county_code = '990124', town_code = '990124001' where number like '%B%'");

        var look = await truth.LookAsync();

        Assert.Equal((0, 1), (look.Found, look.Grown));
        Assert.Empty(await truth.ListedAsync(Detector.TooFast)); // two counties: one of them cannot answer for both
        Assert.Equal(8, Assert.Single(await truth.ListedAsync(Detector.TooFast, TruthCase.Of("市里", "9901"))).Disputes);
    }

    [Theory, OnEachDatabase]
    public async Task WhoseBodyHadItOrWhoMediatedBefore_DoesNotAnswer(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.LookAsync();
        var id = Assert.Single(await truth.ListedAsync()).Id;
        var chief = truth.Supervisor with { Organisation = truth.Made.County.Committee };

        Assert.Equal("truth.own-matter", (await truth.AnswerAsync(id, by: chief)).Refused?.Code);
        Assert.True((await truth.ViewAsync(id, chief))!.HadAHand);
        Assert.False((await truth.ViewAsync(id))!.HadAHand);
    }

    [Theory, OnEachDatabase]
    public async Task Precision_CountsWhatWasFoundOut(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.CopyAsync('A', 6);
        await truth.LookAsync();
        await truth.AnswerAsync((await truth.ListedAsync(Detector.TooFast))[0].Id, Verdict.Founded, "三件没有当事人");

        var records = await testDb.InScopeAsync<TruthQueries, IReadOnlyList<DetectorRecord>>(q => q.RecordsAsync(truth.Supervisor, default));

        Assert.Equal(Enum.GetValues<Detector>(), records.Select(r => r.Detector));
        var fast = records.Single(r => r.Detector is Detector.TooFast);
        Assert.Equal((0, 1, 0, 0, "100.00%"), (fast.Open, fast.Founded, fast.Explained, fast.Unclear, fast.Precision.ToString()));
        Assert.Equal((1, "—"), (records.Single(r => r.Detector is Detector.SameFile).Open, records.Single(r => r.Detector is Detector.SameFile).Precision.ToString()));
    }
}
