using Yuanjie.Directory.Organisations;

namespace Yuanjie.Directory.Localities;

/// <summary>The means of resolving a dispute, in whatever order a place tries them.</summary>
public enum Means : short
{
    /// <summary>和解</summary>
    Settlement = 1,

    /// <summary>非诉：调解、仲裁、行政处理</summary>
    NonLitigation = 2,

    /// <summary>诉讼</summary>
    Litigation = 3,
}

/// <summary>How a matter climbs here when it is not settled.</summary>
/// <param name="Order">Each of the means once; the court is always last.</param>
/// <param name="Rounds">Rounds of mediation at most, over all rungs.</param>
/// <param name="DefaultDays">Calendar days of a mediation whose rung sets no term.</param>
/// <param name="ReturnLimit">How often a matter may be given back before a person above decides.</param>
/// <param name="Levels">From the lowest rung up.</param>
public sealed record MediationLadder(IReadOnlyList<Means> Order, int Rounds, int DefaultDays, int ReturnLimit, IReadOnlyList<LadderRung> Levels)
{
    /// <summary>The rung by its place, 1 for the lowest; null beyond the ladder.</summary>
    public LadderRung? At(int place) => place >= 1 && place <= Levels.Count ? Levels[place - 1] : null;

    /// <summary>The place of a rung, 1 for the lowest; 0 when the ladder has no such rung.</summary>
    public int PlaceOf(Rung rung)
    {
        for (var i = 0; i < Levels.Count; i++)
        {
            if (Levels[i].Rung == rung)
            {
                return i + 1;
            }
        }

        return 0;
    }

    internal void Check(PackFile file)
    {
        file.Require(
            Order.Count == Enum.GetValues<Means>().Length && Order.Distinct().Count() == Order.Count && Order[^1] is Means.Litigation,
            "mediation.order",
            "应恰好列出和解、非诉、诉讼各一次，诉讼在最后",
            "must name Settlement, NonLitigation and Litigation once each, Litigation last");
        file.RequireRange(Rounds, 1, 9, "mediation.rounds");
        file.RequireRange(DefaultDays, 1, 180, "mediation.defaultDays");
        file.RequireRange(ReturnLimit, 0, 9, "mediation.returnLimit");
        file.Require(Levels.Count > 0, "mediation.levels", "至少要有一级", "needs at least one rung");
        for (var i = 0; i < Levels.Count; i++)
        {
            var key = $"mediation.levels[{i}]";
            file.Require(i == 0 || Levels[i].Rung > Levels[i - 1].Rung, $"{key}.rung", "应高于前一级", "must stand above the rung before");
            file.RequireText(Levels[i].Name, $"{key}.name");
            file.RequireRange(Levels[i].TermDays, 1, 180, $"{key}.termDays");
            file.RequireRange(Levels[i].Rounds, 1, Rounds, $"{key}.rounds");
            file.Require(Levels[i].ServedBy.Count > 0, $"{key}.servedBy", "至少要有一类组织", "needs at least one kind of organisation");
        }
    }
}

/// <param name="TermDays">Calendar days a mediation may take on this rung.</param>
/// <param name="Rounds">Rounds at most on this rung.</param>
/// <param name="ServedBy">Kinds of organisation that mediate on this rung, the usual one first.</param>
public sealed record LadderRung(Rung Rung, string Name, int TermDays, int Rounds, IReadOnlyList<OrganisationKind> ServedBy);
