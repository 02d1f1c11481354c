using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Areas;

/// <summary>A place as the tree knows it.</summary>
/// <param name="KindName">What such a place is called here, such as 街道 or 网格.</param>
public sealed record AreaNode(AreaCode Code, string Name, string KindName, bool Active, double? Latitude, double? Longitude, int? Population, int? Households);

/// <summary>The tree of areas at one moment; never changes.</summary>
public sealed class AreaTree
{
    private readonly FrozenDictionary<string, AreaNode> nodes;
    private readonly ILookup<string, AreaNode> children;

    internal AreaTree(IReadOnlyList<AreaNode> all)
    {
        nodes = all.ToFrozenDictionary(a => a.Code.ToString());
        children = all.OrderBy(a => a.Code.ToString(), StringComparer.Ordinal).ToLookup(a => a.Code.Parent?.ToString() ?? "");
    }

    /// <summary>Null when there is no such place.</summary>
    public AreaNode? Find(AreaCode code) => nodes.GetValueOrDefault(code.ToString());

    /// <summary>The name alone, such as 文昌社区; the code when the place is unknown.</summary>
    public string Name(AreaCode code) => Find(code)?.Name ?? code.ToString();

    /// <summary>The names from <paramref name="from"/> down to the place, such as 城关街道文昌社区第一网格.</summary>
    public string PathName(AreaCode code, AreaLevel from = AreaLevel.Town) =>
        string.Concat(Path(code).Where(a => a.Code.Level >= from || a.Code == code).Select(a => a.Name));

    /// <summary>The place and everything it lies in, widest first.</summary>
    public IReadOnlyList<AreaNode> Path(AreaCode code)
    {
        var path = new List<AreaNode>();
        for (AreaCode? at = code; at is { } place; at = place.Parent)
        {
            if (Find(place) is { } node)
            {
                path.Add(node);
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The active places right below, in the order of their codes; null for the widest ones.</summary>
    public IReadOnlyList<AreaNode> Children(AreaCode? code) => [.. AllChildren(code).Where(a => a.Active)];

    /// <summary>The places right below, closed ones included.</summary>
    public IReadOnlyList<AreaNode> AllChildren(AreaCode? code) =>
        code is { } parent
            ? [.. children[parent.ToString()]]
            : [.. nodes.Values.Where(a => a.Code.Parent is null || !nodes.ContainsKey(a.Code.Parent.Value.ToString())).OrderBy(a => a.Code.ToString(), StringComparer.Ordinal)];

    /// <summary>The active places of one level that lie in <paramref name="within"/>, itself included.</summary>
    public IEnumerable<AreaNode> OfLevel(AreaLevel level, AreaCode? within = null) =>
        nodes.Values
            .Where(a => a.Active && a.Code.Level == level && (within is null || within.Value.Contains(a.Code)))
            .OrderBy(a => a.Code.ToString(), StringComparer.Ordinal);
}

/// <summary>Keeps the tree of areas in memory, since every page names places.</summary>
public sealed class AreaTreeCache
{
    // An act on this node forgets the tree at once; other nodes see the change within this time.
    private const long KeepMilliseconds = 60_000;
    private volatile Kept? kept;

    internal AreaTree? Find(long now) => kept is { } k && now - k.At < KeepMilliseconds ? k.Tree : null;

    internal void Keep(AreaTree tree, long now) => kept = new Kept(tree, now);

    internal void Forget() => kept = null;

    private sealed record Kept(AreaTree Tree, long At);
}

/// <summary>Names of places, their paths and what lies below them.</summary>
public sealed class AreaNames(YuanjieDb db, AreaTreeCache cache)
{
    public async Task<AreaTree> TreeAsync(CancellationToken ct)
    {
        var now = Environment.TickCount64;
        if (cache.Find(now) is { } tree)
        {
            return tree;
        }

        var all = await db.Areas.AsNoTracking()
            .Select(a => new AreaNode(a.Code, a.Name, a.KindName, a.Active, a.Latitude, a.Longitude, a.Population, a.Households))
            .ToListAsync(ct);
        tree = new AreaTree(all);
        cache.Keep(tree, now);
        return tree;
    }
}
