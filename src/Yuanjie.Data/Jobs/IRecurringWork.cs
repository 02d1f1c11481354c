using Yuanjie.Kernel;

namespace Yuanjie.Data.Jobs;

/// <summary>
/// Work that has to be done again and again. The host runs each kind on one node at a time, never twice at once; a run that fails is
/// logged and tried again at the next turn. What has to survive a stop stands in the database, not in the work.
/// </summary>
public interface IRecurringWork
{
    /// <summary>Unique and stable, such as <c>outbox</c>.</summary>
    string Name { get; }

    /// <summary>From one beginning to the next; a run that takes longer delays the next.</summary>
    TimeSpan Every { get; }

    /// <param name="now">The product's clock.</param>
    /// <param name="ct">Cancelled when the host stops: finish the step at hand and return or throw.</param>
    Task RunAsync(Instant now, CancellationToken ct);
}
