using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Organisations;

/// <summary>An organisation with what it serves: enough to weigh it for many matters at once.</summary>
public sealed record ServingBody(
    OrganisationId Id,
    string Name,
    OrganisationKind Kind,
    Rung Rung,
    AreaCode Area,
    string? Services,
    IReadOnlyList<string> Categories,
    IReadOnlyList<AreaCode> Covers)
{
    public bool Serves(AreaCode place) => Covers.Any(c => c.Contains(place));
}

/// <summary>Which organisations handle disputes at a set of places, in one question however many the places are.</summary>
public sealed class ServingBodies(YuanjieDb db)
{
    /// <summary>The organisations open on the day that handle disputes and serve at least one of the places; courts are among them.</summary>
    public async Task<IReadOnlyList<ServingBody>> AtAsync(IEnumerable<AreaCode> places, DateOnly on, CancellationToken ct)
    {
        var around = places.SelectMany(OrganisationQueries.PlacesAround).Distinct().ToArray();
        return await OrganisationQueries.Open(db.Organisations, on)
            .Where(o => o.Categories.Any() && o.Coverage.Any(c => around.Contains(c.Area)))
            .OrderBy(o => o.Id)
            .AsSplitQuery()
            .Select(o => new ServingBody(
                o.Id, o.Name, o.Kind, o.Rung, o.Area, o.Services, o.Categories.Select(c => c.Category).ToList(), o.Coverage.Select(c => c.Area).ToList()))
            .ToListAsync(ct);
    }
}
