using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes;

/// <summary>How the promises are kept.</summary>
internal sealed partial class Dispute
{
    /// <summary>Takes stage and clock along after a payment, an act or the creditor's word; true when with it everything is done.</summary>
    internal bool FollowPerformance(DisputeAct what, Agreement agreement, Act act)
    {
        if (agreement.IsPerformed && DisputeLifecycle.Find(Stage, DisputeAct.CompletePerformance).Refused is null)
        {
            Advance(DisputeAct.CompletePerformance, act.At);
            return true;
        }

        // While something is overdue the matter stays in default, whatever else is paid.
        if (Stage is not Stage.Defaulted || !agreement.Counted.Any(o => o.IsOverdueOn(act.Today)))
        {
            Advance(what, act.At);
        }

        WatchPerformance(agreement);
        return false;
    }

    internal void Default(Obligation obligation, Agreement agreement, DateOnly today, Instant at)
    {
        obligation.MarkDefault(today);
        Advance(DisputeAct.MarkDefault, at);
        WatchPerformance(agreement);
    }

    internal void Urge(Obligation obligation, Agreement agreement, DateOnly newDay)
    {
        obligation.Urge(newDay);
        WatchPerformance(agreement);
    }

    internal void AskForEnforcement(OrganisationId court, Counted limit, Act act)
    {
        Advance(DisputeAct.ApplyForEnforcement, act.At);
        CourtId = court;
        RunClock(PerformanceDay.EnforcementClock, limit.From, limit.LastDay);
    }

    // Before confirmation and at the court other clocks run.
    private void WatchPerformance(Agreement agreement)
    {
        if (Stage is Stage.Performing or Stage.Defaulted or Stage.Confirmed && agreement.NextDay is { } day)
        {
            RunClock(ObligationDue, agreement.EffectiveOn ?? agreement.DraftedOn, day);
        }
    }
}
