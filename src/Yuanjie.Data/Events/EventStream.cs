using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Data.Events;

/// <summary>A thing whose changes are told by events: the root of everything that is saved with it.</summary>
public abstract class EventStream
{
    /// <summary>The id under which its events stand.</summary>
    public abstract Guid StreamId { get; }

    /// <summary>How many events the stream has. It is the concurrency token: of two acts on the same state one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>The hash of the last event; empty before the first.</summary>
    public byte[] Head { get; private set; } = [];

    /// <summary>What follows from a fact that was just recorded, for state that is folded from the log.</summary>
    protected internal virtual void Hear(IEvent fact, Act act, LegalCalendar calendar)
    {
        // Most streams carry their state themselves.
    }

    internal void Append(EventRecord record)
    {
        Version = record.Seq;
        Head = record.Hash;
    }
}
