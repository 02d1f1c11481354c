using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Counts open clocks anew after a change of the table or the calendar.</summary>
internal sealed class RecountWork(ClockRecount recount, ILogger<RecountWork> logger) : IRecurringWork
{
    public string Name => "clock-recount";

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        var done = await recount.RunAsync(ct);
        if (done.Counted > 0 || done.Skipped > 0)
        {
            logger.LogInformation("{Counted} clocks were counted anew, {Moved} of them end on another day, {Skipped} are left for the next turn.", done.Counted, done.Moved, done.Skipped);
        }
    }
}
