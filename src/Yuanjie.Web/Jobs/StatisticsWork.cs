using Yuanjie.Data;
using Yuanjie.Data.Jobs;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Keeps the database's own statistics of its tables, without which it reads by the wrong index.</summary>
internal sealed class StatisticsWork(YuanjieDb db) : IRecurringWork
{
    public string Name => "statistics";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(Instant now, CancellationToken ct) => db.RefreshStatisticsAsync(ct);
}
