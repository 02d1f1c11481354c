using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Ends the mediations whose term of law is over. A second turn on the same day finds nothing, so a missed night is made up for in the morning.</summary>
internal sealed class TermWork(TermSweep sweep, ILogger<TermWork> logger) : IRecurringWork
{
    public string Name => "terms";

    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        var done = await sweep.RunAsync(now.LegalDay(), ct);
        if (done != new TermSweepResult(0, 0))
        {
            logger.LogInformation("{Ended} mediations ended with their term of law, {Skipped} left for the next turn.", done.Ended, done.Skipped);
        }
    }
}
