using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>One session: who comes, what was said, what came of it. It can be moved or cancelled while it is planned.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class SessionModel(SessionService sessions, MediationQueries queries, OrganisationQueries organisations, CurrentActor current) : SessionPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The body at which the record was written; null when none.</summary>
    public string? RecordedAt { get; private set; }

    public bool MayMove => Record.Status is SessionStatus.Scheduled && Dispute.Allows(DisputeAct.ScheduleSession);

    public bool MayRecord => Record.Status is not SessionStatus.Cancelled && !Record.IsSigned && (View.Leads || Record.Mode is SessionMode.Caucus) && Dispute.Allows(DisputeAct.RecordSession);

    public bool MaySign => Record is { Result: not null, FinalAt: null } && Dispute.Allows(DisputeAct.SignRecord);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new InputModel { StartsAt = Local(Record.StartsAt), Minutes = Record.Minutes, Where = Record.Where };
        RecordedAt = Record.RecordedAt is { } body ? (await organisations.FindAsync(body, ct))?.Name : null;
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken ct)
    {
        if (Input.StartsAt is not { } startsAt || string.IsNullOrWhiteSpace(Input.Where))
        {
            ModelState.AddModelError(Input.StartsAt is null ? "Input.StartsAt" : "Input.Where", "请填写时间和地点");
            return Again();
        }

        var outcome = await sessions.RescheduleAsync(new RescheduleSession(Dispute.Id, Record.Id, Moment(startsAt), Input.Minutes, Input.Where.Trim()), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已改期并通知");
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "请写明取消的原因");
            return Again();
        }

        var outcome = await sessions.CancelAsync(new CancelSession(Dispute.Id, Record.Id), Act(Input.Reason), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已取消并通知");
    }

    public sealed class InputModel
    {
        public DateTime? StartsAt { get; set; }

        public int Minutes { get; set; } = 60;

        [StringLength(100), Display(Name = "地点")]
        public string? Where { get; set; }

        [StringLength(200), Display(Name = "原因")]
        public string? Reason { get; set; }
    }
}
