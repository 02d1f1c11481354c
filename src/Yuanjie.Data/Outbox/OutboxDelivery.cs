using Microsoft.EntityFrameworkCore;
using Yuanjie.Kernel;

namespace Yuanjie.Data.Outbox;

/// <summary>Delivers one kind of message.</summary>
public interface IOutboxReceiver
{
    /// <summary>The name of the message type it takes.</summary>
    string Kind { get; }

    /// <summary>Delivers; throws when it could not, and is asked again later with the same id.</summary>
    Task DeliverAsync(OutboxMessage message, CancellationToken ct);
}

/// <summary>Takes due messages under a lease, hands them to their receivers and settles them.</summary>
public sealed class OutboxDelivery(YuanjieDb db, IEnumerable<IOutboxReceiver> receivers)
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Delivers one batch.</summary>
    /// <returns>How many messages were tried; zero when nothing was due.</returns>
    public async Task<int> RunOnceAsync(Instant now, CancellationToken ct)
    {
        var due = await db.Outbox.AsNoTracking().Where(m => !m.Done && m.Due <= now).OrderBy(m => m.Due).Take(BatchSize).ToListAsync(ct);
        var tried = 0;
        foreach (var message in due)
        {
            // The lease is taken by whoever moves the due time first; another node then finds nothing to move.
            var until = now.Plus(Lease);
            var taken = await db.Outbox.Where(m => m.Id == message.Id && !m.Done && m.Due == message.Due)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Due, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), ct);
            if (taken == 0)
            {
                continue;
            }

            tried++;
            await SettleAsync(message, now, ct);
        }

        return tried;
    }

    private async Task SettleAsync(OutboxMessage message, Instant now, CancellationToken ct)
    {
        try
        {
            var receiver = receivers.FirstOrDefault(r => r.Kind == message.Kind)
                ?? throw new InvalidOperationException($"Nobody delivers messages of kind {message.Kind}.");
            await receiver.DeliverAsync(message, ct);
            await db.Outbox.Where(m => m.Id == message.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Done, true), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The failure is kept with the message, where an operator sees it, and the message waits longer each time.
            var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 30 * Math.Pow(2, message.Attempts)));
            var next = now.Plus(wait);
            var error = e.Message.Length > 400 ? e.Message[..400] : e.Message;
            await db.Outbox.Where(m => m.Id == message.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Due, next).SetProperty(m => m.LastError, error), ct);
        }
    }
}
