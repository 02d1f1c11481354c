using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Finds promises that fell due and reminds of those that are about to. A second turn on the same day finds nothing, so a missed night is made up for in the morning.</summary>
internal sealed class PerformanceWork(PerformanceSweep sweep, ILogger<PerformanceWork> logger) : IRecurringWork
{
    public string Name => "performance";

    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        var done = await sweep.RunAsync(now.LegalDay(), ct);
        if (done != new SweepResult(0, 0, 0))
        {
            logger.LogInformation("{Defaulted} promises found overdue, {Reminded} debtors reminded, {Skipped} matters left for the next turn.", done.Defaulted, done.Reminded, done.Skipped);
        }
    }
}
