using Quartz;
using Yuanjie.Data.Jobs;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Jobs;

/// <summary>Work that recurs: a scheduler in memory beside SQLite, one shared by all nodes on PostgreSQL.</summary>
internal static class JobsSetup
{
    private const string SchedulerName = "yuanjie";
    private const int MostAtOnce = 4;

    /// <summary>How often a node says that it lives, and how long after a silence another takes over.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        services.AddScoped<IRecurringWork, OutboxWork>();
        services.AddScoped<IRecurringWork, ImportWork>();
        services.AddScoped<IRecurringWork, LedgerExportWork>();
        services.AddScoped<IRecurringWork, PerformanceWork>();
        services.AddScoped<IRecurringWork, TermWork>();
        services.AddScoped<IRecurringWork, RecountWork>();
        services.AddScoped<IRecurringWork, ClockWork>();
        services.AddScoped<IRecurringWork, TruthWork>();
        services.AddScoped<IRecurringWork, DraftWork>();
        services.AddScoped<IRecurringWork, StatisticsWork>();
        if (!settings.RunsJobs)
        {
            return builder;
        }

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = SchedulerName;
                scheduler.GenerateInstanceId = !settings.OnSqlite;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });

            quartz.UseDefaultThreadPool(MostAtOnce);
            if (settings.OnSqlite)
            {
                quartz.UseInMemoryStore();
            }
            else
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(settings.Database);
                    store.UseSystemTextJsonSerializer();
                    store.ProvisionSchema();
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = CheckIn;
                        cluster.CheckinMisfireThreshold = CheckIn;
                    });
                });
            }
        });

        // Before Quartz's own service, which starts the turns when the host is up.
        services.AddHostedService<RecurringSchedule>();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return builder;
    }
}
