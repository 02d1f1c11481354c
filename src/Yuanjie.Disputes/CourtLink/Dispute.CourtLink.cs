using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

/// <summary>The way to court.</summary>
internal sealed partial class Dispute
{
    /// <summary>True when a court sent it out for mediation and waits to hear.</summary>
    public bool SentByCourt => Channel is Channel.CourtDelegated or Channel.CourtEntrusted;

    internal void FileAt(OrganisationId court, Act act)
    {
        Advance(DisputeAct.FileCase, act.At);
        CourtId = court;
    }
}
