using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Ledger;

/// <summary>One thing that happened to a matter, as this reader may know it.</summary>
/// <param name="Seq">Its place in the record, from 1 without gaps; a reader who may not see some events sees gaps.</param>
/// <param name="Kind">The stable name of the event.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Detail">Null when the title says it all.</param>
/// <param name="By">Who did it.</param>
/// <param name="OnBehalfOf">For whom; null for themselves, and for parties, who see no other party's name here.</param>
/// <param name="Reason">The reason given; null when none, and for parties.</param>
public sealed record TimelineEntry(int Seq, string Kind, string Title, Sentence? Detail, Instant At, string By, string? OnBehalfOf, string? Reason, Audience Audience)
{
    /// <summary>The legal day of <see cref="At"/>.</summary>
    public DateOnly Day => At.LegalDay();
}

/// <summary>Who reads a timeline.</summary>
public static class TimelineReader
{
    /// <summary>The widest audience of which the reader is one. What only mediators hear is for no one else, not even the system.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="party">True when the reader is a party here: a mediator who is one reads as a party.</param>
    /// <param name="mediates">True when the reader mediates this matter.</param>
    /// <remarks>Source: 最高人民法院关于人民法院特邀调解的规定 第二十二条.</remarks>
    public static Audience Of(Actor actor, bool party, bool mediates) =>
        party || !actor.Can(Permission.ViewDisputes) ? Audience.Parties
        : mediates ? Audience.Mediators
        : Audience.Handlers;
}

/// <summary>The one timeline of a matter: everyone reads the same log, each what they may.</summary>
public sealed class TimelineQueries(YuanjieDb db, EventCatalogue catalogue)
{
    /// <summary>What happened, newest first; empty when the actor may not see the matter.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> GetAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var found = await db.Disputes.VisibleTo(actor).Where(d => d.Id == id)
            .Select(d => new
            {
                Party = actor.Account != null && d.Parties.Any(p => p.AccountId == actor.Account),
                Mediates = actor.Person != null
                    && (d.MediatorId == actor.Person || d.Sessions.Any(s => s.Attendees.Any(a => a.PersonId == actor.Person && a.Role == AttendeeRole.Mediator))),
            })
            .ToListAsync(ct);
        if (found is not [var matter])
        {
            return [];
        }

        var reader = TimelineReader.Of(actor, matter.Party, matter.Mediates);
        var log = await db.Events.AsNoTracking().Where(e => e.StreamId == id.Value).OrderByDescending(e => e.Seq).ToListAsync(ct);
        return [.. log.Select(e => EntryOf(e, reader)).OfType<TimelineEntry>()];
    }

    private TimelineEntry? EntryOf(EventRecord record, Audience reader)
    {
        var kind = catalogue.KindOf(record.Kind);
        if (kind.Audience > reader)
        {
            return null;
        }

        var handler = reader is not Audience.Parties;
        return new TimelineEntry(
            record.Seq,
            record.Kind,
            kind.Title,
            catalogue.Read(record).Detail,
            record.At,
            record.ActorName,
            handler ? record.OnBehalfOf : null,
            handler ? record.Reason : null,
            kind.Audience);
    }
}
