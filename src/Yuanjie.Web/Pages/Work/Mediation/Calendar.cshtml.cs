using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>The sessions of a week. Every filter is in the address.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class CalendarModel(CalendarQueries calendar, AreaNames areas, OrganisationQueries organisations, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public SessionCalendar Calendar { get; private set; } = null!;

    public DateOnly Today => current.Today;

    public IReadOnlyList<AreaNode> Towns { get; private set; } = [];

    public IReadOnlyList<OrganisationOption> Organisations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var tree = await areas.TreeAsync(ct);
        Towns = [.. tree.TownsFor(actor)];
        Organisations = [.. (await organisations.OptionsAsync(actor.Scope, Today, ct)).Where(o => actor.Scope is not null || o.Id == actor.Organisation)];
        Calendar = await calendar.WeekAsync(
            new CalendarFilter
            {
                Week = Week ?? Today,
                Organisation = Organisation is { } organisation ? new OrganisationId(organisation) : null,
                Mediator = Mine ? actor.Person : null,
                Area = AreaCode.TryParse(Area, out var area) ? area : null,
            },
            actor,
            ct);
    }

    /// <summary>The same view of another week; null for the present one.</summary>
    public string Href(DateOnly? week)
    {
        var query = new QueryBuilder();
        foreach (var (key, value) in new[] { ("week", week?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("organisation", Organisation?.ToString()), ("area", Area), ("mine", Mine ? "true" : null) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(key, value);
            }
        }

        return $"/work/mediation/calendar{query}";
    }

    /// <summary>True when the same mediator is expected somewhere else at the same time.</summary>
    public bool Clashes(CalendarRow row) => row.Mediator is not null && Calendar.Rows.Any(other =>
        other.Id != row.Id && other.Mediator == row.Mediator && other.OrganisationId == row.OrganisationId && other.StartsAt < row.EndsAt && row.StartsAt < other.EndsAt);
}
