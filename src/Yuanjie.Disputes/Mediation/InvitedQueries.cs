using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.Mediation;

/// <summary>One respondent with its way.</summary>
public sealed record InvitedRow(PartyId PartyId, string Name, InvitedWay Way);

/// <summary>How many respondents came to a step.</summary>
/// <param name="Before">How many came to the step before it; all respondents for the first.</param>
public sealed record InvitedCount(InvitedStep Step, int Count, int Before)
{
    public Ratio Ratio => new(Count, Before);
}

/// <summary>The invited side of the disputes of a period.</summary>
/// <param name="Respondents">All of them, whether asked or not.</param>
public sealed record InvitedFunnel(int Respondents, IReadOnlyList<InvitedCount> Steps);

/// <summary>A dispute behind a figure of the funnel.</summary>
public sealed record InvitedDispute(DisputeId Id, string Number, string Title, Stage Stage, Instant RegisteredAt)
{
    public IReadOnlyList<InvitedRow> Respondents { get; init; } = [];
}

/// <param name="Rows">Newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record InvitedPage(IReadOnlyList<InvitedDispute> Rows, LedgerCursor? Next);

/// <summary>How far the invited side comes: asked, reached, willing, there, agreed.</summary>
public sealed class InvitedQueries(YuanjieDb db, PartyReader parties)
{
    public const int PageSize = 20;

    /// <summary>The way of each respondent of a dispute; empty where the actor may not see it.</summary>
    public async Task<IReadOnlyList<InvitedRow>> OfAsync(DisputeId id, Actor actor, CancellationToken ct) =>
        await db.Disputes.VisibleTo(actor).AnyAsync(d => d.Id == id, ct) ? [.. (await WaysAsync([id], ct))[id]] : [];

    /// <summary>The respondents of the disputes that were registered in a period, of those the actor may see, counted by the steps they came to.</summary>
    /// <param name="from">First day of registration, inclusive.</param>
    /// <param name="to">Last day of registration, inclusive.</param>
    /// <param name="actor">Whose eyes.</param>
    /// <param name="ct">Stops the query.</param>
    public async Task<InvitedFunnel> FunnelAsync(DateOnly from, DateOnly to, Actor actor, CancellationToken ct)
    {
        var sorts = await Respondents(Registered(from, to, actor)).GroupBy(r => r.Step).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var before = sorts.Sum(s => s.Count);
        var funnel = new InvitedFunnel(before, []);
        List<InvitedCount> steps = [];
        foreach (var step in Enum.GetValues<InvitedStep>())
        {
            var count = sorts.Where(s => s.Key >= (int)step).Sum(s => s.Count);
            steps.Add(new InvitedCount(step, count, before));
            before = count;
        }

        return funnel with { Steps = steps };
    }

    /// <summary>The disputes in which a respondent came to a step, newest first; with no step, all that have a respondent.</summary>
    public async Task<InvitedPage> DisputesAsync(InvitedStep? step, DateOnly from, DateOnly to, LedgerCursor? after, Actor actor, CancellationToken ct)
    {
        var registered = Registered(from, to, actor);
        var least = (int?)step ?? 0;
        var reached = Respondents(registered).Where(r => r.Step >= least).Select(r => r.DisputeId);
        var found = registered.Where(d => reached.Contains(d.Id));
        if (after is not null)
        {
#pragma warning disable CA1309 // the databases compare; numbers are ASCII and sort alike in both
            found = found.Where(d => d.RegisteredAt <= after.RegisteredAt && (d.RegisteredAt < after.RegisteredAt || string.Compare(d.Number, after.Number) < 0));
#pragma warning restore CA1309
        }

        var rows = await found.OrderByDescending(d => d.RegisteredAt).ThenByDescending(d => d.Number).Take(PageSize + 1)
            .Select(d => new InvitedDispute(d.Id, d.Number, d.Title, d.Stage, d.RegisteredAt)).ToListAsync(ct);
        LedgerCursor? next = null;
        if (rows.Count > PageSize)
        {
            rows.RemoveAt(PageSize);
            next = new LedgerCursor(rows[^1].RegisteredAt, rows[^1].Number);
        }

        var ways = await WaysAsync([.. rows.Select(r => r.Id)], ct);
        return new InvitedPage([.. rows.Select(r => r with { Respondents = [.. ways[r.Id]] })], next);
    }

    private IQueryable<Dispute> Registered(DateOnly from, DateOnly to, Actor actor)
    {
        var (start, end) = (Instant.InChina(from), Instant.InChina(to.AddDays(1)));
        return db.Disputes.AsNoTracking().ListedFor(actor).Where(d => d.RegisteredAt >= start && d.RegisteredAt < end);
    }

    // The same rule as InvitedWay, from the last step to the first: the databases look no further than the first that holds.
    private IQueryable<Respondent> Respondents(IQueryable<Dispute> disputes)
    {
        var (consents, notices, sessions, invitations) = (db.Consents, db.NoticeReceipts, db.Sessions, db.Invitations);
        return disputes.SelectMany(d => d.Parties.Where(p => p.Side == Side.Respondent), (d, p) => new Respondent
        {
            DisputeId = d.Id,
            Step = d.AgreedOn != null ? (int)InvitedStep.Agreed
                : sessions.Any(s => s.DisputeId == d.Id && s.Status == SessionStatus.Held && s.Attendees.Any(a => a.PartyId == p.Id && a.Present)) ? (int)InvitedStep.Attended
                : consents.Any(c => c.DisputeId == d.Id && c.PartyId == p.Id && c.Kind == ConsentKind.ToMediate && c.Answer == ConsentAnswer.Given) ? (int)InvitedStep.Willing
                : consents.Any(c => c.DisputeId == d.Id && c.PartyId == p.Id)
                    || notices.Any(n => n.DisputeId == d.Id && n.PartyId == p.Id)
                    || invitations.Any(i => i.DisputeId == d.Id && i.PartyId == p.Id && i.OpenedOn != null) ? (int)InvitedStep.Contacted
                : invitations.Any(i => i.DisputeId == d.Id && i.PartyId == p.Id) ? (int)InvitedStep.Invited
                : 0,
        });
    }

    // What is on record of each step, one statement a source, however many disputes.
    private async Task<ILookup<DisputeId, InvitedRow>> WaysAsync(DisputeId[] ids, CancellationToken ct)
    {
        var respondents = await db.Disputes.AsNoTracking().Where(d => ids.Contains(d.Id))
            .SelectMany(d => d.Parties.Where(p => p.Side == Side.Respondent), (d, p) => new { d.Id, d.AgreedOn, Party = p })
            .ToListAsync(ct);
        var answers = (await db.Consents.AsNoTracking().Where(c => ids.Contains(c.DisputeId))
            .Select(c => new { c.PartyId, Willing = c.Kind == ConsentKind.ToMediate && c.Answer == ConsentAnswer.Given, c.On }).ToListAsync(ct)).ToLookup(c => c.PartyId);
        var told = (await db.NoticeReceipts.AsNoTracking().Where(n => ids.Contains(n.DisputeId)).Select(n => new { n.PartyId, n.On }).ToListAsync(ct)).ToLookup(n => n.PartyId);
        var asked = (await db.Invitations.AsNoTracking().Where(i => ids.Contains(i.DisputeId)).Select(i => new { i.PartyId, i.On, i.OpenedOn }).ToListAsync(ct)).ToLookup(i => i.PartyId);
        var there = (await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.DisputeId) && s.Status == SessionStatus.Held)
            .SelectMany(s => s.Attendees.Where(a => a.Present && a.PartyId != null), (s, a) => new { a.PartyId, s.HeldFrom }).ToListAsync(ct)).ToLookup(a => a.PartyId);
        return respondents.OrderBy(r => r.Party.Place).ToLookup(r => r.Id, r => new InvitedRow(r.Party.Id, parties.NameOf(r.Party), InvitedWay.Of(
            First(asked[r.Party.Id].Select(i => (DateOnly?)i.On)),
            First([.. answers[r.Party.Id].Select(a => (DateOnly?)a.On), .. told[r.Party.Id].Select(n => (DateOnly?)n.On), .. asked[r.Party.Id].Select(i => i.OpenedOn)]),
            First(answers[r.Party.Id].Where(a => a.Willing).Select(a => (DateOnly?)a.On)),
            First(there[r.Party.Id].Select(a => a.HeldFrom?.LegalDay())),
            r.AgreedOn)));

        static DateOnly? First(IEnumerable<DateOnly?> days) => days.Min();
    }

    private sealed class Respondent
    {
        public required DisputeId DisputeId { get; init; }

        /// <summary>The number of the last <see cref="InvitedStep"/> it came to; 0 when it was not even asked.</summary>
        public required int Step { get; init; }
    }
}
