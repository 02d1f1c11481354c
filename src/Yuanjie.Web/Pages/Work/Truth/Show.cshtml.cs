using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Truth;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Truth;

/// <summary>One suspicion with its reasons and its disputes; who looked into it says what it is.</summary>
[Needs(Permission.Supervise)]
public sealed class ShowModel(TruthService service, TruthQueries queries, CurrentActor current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SuspicionView View { get; private set; } = null!;

    public static IReadOnlyList<Option> Verdicts { get; } = [.. Enum.GetValues<Verdict>().Select(v => new Option(v.ToString(), v.Name()))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await service.AnswerAsync(new AnswerSuspicion(View.Suspicion.Id, Input.Verdict!.Value, Input.Answer!), current.Act(await current.GetAsync(ct)), ct);
        if (outcome.Refused is { } refusal && refusal.Code != DisputeRefusals.AlreadyDone.Code)
        {
            return this.Again(refusal);
        }

        this.Toast("核查答复已记下");
        return Redirect("/work/truth");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await queries.FindAsync(new SuspicionId(id), await current.GetAsync(ct), ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "核查结论")]
        public Verdict? Verdict { get; set; }

        [Required, StringLength(TruthService.AnswerLength), Display(Name = "核查情况")]
        public string? Answer { get; set; }
    }
}
