using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Collects the signatures under a record, one after the other, on this device or from paper.</summary>
[Needs(Permission.Mediate)]
public sealed class SignModel(SessionService sessions, AttachmentService files, MediationQueries queries, CurrentActor current) : SessionPageModel(queries, current)
{
    private const int LongestImage = 400_000;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public static IReadOnlyList<Option> Ways { get; } = Option.Of<SignatureMeans>(m => m.Name());

    /// <summary>Those who still have to sign; the leading body sees all of them, others themselves.</summary>
    public IReadOnlyList<Option> StillToSign =>
    [
        .. Record.Attendees.Where(a => a is { Present: true, Signature: null } && (View.Leads || a.PersonId == Actor.Person))
            .Select(a => new Option(a.Id.ToString(), $"{a.Name}（{(a.Side is { } side ? side.Name() : a.Role.Name())}{(a.Body is null ? "" : $"，{a.Body}")}）")),
    ];

    public void OnGet()
    {
        // The first of those who have not signed is offered.
        Input.Attendee = Guid.TryParse(StillToSign.Count > 0 ? StillToSign[0].Value : null, out var first) ? first : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.Attendee is not { } attendee)
        {
            return Again();
        }

        KeptFile? scan = null;
        if (Input is { Means: SignatureMeans.Paper, Scan: { } paper })
        {
            await using var content = paper.OpenReadStream();
            var kept = await files.KeepAsync(AttachmentKind.Signature, paper.FileName, content, ct);
            if (kept.Refused is { } unusable)
            {
                return Again(unusable with { Field = "Signature" });
            }

            scan = kept.Value;
        }

        var request = new SignRecord
        {
            DisputeId = Dispute.Id,
            SessionId = Record.Id,
            AttendeeId = new AttendeeId(attendee),
            Means = Input.Means,
            Image = Input.Means is SignatureMeans.OnScreen && Input.Signature is { Length: > 0 and <= LongestImage } drawing ? drawing : null,
            Scan = scan,
            Note = Input.Note?.Trim(),
        };
        var outcome = await sessions.SignAsync(request, Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        this.Toast(outcome.Value ? "签名齐全，笔录定稿" : "已签名", Number, $"/work/disputes/{Number}");
        return Redirect($"/work/disputes/{Number}/mediation/{(outcome.Value ? "session" : "sign")}/{Session}");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "请选择签名的人"), Display(Name = "谁来签")]
        public Guid? Attendee { get; set; }

        public SignatureMeans Means { get; set; } = SignatureMeans.OnScreen;

        public string? Signature { get; set; }

        public IFormFile? Scan { get; set; }

        [StringLength(400), Display(Name = "说明")]
        public string? Note { get; set; }
    }
}
