using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Routing;

public sealed class SuggestionTests
{
    private static readonly RoutingRules Rules = RoutingRules.Of(TestLocality.Pack);
    private static readonly BodyCandidate Community = Body("文昌社区人民调解委员会", OrganisationKind.PeoplesMediationCommittee, 1, "990123001001", 9, "K05", "K11", "K13");
    private static readonly BodyCandidate Town = Body("城关街道人民调解委员会", OrganisationKind.PeoplesMediationCommittee, 2, "990123001", 0, "K05", "K11", "K13");
    private static readonly BodyCandidate Labour = Body("青溪县劳动争议人民调解委员会", OrganisationKind.SectoralMediationCommittee, 3, "990123", 30, "K13");
    private static readonly BodyCandidate SmallFirms = Body("青溪县小微企业协会", OrganisationKind.TradeAssociation, 3, "990123", 0, "K11");
    private static readonly BodyCandidate Court = Body("青溪县人民法院", OrganisationKind.PeoplesCourt, 3, "990123", 0, "K05", "K11", "K13");

    [Fact]
    public void Bodies_ForNeighbours_StartOnTheLowestRung_AndNeverWithACourt()
    {
        var ranked = Rank(Question("K05"));

        Assert.Equal([Community.Name, Town.Name], ranked.Select(s => s.Body.Name));
        Assert.Contains<Sentence>("按次序轮到村社区调解", ranked[0].Reasons);
        Assert.Contains<Sentence>("就在纠纷发生的村社区", ranked[0].Reasons);
        Assert.Contains<Sentence>("在办 9 件", ranked[0].Reasons);
    }

    [Fact]
    public void Bodies_ForWages_PutTheProfessionalsFirst() =>
        Assert.Equal(Labour.Name, Rank(Question("K13"))[0].Body.Name);

    // QL-48: tagged with a trade, the body of that trade comes first.
    [Fact]
    public void Bodies_WithATradeTag_GainByIt()
    {
        var plain = Rank(Question("K11")).Single(s => s.Body == SmallFirms);

        var tagged = Rank(Question("K11") with { TradeTags = ["小微企业"] }).Single(s => s.Body == SmallFirms);

        Assert.True(tagged.Score > plain.Score);
        Assert.Contains<Sentence>("熟悉“小微企业”行业", tagged.Reasons);
    }

    [Fact]
    public void Bodies_ThatReturnedItOrAreAParty_AreShownLastWithTheReason()
    {
        var question = Question("K05") with { ReturnedBy = new HashSet<OrganisationId> { Community.Id }, IsParty = b => b == Town };

        var ranked = Rank(question);

        Assert.All(ranked, s => Assert.NotNull(s.Excluded));
        Assert.Contains(ranked, s => s.Body == Community && s.Excluded == "已经退回过");
        Assert.Empty(BodySuggestions.CompetentRungs(question, [Community, Town], Rules));
    }

    [Fact]
    public void Bodies_AfterAFailedRound_TakeTheNextRung()
    {
        var ranked = Rank(Question("K05") with { Position = new LadderPosition(2, 2, 1) });

        Assert.Equal(Town.Name, ranked[0].Body.Name);
    }

    [Fact]
    public void Mediators_AreRankedBySkillLanguageAndLoad()
    {
        var type = Taxonomy.Current.Find("K05");
        var skilled = Mediator("周", ["K05"], ["普通话"], 2, null);
        var busy = Mediator("沈", ["K05"], ["普通话"], 15, null);
        var speaks = Mediator("方", [], ["普通话", "青溪话"], 0, null);

        Assert.Equal(["周", "沈", "方"], Names(new MediatorQuestion(type, [], null, Nobody)));
        Assert.Equal(["周", "方", "沈"], Names(new MediatorQuestion(type, [], "青溪话", Nobody)));

        IEnumerable<string> Names(MediatorQuestion question) => MediatorSuggestions.Rank(question, [busy, speaks, skilled]).Select(s => s.Mediator.Name);
    }

    [Fact]
    public void Mediators_WithATieToDisclose_StandBehindThoseWithout()
    {
        var guest = Mediator("周", [], [], 0, "近 24 个月调解过同一方当事人的其他纠纷 5 件，达成协议 5 件", TieWeight.Disclose);
        var free = Mediator("沈", [], [], 10, null);

        var ranked = MediatorSuggestions.Rank(new MediatorQuestion(null, [], null, Nobody), [guest, free]);

        Assert.Equal([(free, false), (guest, false)], ranked.Select(s => (s.Mediator, s.Excluded is not null)));
        Assert.Contains("应当披露：近 24 个月调解过同一方当事人的其他纠纷 5 件，达成协议 5 件", ranked[1].Reasons.Select(r => r.ToString()));
    }

    [Fact]
    public void Mediators_TiedFullOrGone_AreNotProposed()
    {
        var tied = Mediator("沈", [], [], 0, "与当事人有近亲属关系");
        var full = Mediator("方", [], [], 20, null);
        var gone = Mediator("周", [], [], 0, null);

        var ranked = MediatorSuggestions.Rank(new MediatorQuestion(null, [], null, new HashSet<PersonId> { gone.Id }), [tied, full, gone]);

        Assert.Equal(
            ["应当回避：与当事人有近亲属关系", "在办已满", "已经退出过本案"],
            new[] { tied, full, gone }.Select(m => ranked.Single(s => s.Mediator == m).Excluded));
    }

    private static IReadOnlySet<PersonId> Nobody { get; } = new HashSet<PersonId>();

    private static IReadOnlyList<BodySuggestion> Rank(BodyQuestion question) =>
        BodySuggestions.Rank(question, [Court, SmallFirms, Labour, Town, Community], Rules);

    private static BodyQuestion Question(string type) => new() { Area = AreaCode.Parse("990123001001"), Type = Taxonomy.Current.Find(type) };

    private static BodyCandidate Body(string name, OrganisationKind kind, int rung, string area, int open, params string[] categories) =>
        new(OrganisationId.New(), name, kind, rung, AreaCode.Parse(area), null, categories, open);

    private static MediatorCandidate Mediator(string name, string[] skills, string[] languages, int open, string? tie, TieWeight weight = TieWeight.StepAside) =>
        new(PersonId.New(), name, OrganisationId.New(), "文昌社区人民调解委员会", skills, languages, MediatorLevel.None, open, 20, "文昌社区人民调解委员会", EarlierMatters.None, tie is null ? null : new Tie(weight, tie));
}
