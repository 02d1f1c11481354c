using Yuanjie.Data.Jobs;
using Yuanjie.Data.Outbox;
using Yuanjie.Kernel;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Jobs;

/// <summary>Delivers what is due to people and systems outside. In the demo a text message arrives while one still looks at the page.</summary>
internal sealed class OutboxWork(OutboxDelivery outbox, Settings settings) : IRecurringWork
{
    public string Name => "outbox";

    public TimeSpan Every => TimeSpan.FromSeconds(settings.Demo.On ? 2 : 10);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && await outbox.RunOnceAsync(now, ct) > 0)
        {
            // Until nothing is due any more.
        }
    }
}
