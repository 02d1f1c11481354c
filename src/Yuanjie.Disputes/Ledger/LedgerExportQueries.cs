using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Ledger;

public enum ExportState
{
    Waiting,
    Running,
    Ready,

    /// <summary>Given up; the operator's log says why.</summary>
    Failed,

    /// <summary>Was ready, and is no longer offered.</summary>
    Expired,
}

/// <param name="Size">In bytes; null until ready.</param>
public sealed record LedgerExportRow(ExportJobId Id, ExportFormat Format, string Reason, Instant RequestedAt, int Done, int Total, ExportState State, long? Size)
{
    /// <summary>Whole per cent of the rows.</summary>
    public int Percent => State is ExportState.Ready or ExportState.Expired ? 100 : Total == 0 ? 0 : Math.Min(99, Done * 100 / Total);
}

/// <summary>The exports of one person; nobody sees another's.</summary>
public sealed class LedgerExportQueries(YuanjieDb db)
{
    private const int MostShown = 20;

    /// <summary>Null when there is none, or it is somebody else's.</summary>
    public async Task<LedgerExportRow?> FindAsync(ExportJobId id, Actor actor, Instant now, CancellationToken ct) =>
        (await MineAsync(actor, now, j => j.Id == id, ct)).FirstOrDefault();

    /// <summary>The newest first.</summary>
    public Task<List<LedgerExportRow>> ListAsync(Actor actor, Instant now, CancellationToken ct) => MineAsync(actor, now, _ => true, ct);

    private async Task<List<LedgerExportRow>> MineAsync(Actor actor, Instant now, Expression<Func<ExportJob, bool>> which, CancellationToken ct)
    {
        var found = await db.ExportJobs.AsNoTracking().Where(j => j.Account == actor.Account).Where(which).OrderByDescending(j => j.RequestedAt).Take(MostShown)
            .Select(j => new { j.Id, j.Format, j.Reason, j.RequestedAt, j.Done, j.Total, j.Parts, j.ReadyAt, j.FileSize, j.Attempts, j.LeasedUntil }).ToListAsync(ct);
        return found.ConvertAll(j => new LedgerExportRow(j.Id, j.Format, j.Reason, j.RequestedAt, j.Done, j.Total, StateOf(j.ReadyAt, j.Attempts, j.LeasedUntil, j.Parts), j.FileSize));

        ExportState StateOf(Instant? readyAt, int attempts, Instant leasedUntil, int parts) =>
            readyAt is { } ready ? (ready.Plus(TimeSpan.FromDays(LedgerExportService.KeptDays)) < now ? ExportState.Expired : ExportState.Ready)
            : attempts >= LedgerExportService.MostAttempts && leasedUntil <= now ? ExportState.Failed
            : parts > 0 ? ExportState.Running
            : ExportState.Waiting;
    }
}
