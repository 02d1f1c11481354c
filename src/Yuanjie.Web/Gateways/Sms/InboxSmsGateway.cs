using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Web.Gateways.Sms;

/// <summary>The counterpart of a demo: what would be sent lies on the page <c>/phone-inbox</c>.</summary>
public sealed class InboxSmsGateway(PhoneInbox inbox, TimeProvider time) : ISmsGateway
{
    public Task SendAsync(Guid messageId, PhoneNumber phone, string text, CancellationToken ct) =>
        inbox.PutAsync(messageId, phone, text, Instant.From(time.GetUtcNow()), ct);
}
