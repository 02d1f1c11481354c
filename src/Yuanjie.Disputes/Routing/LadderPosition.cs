namespace Yuanjie.Disputes.Routing;

/// <summary>Where a dispute stands on the ladder of the place.</summary>
/// <param name="Rung">1 for the lowest.</param>
/// <param name="Round">1 for the first round of mediation, counted over all rungs.</param>
/// <param name="RoundOnRung">1 for the first round on this rung.</param>
/// <remarks>Source: 本地规则（三级三轮调解）; 人民调解法 第三条 leaves every other remedy open at any time.</remarks>
public sealed record LadderPosition(int Rung, int Round, int RoundOnRung)
{
    /// <summary>The first round, on the rung to which it is sent first.</summary>
    public static LadderPosition Enter(int rung) => new(rung, 1, 1);

    /// <summary>Where it goes when this round fails: another round here, or the next rung.</summary>
    /// <returns>Null when the ladder offers no further round: the other remedies are open.</returns>
    public LadderPosition? Next(RoutingRules rules)
    {
        if (Round >= rules.Ladder.Rounds)
        {
            return null;
        }

        if (RoundOnRung < rules[Rung].Rounds)
        {
            return this with { Round = Round + 1, RoundOnRung = RoundOnRung + 1 };
        }

        return Rung < rules.Ladder.Levels.Count ? new LadderPosition(Rung + 1, Round + 1, 1) : null;
    }
}

/// <summary>How a rung looks on the ladder of one dispute.</summary>
public enum RungState
{
    /// <summary>Not there yet.</summary>
    Ahead,

    Current,

    /// <summary>Was tried and led on to the next.</summary>
    Tried,

    /// <summary>Was passed over.</summary>
    Skipped,
}

/// <summary>A rung as the page of a dispute draws it.</summary>
/// <param name="Round">The round that runs on it; null unless it is the current one.</param>
public sealed record LadderStep(int Number, string Name, RungState State, int? Round)
{
    /// <summary>Every rung of the place for one dispute, lowest first.</summary>
    /// <param name="rules">The rules of the place.</param>
    /// <param name="position">Where it stands; null before it was sent anywhere.</param>
    /// <param name="tried">The rungs on which a body has accepted it.</param>
    public static IReadOnlyList<LadderStep> Draw(RoutingRules rules, LadderPosition? position, IReadOnlySet<int> tried) =>
    [
        .. rules.Ladder.Levels.Select((rung, i) =>
        {
            var number = i + 1;
            var state = position is null || number > position.Rung ? RungState.Ahead
                : number == position.Rung ? RungState.Current
                : tried.Contains(number) ? RungState.Tried
                : RungState.Skipped;
            return new LadderStep(number, rung.Name, state, state is RungState.Current ? position!.Round : null);
        }),
    ];
}
