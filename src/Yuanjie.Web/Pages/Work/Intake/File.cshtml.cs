using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>A file of a dispute, always as a download: nothing that was uploaded is ever run or shown by us.</summary>
public sealed class FileModel(AttachmentService attachments) : DisputePageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await attachments.OpenAsync(Number, AttachmentId.From(id), Actor, ct) is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();
}
