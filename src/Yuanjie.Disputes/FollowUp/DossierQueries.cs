using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>One paper in a volume.</summary>
/// <param name="Href">Where it is read and printed, below the page of the dispute; null where it has no page of its own.</param>
public sealed record DossierItem(string Title, DateOnly? On, string? Href);

/// <summary>One number of the catalogue.</summary>
/// <param name="No">As in the order of papers of a people's mediation dossier.</param>
/// <param name="Required">Whether a matter of this course must have it.</param>
public sealed record DossierPaper(int No, string Name, bool Required, IReadOnlyList<DossierItem> Items)
{
    public bool IsMissing => Required && Items.Count == 0;
}

/// <summary>A volume as its cover and catalogue show it.</summary>
/// <param name="Volume">The number of the volume.</param>
/// <param name="ArchivedOn">Null while it is not filed away.</param>
/// <param name="RetainUntil">Null while it is not filed away.</param>
/// <param name="MissingNote">卷宗情况说明; null when none was needed.</param>
/// <param name="Echoes">Each party with what it says of the end; null where none is asked for.</param>
public sealed record DossierView(
    string Volume, string? Committee, string? Mediator, DateOnly From, DateOnly? To, DateOnly? ArchivedOn, string? FiledBy, DateOnly? RetainUntil, string? MissingNote, IReadOnlyList<EchoRow>? Echoes, IReadOnlyList<DossierPaper> Papers);

/// <summary>The numbered catalogue of a matter: what exists and what is missing.</summary>
/// <remarks>Source: 人民调解法 第二十七条; order of papers of the national forms (司发通〔2010〕239号).</remarks>
public sealed class DossierQueries(YuanjieDb db, FieldCipher cipher, PartyReader parties, EchoQueries echoes)
{
    /// <summary>Null where the actor may not see the dispute.</summary>
    public async Task<DossierView?> GetAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => d.Id == id)
            .Select(d => new { d.Number, d.HandlerName, d.MediatorName, d.RequestedOn, d.EndedAt })
            .SingleOrDefaultAsync(ct);
        if (dispute is null)
        {
            return null;
        }

        var dossier = await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.DisputeId == id, ct);
        var agreement = await db.Agreements.Where(a => a.DisputeId == id && a.Status == AgreementStatus.Effective).Select(a => a.Number).FirstOrDefaultAsync(ct);
        return new DossierView(
            dossier?.Number ?? agreement ?? dispute.Number,
            dispute.HandlerName,
            dispute.MediatorName,
            dispute.RequestedOn,
            dispute.EndedAt?.LegalDay(),
            dossier?.ArchivedOn,
            dossier?.FiledBy,
            dossier?.RetainUntil,
            dossier?.Missing is { } missing ? cipher.Open(FollowUpColumns.Missing, id.Value, missing) : null,
            await echoes.GetAsync(id, actor, ct),
            await PapersAsync(id, ct));
    }

    internal async Task<IReadOnlyList<DossierPaper>> PapersAsync(DisputeId id, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).SingleAsync(d => d.Id == id, ct);
        var names = dispute.Parties.ToDictionary(p => p.Id, parties.NameOf);
        var endings = await db.Disputes.Where(d => d.Id == id).SelectMany(d => d.RoundEndings).OrderBy(r => r.Round).Select(r => new { r.Round, r.Escalated, r.On }).ToListAsync(ct);
        var notices = await db.NoticeReceipts.AsNoTracking().Where(n => n.DisputeId == id).OrderBy(n => n.NotedAt).ToListAsync(ct);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.DisputeId == id && s.Status == SessionStatus.Held && s.Mode != SessionMode.Caucus).OrderBy(s => s.Place).ToListAsync(ct);
        var visits = await db.Visits.AsNoTracking().Where(v => v.DisputeId == id).OrderBy(v => v.At).Select(v => v.At).ToListAsync(ct);
        var agreement = await db.Agreements.AsNoTracking().Where(a => a.DisputeId == id && a.Status == AgreementStatus.Effective).OrderByDescending(a => a.Revision).FirstOrDefaultAsync(ct);
        var attachments = await db.Attachments.AsNoTracking().Where(a => a.DisputeId == id).OrderBy(a => a.Id).ToListAsync(ct);
        var facts = await db.UndisputedFacts.AsNoTracking().Where(f => f.DisputeId == id).Select(f => (DateOnly?)f.RecordedOn).SingleOrDefaultAsync(ct);
        var failed = endings.Find(e => !e.Escalated);
        var mediated = notices.Count > 0 || sessions.Count > 0 || agreement is not null || failed is not null;

        DossierItem? result = agreement is not null
            ? new(agreement.Form is AgreementForm.Oral ? $"口头协议登记表 {agreement.Number}" : $"人民调解协议书 {agreement.Number}", agreement.EffectiveOn, "agreements/sign")
            : failed is not null ? new("调解不成告知书", failed.On, "mediation/print/ending") : null;
        return
        [
            new(2, "人民调解申请书、受理登记表", true, [new("受理登记表", dispute.RegisteredAt.LegalDay(), null)]),
            new(3, "权利义务告知书", mediated, [.. notices.Select(n => new DossierItem($"{names.GetValueOrDefault(n.PartyId)}的告知书", n.On, $"mediation/print/notice/{n.PartyId}"))]),
            new(4, "身份证明", mediated, [.. dispute.Parties.Where(p => p.IdNumber is not null).Select(p => new DossierItem($"{names[p.Id]}的身份信息", null, null))]),
            new(5, "授权委托书", false, []),
            new(6, "调查记录", false, [.. visits.Select(v => new DossierItem("走访记录", v.LegalDay(), null))]),
            new(7, "证据材料", false, [.. attachments.Where(a => a.Kind is not AttachmentKind.Signature).Select(a => new DossierItem(cipher.Open(AttachmentColumns.FileName, a.Id.Value, a.FileName), a.AddedAt.LegalDay(), $"intake/files/{a.Id}"))]),
            new(8, "调解记录", mediated, [.. sessions.Select(s => new DossierItem($"第 {s.Place} 次调解笔录", s.HeldFrom?.LegalDay(), $"mediation/print/record/{s.Id}")), .. facts is { } day ? [new DossierItem("无争议事实记载表", day, "mediation/print/facts")] : Array.Empty<DossierItem>()]),
            new(9, "调解协议书、口头协议登记表（调解不成的：告知书）", mediated, result is null ? [] : [result]),
            new(10, "履行凭证、督促和移送材料", false, await TransfersAsync(id, ct)),
            new(11, "回访记录", false, [.. (await db.FollowUpVisits.AsNoTracking().Where(v => v.DisputeId == id).OrderBy(v => v.On).ToListAsync(ct)).Select(v => new DossierItem($"回访{names.GetValueOrDefault(v.PartyId)}", v.On, $"followup/visits/{v.Id}"))]),
            new(12, "司法确认材料", false, [.. (await db.Confirmations.AsNoTracking().Where(c => c.DisputeId == id && c.AppliedOn != null).OrderBy(c => c.Id).ToListAsync(ct)).Select(c => new DossierItem(c.RulingNumber ?? c.CaseNumber ?? "司法确认申请书", c.EndedOn ?? c.AppliedOn, "confirmation/review"))]),
        ];
    }

    private async Task<IReadOnlyList<DossierItem>> TransfersAsync(DisputeId id, CancellationToken ct)
    {
        var recorded = await db.Obligations.Where(o => o.DisputeId == id && o.Entries.Any()).AnyAsync(ct);
        var notices = await db.Set<Performance.UrgingNotice>().AsNoTracking().Where(n => n.DisputeId == id).OrderBy(n => n.Id).ToListAsync(ct);
        var packets = await db.CourtPackets.AsNoTracking().Where(p => p.DisputeId == id).OrderBy(p => p.Id).Select(p => new { p.Id, p.Kind, p.MadeAt }).ToListAsync(ct);
        return
        [
            .. recorded ? [new DossierItem("履行情况记录", null, "performance/print")] : Array.Empty<DossierItem>(),
            .. notices.Select(n => new DossierItem($"督促履行通知书 {n.Number}", n.IssuedOn, $"performance/notices/{n.Id}")),
            .. packets.Select(p => new DossierItem(p.Kind.Name(), p.MadeAt.LegalDay(), $"courtlink/packets/{p.Id}")),
        ];
    }
}
