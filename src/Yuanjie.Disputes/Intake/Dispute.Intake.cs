using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

/// <summary>What came in.</summary>
internal sealed partial class Dispute
{
    public Channel Channel { get; private set; }

    /// <summary>The matter in a few words, without names.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What happened, in the words of the one who told it.</summary>
    public string Narrative { get; private set; } = "";

    /// <summary>What the applicant wants.</summary>
    public string Wants { get; private set; } = "";

    /// <summary>What is at stake, in 分; null when not about money.</summary>
    public long? AmountFen { get; private set; }

    /// <summary>The legal day of the request: it interrupts limitation (时效规定 第十二条).</summary>
    public DateOnly RequestedOn { get; private set; }

    /// <summary>The organisation that entered it; null when a resident did.</summary>
    public OrganisationId? RegistrarId { get; private set; }

    public static Dispute Register(RegisterDispute request, string number, Act act)
    {
        var dispute = new Dispute
        {
            Id = DisputeId.New(),
            Number = number,
            Stage = Stage.Registered,
            Open = true,
            Channel = request.Channel,
            Title = request.Title,
            Narrative = request.Narrative,
            Wants = request.Wants,
            AmountFen = request.AmountFen,
            RequestedOn = request.RequestedOn ?? act.Today,
            RegistrarId = act.Actor.Organisation,
            RegisteredAt = act.At,
            RegisteredMonth = MonthOf(act.Today),
            StageSince = act.At,
        };
        dispute.Locate(request.Area);
        return dispute;
    }

    public void Add(Party party) => Parties.Add(party);
}
