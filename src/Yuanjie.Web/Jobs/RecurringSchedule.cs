using Quartz;
using Yuanjie.Data.Jobs;

namespace Yuanjie.Web.Jobs;

/// <summary>Puts every registered work on the schedule at the start. Names are stable, so that the nodes of a cluster speak of the same jobs.</summary>
internal sealed class RecurringSchedule(ISchedulerFactory schedulers, IServiceScopeFactory scopes, TimeProvider time) : IHostedService
{
    public const string Group = "recurring";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var work in scope.ServiceProvider.GetServices<IRecurringWork>())
        {
            var job = JobBuilder.Create<RecurringJob>().WithIdentity(work.Name, Group).Build();
            var trigger = TriggerBuilder.Create()
                .WithIdentity($"{work.Name}-every", Group)
                .StartAt(time.GetUtcNow()) // the product's clock, by which the scheduler goes too; the machine's may be on another day
                .WithSimpleSchedule(turns => turns.WithInterval(work.Every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount))
                .Build();
            await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
