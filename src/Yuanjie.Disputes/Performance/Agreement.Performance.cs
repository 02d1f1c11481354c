using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Agreements;

/// <summary>What became of the promises together.</summary>
internal sealed partial class Agreement
{
    /// <summary>The promises that have an end; a lasting duty to refrain counts only where nothing else was promised.</summary>
    public IReadOnlyList<Obligation> Counted =>
        Obligations.Exists(o => o.DueOn is not null) ? [.. Obligations.Where(o => o.DueOn is not null).OrderBy(o => o.Place)] : Obligations;

    /// <summary>What was promised by a day, in the order of the text.</summary>
    public IReadOnlyList<Promise> Promises =>
        [.. Obligations.Where(o => o.DueOn is not null).OrderBy(o => o.Place).Select(o => new Promise(o.Id, o.DueOn!.Value))];

    public bool IsPerformed => Obligations.Count > 0 && Counted.All(o => o.IsDone);

    /// <summary>How much of the promises is kept, in whole per cent rounded down; each weighs the same, a payment by what was paid of it.</summary>
    public int KeptPercent => Counted.Count == 0 ? 0 : (int)Counted.Average(o => o.KeptPercent);

    public PerformanceRate Rate => PerformanceRate.Of(Counted);

    /// <summary>The last day to apply for enforcement, with its proof.</summary>
    public Counted EnforcementLimit(LegalCalendar calendar) =>
        PerformanceDay.EnforcementLimit(Obligations.Select(o => o.DueOn), EffectiveOn ?? DraftedOn, calendar);

    public Obligation? Find(ObligationId id) => Obligations.Find(o => o.Id == id);
}
