using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <summary>A body that could take a matter.</summary>
/// <param name="Rung">1 for the lowest rung of the ladder of the place.</param>
/// <param name="OpenMatters">How many it has open now.</param>
public sealed record BodyCandidate(
    OrganisationId Id,
    string Name,
    OrganisationKind Kind,
    int Rung,
    AreaCode Area,
    string? Services,
    IReadOnlyList<string> Categories,
    int OpenMatters);

/// <summary>What the choice of a body depends on.</summary>
public sealed record BodyQuestion
{
    public required AreaCode Area { get; init; }

    /// <summary>Confirmed or suggested; null when neither is known.</summary>
    public required DisputeType? Type { get; init; }

    public IReadOnlyList<string> TradeTags { get; init; } = [];

    /// <summary>Null before the first round.</summary>
    public LadderPosition? Position { get; init; }

    /// <summary>Bodies that gave it back.</summary>
    public IReadOnlySet<OrganisationId> ReturnedBy { get; init; } = new HashSet<OrganisationId>();

    /// <summary>True for a body that is itself a party.</summary>
    public Func<BodyCandidate, bool> IsParty { get; init; } = _ => false;
}

/// <summary>A candidate with its reasons in words; advice only.</summary>
/// <param name="Score">Higher is better; of no meaning outside one list.</param>
/// <param name="Excluded">Why it is not proposed; null when it is.</param>
public sealed record BodySuggestion(BodyCandidate Body, int Score, IReadOnlyList<Sentence> Reasons, Sentence? Excluded);

/// <summary>Which body should have a matter: skill, nearness, load, trade, recusal, earlier returns. Each point has its words.</summary>
/// <remarks>Source: 个人信息保护法 第二十四条 (a proposal is explained and a person decides); 人民调解法 第七条至第九条.</remarks>
public static class BodySuggestions
{
    private const int OnItsTurn = 30;
    private const int PerRungTooHigh = 12;
    private const int Professional = 80;
    private const int OfTheTrade = 25;
    private const int PeoplesMediation = 5;
    private const int InTheCommunity = 12;
    private const int InTheTown = 6;
    private const int MattersPerPoint = 3;
    private const int HeaviestLoad = 20;

    /// <summary>The bodies that serve the matter and mediate on the ladder, the best first; excluded ones last, with why.</summary>
    public static IReadOnlyList<BodySuggestion> Rank(BodyQuestion question, IEnumerable<BodyCandidate> candidates, RoutingRules rules)
    {
        var serving = candidates.Where(c => Serves(c, question.Type) && rules[c.Rung].ServedBy.Contains(c.Kind)).ToList();
        var turn = RungOnTurn(question, serving);
        return
        [
            .. serving
                .Select(c => Weigh(question, c, turn, rules))
                .OrderBy(s => s.Excluded is not null)
                .ThenByDescending(s => s.Score)
                .ThenBy(s => s.Body.OpenMatters)
                .ThenBy(s => s.Body.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The rungs on which somebody can take it, for the order of means.</summary>
    public static IReadOnlySet<int> CompetentRungs(BodyQuestion question, IEnumerable<BodyCandidate> candidates, RoutingRules rules) =>
        candidates
            .Where(c => Serves(c, question.Type) && rules[c.Rung].ServedBy.Contains(c.Kind) && ExclusionOf(question, c) is null)
            .Select(c => c.Rung)
            .ToHashSet();

    /// <summary>True where a professional committee serves the type before the ladder does: 医疗、劳动、交通.</summary>
    public static bool GoesToProfessionals(DisputeType? type, OrganisationKind kind) =>
        kind is OrganisationKind.SectoralMediationCommittee && type?.Track is Track.Medical or Track.Labour or Track.Traffic;

    private static bool Serves(BodyCandidate candidate, DisputeType? type) => type is null || candidate.Categories.Contains(type.Code);

    private static int RungOnTurn(BodyQuestion question, IReadOnlyList<BodyCandidate> serving) =>
        serving.Where(c => c.Rung >= (question.Position?.Rung ?? 1) && ExclusionOf(question, c) is null)
            .Select(c => c.Rung)
            .DefaultIfEmpty(question.Position?.Rung ?? 1)
            .Min();

    private static BodySuggestion Weigh(BodyQuestion question, BodyCandidate candidate, int turn, RoutingRules rules)
    {
        var score = 0;
        var reasons = new List<Sentence>();
        if (question.Type is { } type)
        {
            reasons.Add($"能办“{type.Name}”");
        }

        if (GoesToProfessionals(question.Type, candidate.Kind))
        {
            Count(Professional, "专业性调解组织，这类纠纷优先");
        }
        else if (candidate.Rung == turn)
        {
            Count(OnItsTurn, $"按次序轮到{rules[candidate.Rung].Name}");
        }
        else
        {
            score -= PerRungTooHigh * Math.Abs(candidate.Rung - turn);
        }

        if (candidate.Kind is OrganisationKind.PeoplesMediationCommittee)
        {
            Count(PeoplesMediation, "人民调解组织");
        }

        if (candidate.Area.Level >= AreaLevel.Community)
        {
            Count(InTheCommunity, "就在纠纷发生的村社区");
        }
        else if (candidate.Area.Level is AreaLevel.Town)
        {
            Count(InTheTown, "就在本乡镇街道");
        }

        if (question.TradeTags.Where(t => IsOfTheTrade(candidate, t)).ToList() is { Count: > 0 } tags)
        {
            Count(OfTheTrade, $"熟悉“{string.Join('、', tags)}”行业");
        }

        score -= Math.Min(candidate.OpenMatters / MattersPerPoint, HeaviestLoad);
        reasons.Add(candidate.OpenMatters == 0 ? (Sentence)"手上没有在办" : (Sentence)$"在办 {candidate.OpenMatters} 件");
        return new BodySuggestion(candidate, score, reasons, ExclusionOf(question, candidate));

        void Count(int points, Sentence reason)
        {
            score += points;
            reasons.Add(reason);
        }
    }

    private static Sentence? ExclusionOf(BodyQuestion question, BodyCandidate candidate) =>
        question.ReturnedBy.Contains(candidate.Id) ? "已经退回过"
        : question.IsParty(candidate) ? "本身是当事人，应当回避"
        : null;

    private static bool IsOfTheTrade(BodyCandidate candidate, string tag) =>
        candidate.Name.Contains(tag, StringComparison.Ordinal) || candidate.Services?.Contains(tag, StringComparison.Ordinal) == true;
}
