using System.Reflection;
using Yuanjie.Kernel;

namespace Yuanjie.Data;

/// <summary>The assemblies whose mappings, typed ids and events make up the model.</summary>
public sealed class ModelParts(params Assembly[] modules)
{
    public IReadOnlyList<Assembly> Assemblies { get; } = modules;

    /// <summary>Every identifier type, so that the model stores each the same way.</summary>
    public IReadOnlyList<Type> TypedIds { get; } =
        [.. modules.Append(typeof(ITypedId<>).Assembly).Append(typeof(ModelParts).Assembly)
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)))];
}
