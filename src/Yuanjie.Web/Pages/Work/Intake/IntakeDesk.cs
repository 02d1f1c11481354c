using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>What became of a form: registered, or what must be looked at first.</summary>
/// <param name="Number">Null while not registered.</param>
public sealed record DeskOutcome(string? Number, IReadOnlyList<Refusal> Wrong, IReadOnlyList<DuplicateSuggestion> Duplicates);

/// <summary>Takes a filled-in form of the staff through the same steps everywhere: files, shape, duplicates, registration.</summary>
public sealed class IntakeDesk(IntakeService intake, AttachmentService attachments, DuplicateFinder finder, DisputeQueries disputes, FileTray tray)
{
    /// <summary>Keeps what was uploaded now beside what was uploaded before; what cannot be kept is told beside the field.</summary>
    public async Task<IReadOnlyList<KeptFile>> KeepAsync(IEnumerable<IFormFile> uploads, AttachmentKind kind, string? packed, ICollection<Refusal> wrong, CancellationToken ct)
    {
        List<KeptFile> files = [.. tray.Unpack(packed)];
        foreach (var upload in uploads)
        {
            await using var content = upload.OpenReadStream();
            var kept = upload.Length > AttachmentService.MaxBytes ? IntakeRefusals.FileTooLarge : await attachments.KeepAsync(kind, upload.FileName, content, ct);
            if (kept.Refused is { } refusal)
            {
                wrong.Add(refusal with { Message = $"“{IntakeShape.OneLine(upload.FileName)}”：{refusal.Message}" });
            }
            else
            {
                files.Add(kept.Value);
            }
        }

        return files;
    }

    /// <summary>Registers, unless something is wrong or earlier registrations should be looked at first.</summary>
    public async Task<DeskOutcome> RegisterAsync(RegisterInput input, Channel channel, AttachmentKind kind, Act act, CancellationToken ct)
    {
        var wrong = new List<Refusal>();
        input.Compact();
        var files = await KeepAsync(input.Files, kind, input.Tray, wrong, ct);
        input.Tray = tray.Pack(files);
        var request = input.ToRequest(channel, files, wrong);
        wrong.AddRange(IntakeShape.Read(request, act.Today).Wrong);
        if (wrong.Count > 0)
        {
            return new DeskOutcome(null, wrong, []);
        }

        if (!input.Reviewed && await finder.SuggestAsync(request, act.Actor, act.At, ct) is { Count: > 0 } duplicates)
        {
            input.Reviewed = true;
            return new DeskOutcome(null, [], duplicates);
        }

        var registered = await intake.RegisterAsync(request, act, ct);
        if (registered.Refused is { } refusal)
        {
            return new DeskOutcome(null, [refusal], []);
        }

        if (!string.IsNullOrEmpty(input.SameAs))
        {
            // A second send of the same form finds the link already there, which is what it asked for.
            await intake.LinkDuplicateAsync(new LinkDuplicate(registered.Value, input.SameAs), act with { RequestKey = null, SeenVersion = null }, ct);
        }

        return new DeskOutcome(await disputes.NumberOfAsync(registered.Value, act.Actor, ct), [], []);
    }

    /// <summary>The names of the files a form carries.</summary>
    public IReadOnlyList<KeptFile> FilesIn(string? packed) => tray.Unpack(packed);

    public string? Pack(IReadOnlyList<KeptFile> files) => tray.Pack(files);

    /// <summary>Puts every sentence beside the field of the form that it speaks of.</summary>
    public static void Tell(PageModel page, IEnumerable<Refusal> wrong, Func<string, string>? rename = null)
    {
        foreach (var refusal in wrong)
        {
            var field = refusal.Field switch
            {
                null or "" => null,
                "AmountFen" => "Amount",
                "Applicant" => "Applicants[0].Name",
                var own => rename?.Invoke(own) ?? own,
            };
            page.ModelState.AddModelError(field is null ? "" : $"Input.{field}", page.Say(refusal.Message));
        }
    }
}
