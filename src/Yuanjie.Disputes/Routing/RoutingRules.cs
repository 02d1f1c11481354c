using Yuanjie.Directory.Organisations;

namespace Yuanjie.Disputes.Routing;

/// <summary>What the locality says about routing: the ladder, the terms, how often a matter may come back.</summary>
public sealed record RoutingRules
{
    /// <summary>Lowest rung first; never empty.</summary>
    public required IReadOnlyList<LadderRung> Rungs { get; init; }

    /// <summary>Rounds of mediation in all, over every rung.</summary>
    public required int MaxRounds { get; init; }

    /// <summary>How often bodies may return a matter before somebody decides on the spot.</summary>
    public required int ReturnLimit { get; init; }

    /// <summary>Working days in which a body accepts or returns what was sent to it.</summary>
    public required int AcceptWorkingDays { get; init; }

    /// <summary>Working days in which a body may return it; after that it can only accept.</summary>
    public required int ReturnWorkingDays { get; init; }

    /// <summary>True where sending a matter past mediation asks a reason.</summary>
    public required bool MediationFirst { get; init; }

    /// <summary>The reasons the place accepts for skipping a step; other words are possible and stand on the list of exceptions too.</summary>
    public required IReadOnlyList<string> SkipReasons { get; init; }

    /// <summary>The rung with this number, counted from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ladder has no such rung.</exception>
    public LadderRung this[int rung] =>
        rung >= 1 && rung <= Rungs.Count ? Rungs[rung - 1] : throw new ArgumentOutOfRangeException(nameof(rung), rung, "The ladder has no such rung.");

    /// <summary>The rung on which a body of this place in the directory stands; bodies above the ladder count as the last rung.</summary>
    public int RungOf(Rung rung)
    {
        for (var i = 0; i < Rungs.Count; i++)
        {
            if (Rungs[i].Rung == rung)
            {
                return i + 1;
            }
        }

        return rung < Rungs[0].Rung ? 1 : Rungs.Count;
    }
}

/// <summary>One rung of the ladder.</summary>
/// <param name="Rung">Which rung of the directory it is.</param>
/// <param name="Name">What the place calls it, such as 村社区调解.</param>
/// <param name="TermDays">Calendar days for mediation on it, counted from acceptance.</param>
/// <param name="Rounds">Rounds of mediation on this rung.</param>
/// <param name="ServedBy">The kinds of body that mediate on it.</param>
public sealed record LadderRung(Rung Rung, string Name, int TermDays, int Rounds, IReadOnlyList<OrganisationKind> ServedBy);
