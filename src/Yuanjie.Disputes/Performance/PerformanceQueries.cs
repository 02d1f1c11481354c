using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Performance;

/// <summary>Performance of one dispute, as its page and the parties' pages show it.</summary>
public sealed record PerformanceView
{
    public required string AgreementNumber { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Null when no court has confirmed the agreement: then the remedy is a suit.</summary>
    public required EnforcementTitle? Title { get; init; }

    public required PerformanceRate Rate { get; init; }

    public required IReadOnlyList<ObligationRow> Obligations { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<UrgingRow> Notices { get; init; }

    /// <summary>Null when enforcement was not asked for.</summary>
    public required EnforcementRow? Enforcement { get; init; }

    /// <summary>The last day to apply for enforcement, with its proof.</summary>
    public required Counted EnforceBy { get; init; }

    public bool Confirmed => Title is not null;

    /// <summary>What is overdue and unpaid, in 分.</summary>
    public long OverdueFen => Obligations.Where(o => o.Overdue).Sum(o => o.RemainingFen ?? 0);

    public bool AllDone => Rate is { Due: > 0 } && Rate.Done == Rate.Due;
}

/// <param name="What">The promise in words; null when the amount says it all.</param>
/// <param name="LastDay">The due day, or the first working day after it; null for a lasting duty.</param>
/// <param name="Overdue">On the day the view was made.</param>
public sealed record ObligationRow(
    ObligationId Id,
    int Place,
    ObligationKind Kind,
    PartyId? DebtorId,
    string Debtor,
    PartyId? CreditorId,
    string Creditor,
    long? AmountFen,
    long PaidFen,
    long? RemainingFen,
    string? What,
    DateOnly? DueOn,
    DateOnly? LastDay,
    DateOnly? DoneOn,
    DateOnly? UrgedTo,
    bool Overdue,
    IReadOnlyList<EntryRow> Entries)
{
    public bool IsDone => DoneOn is not null;
}

/// <param name="ToldBy">The party who told it; null when staff saw it.</param>
public sealed record EntryRow(
    PerformanceEntryId Id,
    long? AmountFen,
    DateOnly On,
    string? Way,
    AttachmentId? ProofId,
    string? Note,
    string? ToldBy,
    string RecordedBy,
    Echo Echo,
    EchoMeans? EchoMeans,
    DateOnly? EchoedOn,
    string? EchoNote);

public sealed record UrgingRow(UrgingNoticeId Id, string Number, int Place, DateOnly IssuedOn, DateOnly NewDueOn, long? RemainingFen, bool Enforceable, string IssuedBy);

public sealed record EnforcementRow(EnforcementId Id, CourtPacketId Packet, string RulingNumber, string CourtName, DateOnly AppliedOn, long BalanceFen, DateOnly Limit, Instant? DeliveredAt);

/// <summary>Which due items to list.</summary>
public enum DueFilter
{
    /// <summary>What is to be done by the end of this week.</summary>
    Week = 0,

    Overdue = 1,

    /// <summary>Payments and acts the creditor has not confirmed.</summary>
    Unechoed = 2,

    /// <summary>Everything still to be done.</summary>
    Open = 3,
}

/// <param name="Day">The due day, or the day of the payment that waits for an echo.</param>
/// <param name="AmountFen">What is left to pay, or what was paid, in 分; null for an act.</param>
public sealed record DueRow(string Number, string Title, int Place, ObligationKind Kind, string Debtor, string Creditor, DateOnly Day, long? AmountFen, Stage Stage, DateOnly? UrgedTo);

/// <param name="Next">The key after which the next page begins; null on the last.</param>
public sealed record DuePage(IReadOnlyList<DueRow> Rows, string? Next);

public sealed record DueCounts(int Week, int Overdue, int Unechoed, int Open);

public sealed class PerformanceQueries(YuanjieDb db, FieldCipher cipher, PartyReader parties, EnforcementTitles titles)
{
    public const int PageSize = 20;

    /// <summary>Null where the actor may not see the dispute, or no agreement has taken effect.</summary>
    public async Task<PerformanceView?> ViewAsync(DisputeId id, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (!await db.Disputes.VisibleTo(actor).AnyAsync(d => d.Id == id, ct) || await EffectiveAsync(id, ct) is not { } agreement)
        {
            return null;
        }

        var names = (await db.Parties.AsNoTracking().Where(p => p.DisputeId == id).ToListAsync(ct)).ToDictionary(p => p.Id, parties.NameOf);
        var places = agreement.Obligations.ToDictionary(o => o.Id, o => o.Place);
        var notices = await db.UrgingNotices.AsNoTracking().Where(n => n.DisputeId == id).OrderByDescending(n => n.Id).ToListAsync(ct);
        return new PerformanceView
        {
            AgreementNumber = agreement.Number,
            EffectiveOn = agreement.EffectiveOn ?? agreement.DraftedOn,
            Title = await titles.FindAsync(id, ct),
            Rate = agreement.Rate,
            Obligations = [.. agreement.Obligations.OrderBy(o => o.Place).Select(o => RowOf(o, names, today))],
            Notices = [.. notices.Select(n => new UrgingRow(n.Id, n.Number, places.GetValueOrDefault(n.ObligationId), n.IssuedOn, n.NewDueOn, n.RemainingFen, n.Enforceable, n.IssuedBy))],
            Enforcement = await EnforcementAsync(id, ct),
            EnforceBy = agreement.EnforcementLimit(db.Calendar),
        };
    }

    /// <summary>The notice D17 as a paper; null where the actor may not see it.</summary>
    public async Task<PrintedPaper?> UrgingPaperAsync(DisputeId id, UrgingNoticeId noticeId, Actor actor, CancellationToken ct)
    {
        var notice = await db.UrgingNotices.AsNoTracking().SingleOrDefaultAsync(n => n.Id == noticeId && n.DisputeId == id, ct);
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (notice is null || dispute is null || await EffectiveAsync(id, ct) is not { } agreement || agreement.Find(notice.ObligationId) is not { } obligation)
        {
            return null;
        }

        var note = notice.Note is null ? null : cipher.Open(PerformanceColumns.UrgingNote, notice.Id.Value, notice.Note);
        return PerformancePapers.Urging(notice, agreement, obligation, OpenWhat(obligation), PaperParty.Of(dispute.Parties, parties), note, db.Calendar);
    }

    /// <summary>履行情况记录 (D16): every promise with what was done on it. Null where there is none for the actor.</summary>
    public async Task<PrintedPaper?> RecordPaperAsync(DisputeId id, Actor actor, DateOnly today, CancellationToken ct) =>
        await ViewAsync(id, actor, today, ct) is { } view ? PerformancePapers.Record(view, today) : null;

    /// <summary>One page of what is due, by day.</summary>
    /// <param name="after">Null for the first page.</param>
    public async Task<DuePage> DueAsync(DueFilter view, string? after, Actor actor, DateOnly today, CancellationToken ct)
    {
        var key = ReadKey(after);
        var found = Filtered(view, actor, today);
        if (key is var (day, number, place))
        {
#pragma warning disable CA1309 // the databases compare; numbers are ASCII and sort alike in both
            found = found.Where(x => x.Day >= day && (x.Day > day || string.Compare(x.Number, number) > 0 || (x.Number == number && x.Order > place)));
#pragma warning restore CA1309
        }

        var rows = await found.OrderBy(x => x.Day).ThenBy(x => x.Number).ThenBy(x => x.Order).Take(PageSize + 1).ToListAsync(ct);
        string? next = null;
        if (rows.Count > PageSize)
        {
            rows.RemoveAt(PageSize);
            next = string.Create(CultureInfo.InvariantCulture, $"{rows[^1].Day:yyyyMMdd}-{rows[^1].Number}-{rows[^1].Order}");
        }

        var ids = rows.SelectMany(r => new[] { r.DebtorId, r.CreditorId }).OfType<PartyId>().Distinct().ToArray();
        var names = (await db.Parties.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(ct)).ToDictionary(p => p.Id, p => parties.NameOf(p.Id, p.Name));
        return new DuePage([.. rows.Select(r => new DueRow(r.Number, r.Title, r.Place, r.Kind, Name(r.DebtorId), Name(r.CreditorId), r.Day, r.AmountFen, r.Stage, r.UrgedTo))], next);

        string Name(PartyId? id) => id is { } known ? names.GetValueOrDefault(known, "") : "";
    }

    public async Task<DueCounts> CountsAsync(Actor actor, DateOnly today, CancellationToken ct) => new(
        await Filtered(DueFilter.Week, actor, today).CountAsync(ct),
        await Filtered(DueFilter.Overdue, actor, today).CountAsync(ct),
        await Filtered(DueFilter.Unechoed, actor, today).CountAsync(ct),
        await Filtered(DueFilter.Open, actor, today).CountAsync(ct));

    private IQueryable<DueItem> Filtered(DueFilter view, Actor actor, DateOnly today)
    {
        var disputes = db.Disputes.ListedFor(actor);
        if (view is DueFilter.Unechoed)
        {
            return from e in db.PerformanceEntries.AsNoTracking()
                   where e.Echo == Echo.None
                   join o in db.Obligations on e.ObligationId equals o.Id
                   join d in disputes on e.DisputeId equals d.Id
                   where d.Stage < Stage.Closed
                   select new DueItem
                   {
                       Number = d.Number,
                       Title = d.Title,
                       Stage = d.Stage,
                       Place = o.Place,
                       Kind = o.Kind,
                       DebtorId = o.DebtorId,
                       CreditorId = o.CreditorId,
                       Day = e.On,
                       AmountFen = e.AmountFen,
                       UrgedTo = o.UrgedTo,
                       Order = e.Place,
                   };
        }

        var open = db.Obligations.AsNoTracking().Where(o => o.DoneOn == null && o.DueOn != null);
        var weekEnd = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        open = view switch
        {
            DueFilter.Week => open.Where(o => o.DueOn >= today && o.DueOn <= weekEnd),
            DueFilter.Overdue => open.Where(o => o.DefaultedOn != null),
            DueFilter.Open => open,
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
        return from o in open
               join a in db.Agreements on o.AgreementId equals a.Id
               where a.Status == AgreementStatus.Effective
               join d in disputes on o.DisputeId equals d.Id
               where d.Open
               select new DueItem
               {
                   Number = d.Number,
                   Title = d.Title,
                   Stage = d.Stage,
                   Place = o.Place,
                   Kind = o.Kind,
                   DebtorId = o.DebtorId,
                   CreditorId = o.CreditorId,
                   Day = o.DueOn!.Value,
                   AmountFen = o.AmountFen - o.PaidFen,
                   UrgedTo = o.UrgedTo,
                   Order = o.Place,
               };
    }

    private Task<Agreement?> EffectiveAsync(DisputeId id, CancellationToken ct) =>
        db.Agreements.AsNoTracking().Include(a => a.Obligations).ThenInclude(o => o.Entries)
            .Where(a => a.DisputeId == id && a.Status == AgreementStatus.Effective)
            .OrderByDescending(a => a.Revision)
            .FirstOrDefaultAsync(ct);

    private async Task<EnforcementRow?> EnforcementAsync(DisputeId id, CancellationToken ct)
    {
        var found = await db.EnforcementApplications.AsNoTracking().Include(a => a.Claims).Where(a => a.DisputeId == id).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var delivered = await db.CourtPackets.Where(p => p.Id == found.PacketId).Select(p => p.DeliveredAt).SingleOrDefaultAsync(ct);
        return new EnforcementRow(found.Id, found.PacketId, found.RulingNumber, found.CourtName, found.AppliedOn, found.BalanceFen, found.Limit, delivered);
    }

    private ObligationRow RowOf(Obligation obligation, Dictionary<PartyId, string> names, DateOnly today)
    {
        return new ObligationRow(
            obligation.Id,
            obligation.Place,
            obligation.Kind,
            obligation.DebtorId,
            Name(obligation.DebtorId),
            obligation.CreditorId,
            Name(obligation.CreditorId),
            obligation.AmountFen,
            obligation.PaidFen,
            obligation.RemainingFen,
            OpenWhat(obligation),
            obligation.DueOn,
            obligation.LastDay(db.Calendar),
            obligation.DoneOn,
            obligation.UrgedTo,
            obligation.IsOverdueOn(today, db.Calendar),
            [.. obligation.Entries.OrderBy(e => e.On).ThenBy(e => e.Place).Select(e => RowOf(e, names))]);

        string Name(PartyId? id) => id is { } known ? names.GetValueOrDefault(known, "") : "";
    }

    private EntryRow RowOf(PerformanceEntry entry, Dictionary<PartyId, string> names) => new(
        entry.Id,
        entry.AmountFen,
        entry.On,
        entry.Way,
        entry.ProofId,
        entry.Note is null ? null : cipher.Open(PerformanceColumns.Note, entry.Id.Value, entry.Note),
        entry.ToldBy is { } teller ? names.GetValueOrDefault(teller) : null,
        entry.RecordedBy,
        entry.Echo,
        entry.EchoMeans,
        entry.EchoedOn,
        entry.EchoNote is null ? null : cipher.Open(PerformanceColumns.EchoNote, entry.Id.Value, entry.EchoNote));

    private string? OpenWhat(Obligation obligation) => obligation.What is null ? null : cipher.Open(ObligationColumns.What, obligation.Id.Value, obligation.What);

    private static (DateOnly Day, string Number, int Order)? ReadKey(string? key) =>
        key?.Split('-') is [{ Length: 8 } day, var number, var order]
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && int.TryParse(order, CultureInfo.InvariantCulture, out var at)
            ? (on, number, at)
            : null;

    private sealed class DueItem
    {
        public required string Number { get; init; }

        public required string Title { get; init; }

        public required Stage Stage { get; init; }

        public required int Place { get; init; }

        public required ObligationKind Kind { get; init; }

        public required PartyId? DebtorId { get; init; }

        public required PartyId? CreditorId { get; init; }

        public required DateOnly Day { get; init; }

        public required long? AmountFen { get; init; }

        public required DateOnly? UrgedTo { get; init; }

        /// <summary>Sets apart what one dispute has on one day.</summary>
        public required int Order { get; init; }
    }
}
