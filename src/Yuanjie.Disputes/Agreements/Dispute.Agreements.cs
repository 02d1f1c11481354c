using Yuanjie.Disputes.Agreements;

namespace Yuanjie.Disputes;

/// <summary>What was promised, as far as the dispute itself must know it.</summary>
internal sealed partial class Dispute
{
    /// <summary>The rule under which a due day of an obligation runs.</summary>
    public const string ObligationDue = "PERFORMANCE";

    /// <summary>The rule under which a day runs that a court set for a supplement.</summary>
    public const string SupplementDue = "SUPPLEMENT";

    /// <summary>Lets the day of the next obligation run as what is due now; nothing runs when none has a day.</summary>
    internal void AwaitPerformance(Agreement agreement)
    {
        if (agreement.Obligations.Min(o => o.DueOn) is { } next)
        {
            RunClock(ObligationDue, agreement.EffectiveOn ?? agreement.DraftedOn, next);
        }
        else
        {
            StopClock();
        }
    }
}
