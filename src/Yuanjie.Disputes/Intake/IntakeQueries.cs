using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake;

/// <summary>What came in, as the dispute page shows it.</summary>
public sealed record IntakeView
{
    public required string Number { get; init; }

    public required Channel Channel { get; init; }

    public required AreaCode Area { get; init; }

    public required bool IsSign { get; init; }

    public required string Narrative { get; init; }

    public required string Wants { get; init; }

    /// <summary>In 分; null when not about money.</summary>
    public required long? AmountFen { get; init; }

    public required DateOnly RequestedOn { get; init; }

    public required DateOnly? IncidentOn { get; init; }

    public required string? Spot { get; init; }

    public required string? TypeHint { get; init; }

    public required string? SourceRef { get; init; }

    public required string? ContactWish { get; init; }

    public required IReadOnlyList<AttachmentRow> Attachments { get; init; }

    public required IReadOnlyList<SupplementRow> Supplements { get; init; }

    /// <summary>Other registrations of the same quarrel that this reader may see.</summary>
    public required IReadOnlyList<DuplicateRow> Duplicates { get; init; }
}

/// <param name="Size">In bytes.</param>
public sealed record AttachmentRow(AttachmentId Id, AttachmentKind Kind, string Name, long Size, string ContentType, PartyId? Party, Instant AddedAt, string AddedBy);

public sealed record SupplementRow(string Text, Instant At, string By, string? OnBehalfOf);

public sealed record DuplicateRow(string Number, string Title, Stage Stage);

public sealed class IntakeQueries(YuanjieDb db, FieldCipher cipher)
{
    /// <summary>Null where the actor may not see the dispute.</summary>
    public async Task<IntakeView?> FindAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var told = await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => d.Id == id)
            .Select(d => new { d.Number, d.Channel, d.Area, d.IsSign, d.Narrative, d.Wants, d.AmountFen, d.RequestedOn, d.IncidentOn, d.Spot, d.TypeHint, d.SourceRef, d.ContactWish })
            .SingleOrDefaultAsync(ct);
        if (told is null)
        {
            return null;
        }

        return new IntakeView
        {
            Number = told.Number,
            Channel = told.Channel,
            Area = told.Area,
            IsSign = told.IsSign,
            Narrative = told.Narrative,
            Wants = told.Wants,
            AmountFen = told.AmountFen,
            RequestedOn = told.RequestedOn,
            IncidentOn = told.IncidentOn,
            Spot = Open(IntakeColumns.Spot, id.Value, told.Spot),
            TypeHint = told.TypeHint,
            SourceRef = told.SourceRef,
            ContactWish = Open(IntakeColumns.ContactWish, id.Value, told.ContactWish),
            Attachments = await AttachmentsOfAsync(id, ct),
            Supplements = await SupplementsOfAsync(id, ct),
            Duplicates = await DuplicatesOfAsync(id, actor, ct),
        };
    }

    private async Task<IReadOnlyList<AttachmentRow>> AttachmentsOfAsync(DisputeId id, CancellationToken ct)
    {
        var rows = await db.Attachments.AsNoTracking().Where(a => a.DisputeId == id).OrderBy(a => a.Id).ToListAsync(ct);
        return [.. rows.Select(a => new AttachmentRow(
            a.Id, a.Kind, cipher.Open(AttachmentColumns.FileName, a.Id.Value, a.FileName), a.Size, a.ContentType, a.PartyId, a.AddedAt, a.AddedBy))];
    }

    private async Task<IReadOnlyList<SupplementRow>> SupplementsOfAsync(DisputeId id, CancellationToken ct)
    {
        var rows = await db.Supplements.AsNoTracking().Where(s => s.DisputeId == id).OrderBy(s => s.Id).ToListAsync(ct);
        return [.. rows.Select(s => new SupplementRow(
            cipher.Open(SupplementColumns.Text, s.Id.Value, s.Text), s.At, s.By, Open(SupplementColumns.OnBehalfOf, s.Id.Value, s.OnBehalfOf)))];
    }

    private async Task<IReadOnlyList<DuplicateRow>> DuplicatesOfAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var others = await db.DuplicateLinks.Where(l => l.DisputeId == id).Select(l => l.OtherId)
            .Union(db.DuplicateLinks.Where(l => l.OtherId == id).Select(l => l.DisputeId)).ToListAsync(ct);
        return others.Count == 0 ? [] : await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => others.Contains(d.Id))
            .OrderBy(d => d.RegisteredAt)
            .Select(d => new DuplicateRow(d.Number, d.Title, d.Stage))
            .ToListAsync(ct);
    }

    private string? Open(string column, Guid row, SealedText? text) => text is null ? null : cipher.Open(column, row, text);
}
