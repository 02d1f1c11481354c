using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Performance;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.CourtLink;

public sealed class FilingService(YuanjieDb db, FilingComposer composer, CourtPackets packets, EnforcementTitles titles, LocalityPack pack)
{
    public const int SkipReasonLength = 200;

    /// <summary>Sends the filing packet to the chosen court, through the outbox.</summary>
    public async Task<Outcome<FilingId>> FileAsync(FileCase request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.FileCase, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (await MayFileAsync(dispute, request, ct) is { } refused)
        {
            return refused;
        }

        var packet = await ComposeAsync(dispute, request, act.Today, ct);
        if (packet.Defendants.Count == 0 || packet.Claimants.Count == 0)
        {
            return CourtLinkRefusals.NoOpponent;
        }

        if (packet.Claims.All(string.IsNullOrWhiteSpace))
        {
            return CourtLinkRefusals.ClaimsNeeded;
        }

        if (packet.SkipReason is { Length: > 0 } reason)
        {
            db.SkippedSteps.Add(SkippedStep.Of(dispute.Id, EarlierStep.Mediation, null, reason, act));
        }

        var sent = packets.Queue(CourtPacketKind.Filing, dispute, request.Court, packet, FilingPaper.Of(packet, request.Court.Name, act.Today), act);
        var filing = Filing.Of(dispute, sent, packet.Basis, act, db.Calendar);
        db.Filings.Add(filing);
        dispute.FileAt(request.Court.Id, act);
        db.Record(dispute, new CaseFiled(filing.Id, sent.Id, filing.CourtId, filing.CourtName, filing.Basis, filing.DocketBy), act);
        await db.SaveChangesAsync(ct);
        return filing.Id;
    }

    /// <summary>What would be sent; null when the actor may not see the dispute.</summary>
    public async Task<FilingPacket?> PreviewAsync(FileCase request, Actor actor, DateOnly today, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == request.DisputeId, ct);
        return dispute is null ? null : await ComposeAsync(dispute, request, today, ct);
    }

    private async Task<Refusal?> MayFileAsync(Dispute dispute, FileCase request, CancellationToken ct)
    {
        if (request.SkipReason?.Trim().Length > SkipReasonLength)
        {
            return CourtLinkRefusals.SkipReasonTooLong;
        }

        switch (dispute.Stage)
        {
            case Stage.Registered when pack.Filing.RequiresEarlierMediation && string.IsNullOrWhiteSpace(request.SkipReason):
                return CourtLinkRefusals.SkipReasonNeeded;
            case Stage.Defaulted when await titles.FindAsync(dispute.Id, ct) is not null:
                return CourtLinkRefusals.EnforceInstead;
            case Stage.Filed:
                var last = await db.Filings.Where(f => f.DisputeId == dispute.Id).OrderByDescending(f => f.Id).Select(f => f.Status).FirstAsync(ct);
                return last switch
                {
                    FilingStatus.Sent => CourtLinkRefusals.Waiting,
                    FilingStatus.Docketed => CourtLinkRefusals.Docketed,
                    FilingStatus.Returned => null,
                    _ => throw new InvalidOperationException($"A filing has the unknown status {last}."),
                };
            default:
                return null;
        }
    }

    private async Task<FilingPacket> ComposeAsync(Dispute dispute, FileCase request, DateOnly today, CancellationToken ct) =>
        await composer.ComposeAsync(dispute, await db.EffectiveAgreementAsync(dispute.Id, ct), request, today, ct);
}
