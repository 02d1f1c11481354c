using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Reminds of days that come near, tells superiors of days that have passed.</summary>
internal sealed class ClockWork(ClockSweep sweep, ILogger<ClockWork> logger) : IRecurringWork
{
    public string Name => "clocks";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        var done = await sweep.RunAsync(now, ct);
        if (done != new ClockSweepResult(0, 0, 0, 0, 0))
        {
            logger.LogInformation(
                "{Warned} clocks near their day, {Breached} over it, {Supervised} over it for long, {Lapsed} rights lapsed, {Skipped} left for the next turn.",
                done.Warned, done.Breached, done.Supervised, done.Lapsed, done.Skipped);
        }
    }
}
