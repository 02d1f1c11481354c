using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Empties drafts whose days are over.</summary>
internal sealed class DraftWiper(IServiceScopeFactory scopes, TimeProvider time, ILogger<DraftWiper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var wiped = await scope.ServiceProvider.GetRequiredService<DraftService>().WipeExpiredAsync(Instant.From(time.GetUtcNow()), stoppingToken);
                if (wiped > 0)
                {
                    logger.LogInformation("{Count} drafts were over their days and were emptied.", wiped);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Expired drafts could not be emptied; the next round tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
