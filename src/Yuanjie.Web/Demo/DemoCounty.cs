using Yuanjie.Data;
using Yuanjie.Directory;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Demo;

/// <summary>Tells the quarrels of the demo county behind the running product, the same ones from the same seed, and goes on where it was stopped.</summary>
internal sealed class DemoCounty(IServiceScopeFactory scopes, Settings settings, LocalityPack pack, TimeProvider time, ILogger<DemoCounty> log) : BackgroundService
{
    private const int Seed = 20260122;
    private const int StoriesATime = 25;
    private const int DaysBack = 730;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Demo.On || settings.Demo.Disputes == 0 || NarrativeBook.Load(settings.LocalityFolder) is not { } book)
        {
            return;
        }

        var now = Instant.From(time.GetUtcNow());
        var grids = pack.Areas.Where(a => a.Code.Level is AreaLevel.Grid).ToArray();
        var refusals = new Dictionary<string, int>();
        for (var told = await CountAsync(stoppingToken); told < settings.Demo.Disputes && !stoppingToken.IsCancellationRequested; told += StoriesATime)
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var db = services.GetRequiredService<YuanjieDb>();
            var directory = await services.GetRequiredService<DirectorySeed>().LoadAsync(pack, now.LegalDay(), null, new Act { Actor = Actor.System, At = now, Device = "demo" }, stoppingToken);
            var cast = new DemoCast(pack, directory);
            await using var together = await db.Database.BeginTransactionAsync(stoppingToken);
            for (var i = told; i < Math.Min(told + StoriesATime, settings.Demo.Disputes); i++)
            {
                var random = new Random(Seed + i);
                var story = new DemoStory(ActivatorUtilities.CreateInstance<DemoServices>(services), cast, book, grids, random, now);
                if (await story.TellAsync(now.LegalDay().AddDays(-DayBack(random)), stoppingToken) is { } refusal)
                {
                    refusals[refusal.Code] = refusals.GetValueOrDefault(refusal.Code) + 1;
                }

                db.ChangeTracker.Clear();
            }

            await together.CommitAsync(stoppingToken);
            log.LogInformation("The demo county has {Told} of {All} disputes.", Math.Min(told + StoriesATime, settings.Demo.Disputes), settings.Demo.Disputes);
        }

        foreach (var (code, times) in refusals)
        {
            log.LogInformation("Stories of the demo county stopped {Times} times at {Code}.", times, code);
        }

        await using var last = scopes.CreateAsyncScope();
        await last.ServiceProvider.GetRequiredService<PerformanceSweep>().RunAsync(now.LegalDay(), stoppingToken);
    }

    // Recent days have more of them, so that today's desks are full.
    private static int DayBack(Random random) => random.Next(100) < 12 ? random.Next(0, 45) : random.Next(0, DaysBack);

    private async Task<int> CountAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<LedgerQueries>().CountsAsync(Actor.System, DateOnly.MaxValue, ct)).All;
    }
}
