using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Waits for something the law lets it wait for.</summary>
[Needs(Permission.Mediate)]
public sealed class SuspendModel(TermService terms, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The reasons, each with what it does to the term that runs.</summary>
    public IReadOnlyList<Option> Reasons =>
    [
        .. Enum.GetValues<SuspensionReason>().Select(r => new Option(
            r.ToString(),
            r.Name(),
            View.Term is not { } term ? null : term.StoppedBy.Contains(r) ? "期限停算" : "期限照算")),
    ];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.Reason is not { } reason || Input.Until is not { } until)
        {
            return Again();
        }

        var outcome = await terms.SuspendAsync(new SuspendMediation(Dispute.Id, reason, Input.Note!.Trim(), until), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("调解已中止");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "请选择原因"), Display(Name = "为什么等")]
        public SuspensionReason? Reason { get; set; }

        [Required, StringLength(500), Display(Name = "等什么")]
        public string? Note { get; set; }

        [Required, Display(Name = "预计哪天恢复")]
        public DateOnly? Until { get; set; }
    }
}
