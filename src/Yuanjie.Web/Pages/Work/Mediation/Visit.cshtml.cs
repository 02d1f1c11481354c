using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>A visit, noted on a phone at the gate of the yard.</summary>
[Needs(Permission.Mediate)]
public sealed class VisitModel(FieldworkService fieldwork, AttachmentService files, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.At = Local(Now);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.At is not { } at)
        {
            return Again();
        }

        KeptFile? photo = null;
        if (Input.Photo is { } taken)
        {
            await using var content = taken.OpenReadStream();
            var kept = await files.KeepAsync(AttachmentKind.Photo, taken.FileName, content, ct);
            if (kept.Refused is { } unusable)
            {
                return Again(unusable with { Field = "Photo" });
            }

            photo = kept.Value;
        }

        var request = new RecordVisit
        {
            DisputeId = Dispute.Id,
            At = Moment(at),
            Address = Input.Address!.Trim(),
            PeopleMet = Input.PeopleMet!.Trim(),
            Matter = Input.Matter!.Trim(),
            FollowUp = Input.FollowUp?.Trim(),
            Companions = Input.Companions?.Trim(),
            Photo = photo,
        };
        var outcome = await fieldwork.VisitAsync(request, Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("走访已记下");
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "时间")]
        public DateTime? At { get; set; }

        [Required, StringLength(200), Display(Name = "去了哪里")]
        public string? Address { get; set; }

        [Required, StringLength(200), Display(Name = "见到谁")]
        public string? PeopleMet { get; set; }

        [Required, StringLength(2000), Display(Name = "谈了什么、看到什么")]
        public string? Matter { get; set; }

        [StringLength(500), Display(Name = "接下来要做什么")]
        public string? FollowUp { get; set; }

        [StringLength(200), Display(Name = "一起去的人")]
        public string? Companions { get; set; }

        public IFormFile? Photo { get; set; }
    }
}
