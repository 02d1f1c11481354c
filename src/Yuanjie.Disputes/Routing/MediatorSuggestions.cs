using Yuanjie.Directory;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <summary>A mediator who could take a matter, weighed against its parties.</summary>
/// <param name="Trade">The names of the mediator's organisations and groups, in which trade tags are looked for.</param>
/// <param name="Earlier">Matters it had with one of the parties before.</param>
/// <param name="Tie">What ties it to a party; null when nothing is known.</param>
public sealed record MediatorCandidate(
    PersonId Id,
    string Name,
    OrganisationId Organisation,
    string OrganisationName,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    MediatorLevel Level,
    int OpenMatters,
    int MaxOpen,
    string Trade,
    EarlierMatters Earlier,
    Tie? Tie);

/// <summary>What the choice of a mediator depends on.</summary>
/// <param name="Type">Null when not classified.</param>
/// <param name="Language">A language or dialect a party needs; null for any.</param>
/// <param name="LeftBefore">Those who mediated it before and were replaced.</param>
public sealed record MediatorQuestion(DisputeType? Type, IReadOnlyList<string> TradeTags, string? Language, IReadOnlySet<PersonId> LeftBefore);

/// <summary>A candidate with reasons in words; advice only.</summary>
/// <param name="Excluded">Why not proposed and not drawn; null when proposed.</param>
public sealed record MediatorSuggestion(MediatorCandidate Mediator, int Score, IReadOnlyList<Sentence> Reasons, Sentence? Excluded);

/// <summary>Whom to name as mediator: skill, language, trade, load, recusal. The directory lists only those in office on the day.</summary>
/// <remarks>Source: 人民调解法 第十三条、第十四条、第十九条; 最高人民法院关于人民法院特邀调解的规定 第十五条.</remarks>
public static class MediatorSuggestions
{
    private const int Skilled = 40;
    private const int Speaks = 25;
    private const int OfTheTrade = 20;
    private const int PerLevel = 3;
    private const int FullLoad = 30;
    private const int TiedButFree = 20;

    public static IReadOnlyList<MediatorSuggestion> Rank(MediatorQuestion question, IEnumerable<MediatorCandidate> candidates) =>
    [
        .. candidates
            .Select(c => Weigh(question, c))
            .OrderBy(s => s.Excluded is not null)
            .ThenByDescending(s => s.Score)
            .ThenBy(s => s.Mediator.OpenMatters)
            .ThenBy(s => s.Mediator.Id.ToString(), StringComparer.Ordinal),
    ];

    private static MediatorSuggestion Weigh(MediatorQuestion question, MediatorCandidate candidate)
    {
        var score = 0;
        var reasons = new List<Sentence>();
        if (question.Type is { } type && candidate.Skills.Contains(type.Code))
        {
            Count(Skilled, $"擅长“{type.Name}”");
        }

        if (question.Language is { } language && candidate.Languages.Contains(language))
        {
            Count(Speaks, $"会说{language}");
        }

        if (question.TradeTags.Where(t => candidate.Trade.Contains(t, StringComparison.Ordinal)).ToList() is { Count: > 0 } tags)
        {
            Count(OfTheTrade, $"熟悉“{string.Join('、', tags)}”行业");
        }

        if (candidate.Level is not MediatorLevel.None)
        {
            Count(PerLevel * (5 - (int)candidate.Level), $"{candidate.Level.DisplayName()}调解员");
        }

        if (candidate.Tie is { Weight: TieWeight.Disclose } tie)
        {
            Count(-TiedButFree, $"应当披露：{tie.Words}");
        }
        else if (candidate.Earlier.Matters > 0)
        {
            reasons.Add($"以前调解过一方当事人的其他纠纷 {candidate.Earlier.Matters} 件，达成协议 {candidate.Earlier.Agreed} 件");
        }

        score -= candidate.MaxOpen == 0 ? FullLoad : FullLoad * candidate.OpenMatters / candidate.MaxOpen;
        reasons.Add($"在办 {candidate.OpenMatters} 件，上限 {candidate.MaxOpen} 件");
        return new MediatorSuggestion(candidate, score, reasons, ExclusionOf(question, candidate));

        void Count(int points, Sentence reason)
        {
            score += points;
            reasons.Add(reason);
        }
    }

    private static Sentence? ExclusionOf(MediatorQuestion question, MediatorCandidate candidate) =>
        candidate.Tie is { Weight: TieWeight.StepAside } tie ? (Sentence)$"应当回避：{tie.Words}"
        : question.LeftBefore.Contains(candidate.Id) ? (Sentence)"已经退出过本案"
        : candidate.OpenMatters >= candidate.MaxOpen ? (Sentence)"在办已满"
        : null;
}
