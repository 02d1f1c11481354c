using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

/// <summary>What it is about, how grave, and who has it.</summary>
internal sealed partial class Dispute
{
    /// <summary>The type a person confirmed, such as K05; null until then.</summary>
    public string? TypeCode { get; private set; }

    public RiskLevel Risk { get; private set; }

    public RiskFlags RiskFlags { get; private set; }

    /// <summary>The body that has it now; null before dispatch.</summary>
    public OrganisationId? HandlerId { get; private set; }

    /// <summary>The body's name when it was sent there; null before dispatch.</summary>
    public string? HandlerName { get; private set; }

    public PersonId? MediatorId { get; private set; }

    public string? MediatorName { get; private set; }

    /// <summary>The court that is asked to confirm, file or enforce, or that sent it; null when none is involved.</summary>
    public OrganisationId? CourtId { get; private set; }

    /// <summary>1 on the first rung of the ladder of the place; 0 before dispatch.</summary>
    public int Rung { get; private set; }

    /// <summary>1 in the first round of mediation; 0 before.</summary>
    public int Round { get; private set; }

    /// <summary>How often a body gave it back.</summary>
    public int Returns { get; private set; }

    public List<InvitedBody> InvitedBodies { get; private set; } = [];
}
