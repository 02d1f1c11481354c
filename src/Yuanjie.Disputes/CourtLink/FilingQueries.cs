using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>One filing as the dispute page and the court's inbox show it.</summary>
/// <param name="DeliveredAt">When the court's system took the packet; null while it is on its way.</param>
/// <param name="ReturnReason">What has to be put right; null unless sent back.</param>
public sealed record FilingRow(
    FilingId Id,
    CourtPacketId Packet,
    string DisputeNumber,
    string Title,
    OrganisationId CourtId,
    string CourtName,
    FilingBasis Basis,
    FilingStatus Status,
    DateOnly FiledOn,
    string FiledBy,
    DateOnly DocketBy,
    Instant? DeliveredAt,
    string? CaseNumber,
    DateOnly? DocketedOn,
    bool FastTrack,
    string? ReturnReason,
    int Version);

/// <param name="Next">The key after which the next page begins; null on the last.</param>
public sealed record FilingInboxPage(IReadOnlyList<FilingRow> Rows, string? Next, int Waiting, int Overdue);

public sealed class FilingQueries(YuanjieDb db, FieldCipher cipher)
{
    public const int PageSize = 20;

    /// <summary>The filings of a dispute, newest first; empty where the actor may not see it.</summary>
    public async Task<IReadOnlyList<FilingRow>> OfAsync(DisputeId dispute, Actor actor, CancellationToken ct) =>
        await ReadAsync(db.Filings.AsNoTracking().Where(f => f.DisputeId == dispute).OrderByDescending(f => f.Id), actor, ct);

    /// <summary>One filing; null where the actor may not see its dispute.</summary>
    public async Task<FilingRow?> FindAsync(FilingId id, Actor actor, CancellationToken ct) =>
        (await ReadAsync(db.Filings.AsNoTracking().Where(f => f.Id == id), actor, ct)) is [var row] ? row : null;

    /// <summary>What was sent to the actor's court, by the day by which it has to be docketed.</summary>
    /// <param name="after">Null for the first page.</param>
    public async Task<FilingInboxPage> InboxAsync(FilingStatus status, string? after, DateOnly today, Actor actor, CancellationToken ct)
    {
        var court = actor.Organisation;
        var mine = db.Filings.AsNoTracking().Where(f => f.CourtId == court);
        var waiting = mine.Where(f => f.Status == FilingStatus.Sent);
        var counts = (Waiting: await waiting.CountAsync(ct), Overdue: await waiting.CountAsync(f => f.DocketBy < today, ct));

        var found = mine.Where(f => f.Status == status).Join(db.Disputes, f => f.DisputeId, d => d.Id, (f, d) => new { f, d.Number });
        if (ReadKey(after) is var (day, number))
        {
#pragma warning disable CA1309 // the databases compare; numbers are ASCII and sort alike in both
            found = found.Where(x => x.f.DocketBy >= day && (x.f.DocketBy > day || string.Compare(x.Number, number) > 0));
#pragma warning restore CA1309
        }

        var rows = await ReadAsync(found.OrderBy(x => x.f.DocketBy).ThenBy(x => x.Number).Select(x => x.f).Take(PageSize + 1), actor, ct);
        var page = rows.OrderBy(r => r.DocketBy).ThenBy(r => r.DisputeNumber, StringComparer.Ordinal).Take(PageSize).ToArray();
        var next = rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].DocketBy:yyyyMMdd}-{page[^1].DisputeNumber}") : null;
        return new FilingInboxPage(page, next, counts.Waiting, counts.Overdue);
    }

    private async Task<IReadOnlyList<FilingRow>> ReadAsync(IQueryable<Filing> filings, Actor actor, CancellationToken ct)
    {
        var rows = await filings
            .Join(db.Disputes.VisibleTo(actor), f => f.DisputeId, d => d.Id, (f, d) => new { Filing = f, d.Number, d.Title, d.Version })
            .Join(db.CourtPackets, x => x.Filing.PacketId, p => p.Id, (x, p) => new { x.Filing, x.Number, x.Title, x.Version, p.DeliveredAt })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(x => new FilingRow(
                x.Filing.Id,
                x.Filing.PacketId,
                x.Number,
                x.Title,
                x.Filing.CourtId,
                x.Filing.CourtName,
                x.Filing.Basis,
                x.Filing.Status,
                x.Filing.FiledOn,
                x.Filing.FiledBy,
                x.Filing.DocketBy,
                x.DeliveredAt,
                x.Filing.CaseNumber,
                x.Filing.DocketedOn,
                x.Filing.FastTrack,
                x.Filing.ReadReturnReason(cipher),
                x.Version)),
        ];
    }

    private static (DateOnly Day, string Number)? ReadKey(string? key) =>
        key is { Length: > 9 } && key[8] == '-' && DateOnly.TryParseExact(key.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, key[9..])
            : null;
}
