using Yuanjie.Directory.Localities;
using Yuanjie.Directory.Organisations;

namespace Yuanjie.Disputes.Routing;

/// <summary>What the locality says about routing: the ladder, by when bodies answer, what comes before a court, and how far back ties are looked for.</summary>
public sealed record RoutingRules(MediationLadder Ladder, ResponseTerms Response, FilingSettings Filing, TruthSettings Truth)
{
    public static RoutingRules Of(LocalityPack pack) => new(pack.Mediation, pack.Response, pack.Filing, pack.Truth);

    /// <summary>The rung with this number, counted from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ladder has no such rung.</exception>
    public LadderRung this[int rung] =>
        Ladder.At(rung) ?? throw new ArgumentOutOfRangeException(nameof(rung), rung, "The ladder has no such rung.");

    /// <summary>The place on the ladder of a body of this rung of the directory; bodies above the ladder count as the last, below as the first.</summary>
    public int RungOf(Rung rung) => Ladder.PlaceOf(rung) switch
    {
        0 => rung < Ladder.Levels[0].Rung ? 1 : Ladder.Levels.Count,
        var place => place,
    };
}
