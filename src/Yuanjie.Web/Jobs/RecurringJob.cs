using Quartz;
using Yuanjie.Data.Jobs;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>One turn of the work whose name the job bears, with services of its own.</summary>
[DisallowConcurrentExecution]
internal sealed class RecurringJob(IEnumerable<IRecurringWork> works, TimeProvider time) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // A cluster can still hold a job whose work this version no longer has; it lapses with the nodes that have it.
        if (works.FirstOrDefault(w => w.Name == context.JobDetail.Key.Name) is { } work)
        {
            await work.RunAsync(Instant.From(time.GetUtcNow()), cancellationToken);
        }
    }
}
