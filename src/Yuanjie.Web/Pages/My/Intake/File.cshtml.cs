using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;

namespace Yuanjie.Web.Pages.My.Intake;

/// <summary>A file of the party's own matter, as a download.</summary>
public sealed class FileModel(AttachmentService attachments) : PartyPageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await attachments.OpenAsync(Number, AttachmentId.From(id), Actor, ct) is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();
}
