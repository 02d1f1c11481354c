using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

public sealed class SuggestDuplicatesTests
{
    private static readonly RegisterDispute Dogs = Told.Leak with
    {
        Title = "养狗扰民",
        Narrative = "对门养了两只大狗，每天清早叫个不停，老人睡不好。",
        Applicants = [new PartyEntry(PartyKind.NaturalPerson, "赵德福")],
        Respondents = [new PartyEntry(PartyKind.NaturalPerson, "孙小燕")],
    };

    [Theory, OnEachDatabase]
    public async Task Suggest_SameTelephoneAndNearText_NamesTheReasons(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak with { TypeHint = "K05" }, Told.Clerk)).Value;
        await testDb.RegisterAsync(Dogs with { TypeHint = "K05" }, Told.Clerk);

        var found = await SuggestAsync(testDb, Told.Leak with { TypeHint = "K05", Title = "漏水", Narrative = "楼上卫生间又漏水，我家吊顶泡坏了，找了他三次都不管。" }, Told.Clerk);

        var suggestion = Assert.Single(found);
        Assert.Equal(id, suggestion.Id);
        Assert.InRange(suggestion.Score, 60, 100);
        Assert.Contains<Sentence>("申请人电话相同", suggestion.Reasons);
        Assert.Contains<Sentence>("被申请人同名", suggestion.Reasons);
        Assert.Contains<Sentence>("同一类纠纷", suggestion.Reasons);
        Assert.Contains(suggestion.Reasons, r => r.ToString().StartsWith("经过相近", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Suggest_SamePartiesElsewhere_AreFoundByTheirNumbersAlone(TestDb testDb)
    {
        var number = Told.CitizenNumber("11010119900307001");
        var id = (await testDb.RegisterAsync(Told.Leak with { Area = AreaCode.Parse("990123002001"), Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", number)] }, Told.Clerk)).Value;

        var found = await SuggestAsync(testDb, Dogs with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", number.ToLowerInvariant())] }, Told.Clerk);

        Assert.Equal(id, Assert.Single(found).Id);
    }

    [Theory, OnEachDatabase]
    public async Task Suggest_ANamesakeOnly_IsNotEnough(TestDb testDb)
    {
        await testDb.RegisterAsync(Told.Leak with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰")] }, Told.Clerk);

        Assert.Empty(await SuggestAsync(testDb, Dogs with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰")] }, Told.Clerk));
    }

    [Theory, OnEachDatabase]
    public async Task Suggest_ToAResident_ShowsOnlyTheirOwn(TestDb testDb)
    {
        var resident = Told.Resident(AccountId.New());
        await testDb.RegisterAsync(Told.Leak, Told.Clerk);

        Assert.Empty(await SuggestAsync(testDb, Told.Leak, resident));
        Assert.Empty(await SuggestAsync(testDb, Told.Leak, Actor.Visitor));

        var own = (await testDb.RegisterAsync(Told.Leak with { Channel = Channel.Online, Applicants = [Told.Leak.Applicants[0] with { Account = resident.Account }] }, resident)).Value;
        Assert.Equal(own, Assert.Single(await SuggestAsync(testDb, Told.Leak, resident)).Id);
    }

    private static Task<IReadOnlyList<DuplicateSuggestion>> SuggestAsync(TestDb testDb, RegisterDispute told, Actor actor) =>
        testDb.InScopeAsync<DuplicateFinder, IReadOnlyList<DuplicateSuggestion>>(s => s.SuggestAsync(told, actor, Instant.From(testDb.Clock.Now), default));
}
