using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Areas;

/// <summary>A new place; it goes below the place whose code its own begins with.</summary>
public sealed record AddArea(string Code, string Name, string KindName, AreaFacts Facts);

/// <summary>Keeps the tree of areas. System administrators only.</summary>
public sealed class AreaService(YuanjieDb db, AreaTreeCache cache)
{
    /// <returns>The code. Refused when it is unreadable or taken, when the place above is missing, or without a name.</returns>
    public async Task<Outcome<AreaCode>> AddAsync(AddArea request, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return AreaRefusals.NotAllowed;
        }

        if (!AreaCode.TryParse(request.Code.Trim(), out var code))
        {
            return AreaRefusals.CodeUnreadable;
        }

        if (await db.EarlierAsync(act, ct) is not null)
        {
            return code;
        }

        if (!IsName(request.Name, request.KindName))
        {
            return AreaRefusals.NameMissing;
        }

        if (await db.Areas.AnyAsync(a => a.Code == code, ct))
        {
            return AreaRefusals.CodeTaken;
        }

        if (code.Parent is { } parent && !await db.Areas.AnyAsync(a => a.Code == parent && a.Active, ct))
        {
            return AreaRefusals.NoParent;
        }

        var area = new Area(code, request.Name.Trim(), request.KindName.Trim());
        area.Describe(request.Facts);
        db.Areas.Add(area);
        db.Record(area, new AreaAdded(code, area.Name, area.KindName), act);
        await SaveAsync(ct);
        return code;
    }

    public async Task<Refusal?> RenameAsync(AreaCode code, string name, string kindName, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return AreaRefusals.NotAllowed;
        }

        if (!IsName(name, kindName))
        {
            return AreaRefusals.NameMissing;
        }

        var area = await db.Areas.SingleOrDefaultAsync(a => a.Code == code, ct);
        if (area is null)
        {
            return AreaRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (area.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        var before = area.Name;
        if (before == name.Trim() && area.KindName == kindName.Trim())
        {
            return null;
        }

        if (area.Rename(name.Trim(), kindName.Trim()) is { } refusal)
        {
            return refusal;
        }

        db.Record(area, new AreaRenamed(code, before, area.Name), act);
        await SaveAsync(ct);
        return null;
    }

    /// <summary>Sets centre and counts of a place; the same facts again change nothing.</summary>
    public async Task<Refusal?> DescribeAsync(AreaCode code, AreaFacts facts, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return AreaRefusals.NotAllowed;
        }

        var area = await db.Areas.SingleOrDefaultAsync(a => a.Code == code, ct);
        if (area is null)
        {
            return AreaRefusals.NotFound;
        }

        if (area.Describes(facts) || await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        area.Describe(facts);
        db.Record(area, new AreaDescribed(code, facts), act);
        await SaveAsync(ct);
        return null;
    }

    /// <summary>Takes a place out of use. Refused while places, organisations or appointments in it are.</summary>
    public async Task<Refusal?> CloseAsync(AreaCode code, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return AreaRefusals.NotAllowed;
        }

        var area = await db.Areas.SingleOrDefaultAsync(a => a.Code == code, ct);
        if (area is null)
        {
            return AreaRefusals.NotFound;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return null;
        }

        if (area.IsStale(act))
        {
            return DirectoryActs.Stale;
        }

        var today = act.Today;
        var inUse = await db.Areas.AnyAsync(a => a.Parent == code && a.Active, ct)
            || await db.Organisations.AnyAsync(o => o.Area == code && (o.To == null || o.To >= today), ct)
            || await db.Appointments.AnyAsync(a => a.Scope == code && (a.To == null || a.To >= today), ct);
        if (area.Close(inUse) is { } refusal)
        {
            return refusal;
        }

        db.Record(area, new AreaClosed(code), act);
        await SaveAsync(ct);
        return null;
    }

    private static bool IsName(string name, string kindName) =>
        !string.IsNullOrWhiteSpace(name) && name.Trim().Length <= Area.NameLength
        && !string.IsNullOrWhiteSpace(kindName) && kindName.Trim().Length <= Area.KindNameLength;

    private async Task SaveAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        cache.Forget();
    }
}
