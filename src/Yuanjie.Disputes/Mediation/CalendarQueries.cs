using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Who meets when. Talks with one side alone show up for the body and the mediator that hold them.</summary>
public sealed class CalendarQueries(YuanjieDb db, FieldCipher cipher)
{
    private const int Most = 300;

    /// <summary>The sessions of a week, Monday to Sunday, as far as the actor may see them.</summary>
    public async Task<SessionCalendar> WeekAsync(CalendarFilter filter, Actor actor, CancellationToken ct)
    {
        var monday = filter.Week.AddDays(-(((int)filter.Week.DayOfWeek + 6) % 7));
        var (from, to) = (Instant.InChina(monday), Instant.InChina(monday.AddDays(7)));
        var disputes = filter.Area is { } area ? db.Disputes.VisibleTo(actor).Where(DisputeScope.InArea(area)) : db.Disputes.VisibleTo(actor);
        var sessions = db.Sessions.Where(s => s.StartsAt >= from && s.StartsAt < to && s.Status != SessionStatus.Cancelled);
        if (filter.Organisation is { } organisation)
        {
            sessions = sessions.Where(s => s.OrganisationId == organisation);
        }

        if (filter.Mediator is { } mediator)
        {
            sessions = sessions.Where(s => s.MediatorId == mediator || s.Attendees.Any(a => a.PersonId == mediator));
        }

        var rows = await RowsAsync(sessions, disputes, actor, Most + 1, ct);
        return new SessionCalendar(monday, [.. rows.Take(Most)], rows.Count > Most);
    }

    /// <summary>The sessions of a day in which the actor takes part.</summary>
    public async Task<IReadOnlyList<CalendarRow>> MineAsync(DateOnly day, Actor actor, CancellationToken ct)
    {
        if (actor.Person is not { } person)
        {
            return [];
        }

        var (from, to) = (Instant.InChina(day), Instant.InChina(day.AddDays(1)));
        var sessions = db.Sessions.Where(s => s.StartsAt >= from && s.StartsAt < to && s.Status != SessionStatus.Cancelled
            && (s.MediatorId == person || s.Attendees.Any(a => a.PersonId == person)));
        return await RowsAsync(sessions, db.Disputes.VisibleTo(actor), actor, Most, ct);
    }

    private async Task<IReadOnlyList<CalendarRow>> RowsAsync(IQueryable<Session> sessions, IQueryable<Dispute> disputes, Actor actor, int most, CancellationToken ct)
    {
        var (organisation, person, isSystem) = (actor.Organisation, actor.Person, actor.IsSystem);
        var found = await (
            from s in sessions.AsNoTracking()
            join d in disputes on s.DisputeId equals d.Id
            where s.Mode != SessionMode.Caucus
                || (organisation != null && s.OrganisationId == organisation)
                || (person != null && (s.MediatorId == person || s.Attendees.Any(a => a.PersonId == person)))
            orderby s.StartsAt, s.Id
            select new
            {
                s.Id,
                d.Number,
                d.Title,
                d.Area,
                s.Mode,
                s.Status,
                s.StartsAt,
                s.Minutes,
                s.Where,
                s.OrganisationId,
                d.HandlerName,
                d.MediatorName,
                Mine = isSystem || (organisation != null && s.OrganisationId == organisation) || (person != null && (s.MediatorId == person || s.Attendees.Any(a => a.PersonId == person))),
            }).Take(most).ToListAsync(ct);
        return
        [
            .. found.Select(r => new CalendarRow(
                r.Id,
                r.Number,
                r.Title,
                r.Area,
                r.Mode,
                r.Status,
                r.StartsAt,
                r.Minutes,
                r.Mine ? cipher.Open(MediationColumns.SessionPlace, r.Id.Value, r.Where) : null,
                r.OrganisationId,
                r.HandlerName,
                r.MediatorName)),
        ];
    }
}
