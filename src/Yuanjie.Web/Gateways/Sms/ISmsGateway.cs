using Yuanjie.Kernel.Persons;

namespace Yuanjie.Web.Gateways.Sms;

/// <summary>Whoever brings short messages to telephones.</summary>
public interface ISmsGateway
{
    /// <summary>Hands over one message; throws when it was not taken, and is asked again later with the same id.</summary>
    /// <param name="messageId">The same message has the same id, however often it is tried.</param>
    /// <param name="phone">A mobile.</param>
    /// <param name="text">As it will be read.</param>
    /// <param name="ct">Stops the work.</param>
    Task SendAsync(Guid messageId, PhoneNumber phone, string text, CancellationToken ct);
}
