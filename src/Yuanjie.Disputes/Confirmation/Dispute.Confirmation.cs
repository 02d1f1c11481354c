using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

internal sealed partial class Dispute
{
    /// <summary>Lets the court see the matter that comes before it.</summary>
    internal void ComeBefore(OrganisationId court) => CourtId = court;
}
