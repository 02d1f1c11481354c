using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Yuanjie.Directory;

/// <summary>What people call the value of an enum, from its <see cref="DisplayAttribute"/>.</summary>
public static class DisplayNames
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public static string DisplayName(this Enum value) =>
        Names.GetOrAdd(value, static v => v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? v.ToString());
}
