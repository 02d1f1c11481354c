using Yuanjie.Disputes.Agreements;

namespace Yuanjie.Disputes.Performance;

/// <summary>履行率, by money and by number.</summary>
/// <param name="DueFen">Everything to be paid, in 分.</param>
/// <param name="PaidFen">Everything paid and not denied, in 分.</param>
/// <param name="Due">Promises that have an end.</param>
/// <param name="Done">Those of them with nothing left to do.</param>
public sealed record PerformanceRate(long DueFen, long PaidFen, int Due, int Done)
{
    /// <summary>Per cent, rounded down so that only all is 100; null when there was nothing to pay.</summary>
    public int? ByMoney => Percent(PaidFen, DueFen);

    /// <summary>Per cent, rounded down; null when nothing was promised.</summary>
    public int? ByNumber => Percent(Done, Due);

    internal static PerformanceRate Of(IReadOnlyCollection<Obligation> counted) => new(
        counted.Where(o => o.Kind is ObligationKind.Pay).Sum(o => o.AmountFen ?? 0),
        counted.Sum(o => o.PaidFen),
        counted.Count,
        counted.Count(o => o.IsDone));

    private static int? Percent(long part, long whole) => whole == 0 ? null : (int)((Int128)part * 100 / whole);
}
