using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Empties drafts whose days are over.</summary>
internal sealed class DraftWork(DraftService drafts, ILogger<DraftWork> logger) : IRecurringWork
{
    public string Name => "drafts";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        var wiped = await drafts.WipeExpiredAsync(now, ct);
        if (wiped > 0)
        {
            logger.LogInformation("{Count} drafts were over their days and were emptied.", wiped);
        }
    }
}
