using Yuanjie.Disputes.Intake.Import;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Goes on with files whose rows wait. Several nodes may run it: each file is leased.</summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RunOnceAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The lease runs out and the rows are tried again; the worker itself goes on.
                logger.LogError(e, "An import could not go on.");
            }
        }
    }

    private async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportService>().RunWaitingAsync(Instant.From(time.GetUtcNow()), ct);
    }
}
