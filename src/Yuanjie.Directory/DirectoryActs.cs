using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;

namespace Yuanjie.Directory;

/// <summary>What holds for every act on the directory.</summary>
internal static class DirectoryActs
{
    public static Refusal Stale { get; } = new("directory.stale", "别人刚刚改过这一页，请重新打开看一看再改。", RefusalKind.Stale);

    /// <summary>The stream that the same form wrote to before; null for a form that is new.</summary>
    public static Task<Guid?> EarlierAsync(this YuanjieDb db, Act act, CancellationToken ct) =>
        act.RequestKey is { } key ? db.FindRequestAsync(key, ct) : Task.FromResult<Guid?>(null);

    /// <summary>True when this form was carried out already: a second click is the same act.</summary>
    public static async Task<bool> IsRepeatedAsync(this YuanjieDb db, Act act, CancellationToken ct) => await db.EarlierAsync(act, ct) is not null;

    /// <summary>True when the page was made from an older state than the one that would be changed.</summary>
    public static bool IsStale(this EventStream stream, Act act) => act.SeenVersion is { } seen && seen != stream.Version;

    /// <summary>True when the actor keeps this organisation's page and people.</summary>
    public static bool Manages(this Actor actor, OrganisationId organisation) =>
        actor.Can(Permission.ManageSystem) || (actor.Can(Permission.ManageDirectory) && actor.Organisation == organisation);
}
