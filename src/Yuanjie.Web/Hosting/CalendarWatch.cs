using Yuanjie.Directory.Holidays;

namespace Yuanjie.Web.Hosting;

/// <summary>Keeps this node's calendar up with the notices that any node has taken in: once before the first request, then every minute.</summary>
internal sealed class CalendarWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<CalendarWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(Every, time);
        while (await turns.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "The notices of days off could not be read; the calendar stays as it is until the next turn.");
            }
        }
    }

    private async Task RefreshAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoticeService>().RefreshAsync(ct);
    }
}
