using Yuanjie.Data.Jobs;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Acting;

/// <summary>Forgets codes that no limit counts any more.</summary>
internal sealed class CodeWork(OneTimeCodes codes) : IRecurringWork
{
    public string Name => "codes";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(Instant now, CancellationToken ct) => codes.ForgetAsync(now, ct);
}
