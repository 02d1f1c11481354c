using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Organisations;

/// <summary>An organisation as lists and routing see it.</summary>
/// <param name="To">Last day, inclusive; null while it works.</param>
public sealed record OrganisationRow(
    OrganisationId Id,
    string Name,
    string ShortName,
    OrganisationKind Kind,
    Rung Rung,
    AreaCode Area,
    string? CourtCode,
    string? Phone,
    string? Address,
    string? Hours,
    string? Services,
    DateOnly From,
    DateOnly? To);

/// <summary>One choice in a list of organisations.</summary>
public sealed record OrganisationOption(OrganisationId Id, string Name, OrganisationKind Kind, Rung Rung, AreaCode Area);

/// <summary>Which organisations serve a place.</summary>
public sealed record OrganisationSearch
{
    /// <summary>The place to be served; an organisation serves it when it covers the place or anything it lies in.</summary>
    public required AreaCode Place { get; init; }

    /// <summary>The day on which it must be open.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Null for every rung.</summary>
    public Rung? Rung { get; init; }

    /// <summary>Empty for every kind.</summary>
    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];

    /// <summary>A category of the taxonomy, such as K05; null for every one.</summary>
    public string? Category { get; init; }
}

/// <summary>What others ask about organisations. Names and telephones of public bodies are open to everyone.</summary>
public sealed class OrganisationQueries(YuanjieDb db)
{
    /// <summary>Null when there is no such organisation; a closed one is found, for old matters name it.</summary>
    public Task<OrganisationRow?> FindAsync(OrganisationId id, CancellationToken ct) =>
        Rows(db.Organisations.Where(o => o.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>The organisations that serve a place, lowest rung and narrowest area first.</summary>
    public async Task<IReadOnlyList<OrganisationRow>> InAreaAsync(OrganisationSearch search, CancellationToken ct)
    {
        var places = PlacesAround(search.Place);
        var found = Open(db.Organisations, search.On).Where(o => o.Coverage.Any(c => places.Contains(c.Area)));
        if (search.Rung is { } rung)
        {
            found = found.Where(o => o.Rung == rung);
        }

        if (search.Kinds.Count > 0)
        {
            var kinds = search.Kinds;
            found = found.Where(o => kinds.Contains(o.Kind));
        }

        if (search.Category is { } category)
        {
            found = found.Where(o => o.Categories.Any(c => c.Category == category));
        }

        var rows = await Rows(found).ToListAsync(ct);
        return [.. rows.OrderBy(o => o.Rung).ThenByDescending(o => o.Area.ToString().Length).ThenBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.Ordinal)];
    }

    /// <summary>The courts and tribunals that serve a place: the tribunal first.</summary>
    public Task<IReadOnlyList<OrganisationRow>> CourtsAsync(AreaCode place, DateOnly on, CancellationToken ct) =>
        InAreaAsync(new OrganisationSearch { Place = place, On = on, Kinds = OrganisationKinds.Courts }, ct);

    /// <summary>Choices for a form: the open organisations that sit in an area, all kinds when none is given.</summary>
    public async Task<IReadOnlyList<OrganisationOption>> OptionsAsync(AreaCode? within, DateOnly on, CancellationToken ct, params OrganisationKind[] kinds)
    {
        var open = Open(db.Organisations, on);
        if (kinds.Length > 0)
        {
            open = open.Where(o => kinds.Contains(o.Kind));
        }

        var options = await open.Select(o => new OrganisationOption(o.Id, o.Name, o.Kind, o.Rung, o.Area)).ToListAsync(ct);
        return [.. options.Where(o => within is null || within.Value.Contains(o.Area)).OrderByDescending(o => o.Rung).ThenBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.Ordinal)];
    }

    /// <summary>The names of these organisations, for lists and timelines.</summary>
    public async Task<IReadOnlyDictionary<OrganisationId, string>> NamesAsync(IEnumerable<OrganisationId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        return await db.Organisations.Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }

    internal static IQueryable<Organisation> Open(IQueryable<Organisation> organisations, DateOnly on) =>
        organisations.AsNoTracking().Where(o => o.From <= on && (o.To == null || o.To >= on));

    internal static AreaCode[] PlacesAround(AreaCode place)
    {
        var places = new List<AreaCode>();
        for (AreaCode? at = place; at is { } next; at = next.Parent)
        {
            places.Add(next);
        }

        return [.. places];
    }

    private static IQueryable<OrganisationRow> Rows(IQueryable<Organisation> organisations) =>
        organisations.AsNoTracking().Select(o => new OrganisationRow(
            o.Id, o.Name, o.ShortName, o.Kind, o.Rung, o.Area, o.CourtCode, o.Phone, o.Address, o.Hours, o.Services, o.From, o.To));
}
