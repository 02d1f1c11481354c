using System.Text;
using Yuanjie.Disputes.CourtLink;

namespace Yuanjie.Web.Gateways.Court;

/// <summary>Posts packets to a court's system. The packet's id is the idempotency key, so that a packet sent again is taken once.</summary>
/// <param name="http">With the address of the court's system as base address.</param>
public sealed class HttpCourtGateway(HttpClient http) : ICourtGateway
{
    public const string IdempotencyHeader = "Idempotency-Key";

    public async Task DeliverAsync(CourtDelivery delivery, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "")
        {
            Content = new StringContent(CourtFiles.Json(delivery), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(IdempotencyHeader, delivery.Id.ToString("N"));
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }
}
