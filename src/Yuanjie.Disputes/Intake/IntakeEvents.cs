using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake;

/// <param name="Number">The number it got.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Area">Where it happened.</param>
/// <param name="RequestedOn">The day of the request, from which limitation is interrupted.</param>
/// <param name="AmountFen">What is at stake, in 分; null when not about money.</param>
/// <param name="Parties">How many parties were named.</param>
[EventKind("dispute.registered", "登记")]
public sealed record DisputeRegistered(string Number, Channel Channel, AreaCode Area, DateOnly RequestedOn, long? AmountFen, int Parties) : IEvent
{
    public string Detail => $"{Channel.Name()}，当事人 {Parties} 方";
}
