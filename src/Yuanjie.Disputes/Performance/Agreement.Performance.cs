using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Agreements;

/// <summary>What became of the promises together.</summary>
internal sealed partial class Agreement
{
    /// <summary>The promises that have an end; a lasting duty to refrain counts only where nothing else was promised.</summary>
    public IReadOnlyList<Obligation> Counted =>
        Obligations.Exists(o => o.DueOn is not null) ? [.. Obligations.Where(o => o.DueOn is not null).OrderBy(o => o.Place)] : Obligations;

    public bool IsPerformed => Obligations.Count > 0 && Counted.All(o => o.IsDone);

    public PerformanceRate Rate => PerformanceRate.Of(Counted);

    /// <summary>The next day on which something has to be done, or has had to be; null when nothing with a day is left.</summary>
    public DateOnly? NextDay => Counted.Where(o => !o.IsDone).Min(o => o.UrgedTo is { } urged && urged > o.LastDay ? urged : o.LastDay);

    /// <summary>The last day to apply for enforcement, with its proof.</summary>
    public Counted EnforcementLimit =>
        PerformanceDay.EnforcementLimit(Obligations.Select(o => o.DueOn), EffectiveOn ?? DraftedOn, LegalCalendar.China);

    public Obligation? Find(ObligationId id) => Obligations.Find(o => o.Id == id);
}
