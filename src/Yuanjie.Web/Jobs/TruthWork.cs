using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Truth;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Looks at what was agreed of late a second time.</summary>
internal sealed class TruthWork(TruthSweep sweep, ILogger<TruthWork> logger) : IRecurringWork
{
    public string Name => "truth";

    public TimeSpan Every => TimeSpan.FromHours(3);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        var done = await sweep.RunAsync(ct);
        if (done != new TruthSweepResult(0, 0))
        {
            logger.LogInformation("{Found} suspicions are new, {Grown} have more disputes than before.", done.Found, done.Grown);
        }
    }
}
