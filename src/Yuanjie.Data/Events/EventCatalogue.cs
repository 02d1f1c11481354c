using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Yuanjie.Kernel;

namespace Yuanjie.Data.Events;

/// <summary>Every kind of event the modules know, by its stable name.</summary>
public sealed class EventCatalogue
{
    private static readonly ConcurrentDictionary<Type, EventKindAttribute> Kinds = new();
    private readonly FrozenDictionary<string, Type> types;

    public EventCatalogue(ModelParts parts)
    {
        types = parts.Assemblies
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IEvent).IsAssignableFrom(t))
            .ToFrozenDictionary(t => KindOf(t).Kind);
    }

    public IEnumerable<EventKindAttribute> All => types.Values.Select(KindOf);

    /// <summary>The name of an event type.</summary>
    /// <exception cref="InvalidOperationException">The type has no <see cref="EventKindAttribute"/>.</exception>
    public static EventKindAttribute KindOf(Type type) =>
        Kinds.GetOrAdd(type, static t => t.GetCustomAttribute<EventKindAttribute>()
            ?? throw new InvalidOperationException($"{t.Name} is an event without [EventKind]."));

    /// <summary>The fact as it was recorded.</summary>
    /// <exception cref="InvalidOperationException">The log holds a kind that no module knows: an event type was removed instead of kept.</exception>
    public IEvent Read(EventRecord record) =>
        types.TryGetValue(record.Kind, out var type)
            ? EventJson.Read(record.Payload, type)
            : throw new InvalidOperationException($"The log holds an event of kind '{record.Kind}' that no module knows.");

    /// <summary>Title and audience of a recorded kind.</summary>
    public EventKindAttribute KindOf(string kind) => KindOf(types[kind]);
}
