using Yuanjie.Disputes.CourtLink;

namespace Yuanjie.Tests.Fixtures;

/// <summary>A court's system that keeps what it was sent, and can be down.</summary>
public sealed class FakeCourt : ICourtGateway
{
    private readonly List<CourtDelivery> taken = [];

    public bool Down { get; set; }

    public IReadOnlyList<CourtDelivery> Taken => taken;

    public Task DeliverAsync(CourtDelivery delivery, CancellationToken ct)
    {
        if (Down)
        {
            throw new HttpRequestException("The court's system does not answer.");
        }

        taken.Add(delivery);
        return Task.CompletedTask;
    }
}
