using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes;

/// <summary>How the promises are kept.</summary>
internal sealed partial class Dispute
{
    /// <summary>Takes the stage along after a payment, an act or the creditor's word; true when with it everything is done.</summary>
    internal bool FollowPerformance(DisputeAct what, Agreement agreement, Act act, LegalCalendar calendar)
    {
        Keep(agreement.KeptPercent);
        if (agreement.IsPerformed && DisputeLifecycle.Find(Stage, DisputeAct.CompletePerformance).Refused is null)
        {
            Advance(DisputeAct.CompletePerformance, act.At);
            return true;
        }

        // While something is overdue the matter stays in default, whatever else is paid.
        if (Stage is not Stage.Defaulted || !agreement.Counted.Any(o => o.IsOverdueOn(act.Today, calendar)))
        {
            Advance(what, act.At);
        }

        return false;
    }

    /// <summary>Notes how far the promises are kept. What is done after enforcement was asked for does not raise it.</summary>
    internal void Keep(int percent) => KeptPercent = EnforcedOn is null ? percent : Math.Min(percent, KeptPercent ?? 0);

    internal void Default(Obligation obligation, DateOnly today, Instant at)
    {
        obligation.MarkDefault(today);
        Advance(DisputeAct.MarkDefault, at);
    }

    internal void AskForEnforcement(OrganisationId court, Act act)
    {
        Advance(DisputeAct.ApplyForEnforcement, act.At);
        CourtId = court;
    }
}
