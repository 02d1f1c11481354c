using System.Text.Json;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Outbox;
using Yuanjie.Directory.Accounts;

namespace Yuanjie.Web.Gateways.Sms;

/// <summary>Takes short messages from the outbox to the gateway.</summary>
public sealed class SmsReceiver(ISmsGateway gateway, FieldCipher cipher) : IOutboxReceiver
{
    public string Kind => nameof(SmsMessage);

    public async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        var sms = JsonSerializer.Deserialize<SmsMessage>(message.Payload, EventJson.Options)
            ?? throw new InvalidOperationException($"Outbox message {message.Id} is empty.");
        var (phone, text) = sms.Open(cipher);
        await gateway.SendAsync(message.Id, phone, text, ct);
    }
}
