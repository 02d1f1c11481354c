using System.Net.Http.Headers;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Web.Gateways.Sms;

/// <summary>Where the operator's SMS service listens (<c>Yuanjie:Sms:…</c>).</summary>
public sealed record SmsSettings
{
    /// <summary>Takes a POST of <c>{"messageId","phone","text","signature"}</c> and answers 2xx when it has taken the message.</summary>
    public required Uri Url { get; init; }

    /// <summary>Sent as a bearer token; null when the service knows us otherwise.</summary>
    public string? Token { get; init; }

    /// <summary>The name registered with the carriers; null when the service adds it.</summary>
    public string? Signature { get; init; }
}

/// <summary>Sends through the operator's HTTP service. The service must take the same id only once: the key goes along as <c>Idempotency-Key</c>.</summary>
public sealed class HttpSmsGateway(HttpClient http, SmsSettings settings) : ISmsGateway
{
    public async Task SendAsync(Guid messageId, PhoneNumber phone, string text, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url)
        {
            Content = JsonContent.Create(new { messageId, phone = phone.Value, text, signature = settings.Signature }),
        };
        request.Headers.Add("Idempotency-Key", messageId.ToString());
        if (settings.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode)
        {
            // Without the body: it may repeat number and text, and the sentence is kept with the outbox message.
            throw new HttpRequestException($"The SMS service answered {(int)answer.StatusCode}.");
        }
    }
}
