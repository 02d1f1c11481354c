using Yuanjie.Data.Jobs;
using Yuanjie.Disputes.Intake.Import;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Jobs;

/// <summary>Registers the rows of files that were sent in.</summary>
internal sealed class ImportWork(ImportService imports) : IRecurringWork
{
    public string Name => "imports";

    public TimeSpan Every => TimeSpan.FromSeconds(3);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && await imports.RunWaitingAsync(now, ct))
        {
            // Chunk after chunk, file after file.
        }
    }
}
