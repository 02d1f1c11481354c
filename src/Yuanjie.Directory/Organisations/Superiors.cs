using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Organisations;

/// <summary>The body that is told when another one is late.</summary>
public sealed record Superior(OrganisationId Id, string Name);

/// <summary>Who stands above whom at a place.</summary>
public sealed class Superiors(YuanjieDb db)
{
    /// <summary>
    /// For a court of a town the court above it; for every other body the nearest one that oversees the place from a higher rung: the town's
    /// centre before the county's. Null when nobody stands above it.
    /// </summary>
    /// <param name="late">The body that is late.</param>
    /// <param name="place">Where the matter is.</param>
    /// <param name="on">The day on which the superior must be open.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<Superior?> OfAsync(OrganisationId late, AreaCode place, DateOnly on, CancellationToken ct)
    {
        if (await db.Organisations.AsNoTracking().Where(o => o.Id == late).Select(o => new { o.Kind, o.Rung }).SingleOrDefaultAsync(ct) is not { } body)
        {
            return null;
        }

        var around = OrganisationQueries.PlacesAround(place);
        var above = await OrganisationQueries.Open(db.Organisations.AsNoTracking(), on).Where(o => around.Contains(o.Area) && o.Rung > body.Rung && o.Id != late)
            .Select(o => new { o.Id, o.Name, o.Kind, o.Rung }).ToListAsync(ct);
        return above.Where(o => body.Kind.IsCourt() ? o.Kind is OrganisationKind.PeoplesCourt : o.Kind.OverseesArea() && !o.Kind.IsCourt())
            .OrderBy(o => o.Rung).ThenBy(o => o.Kind).ThenBy(o => o.Id.Value)
            .Select(o => new Superior(o.Id, o.Name)).FirstOrDefault();
    }
}
