using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Ends a round and goes on to the next one of the ladder; shows where before it happens.</summary>
[Needs(Permission.Mediate)]
public sealed class EscalateModel(EndingService endings, RoutingRules rules, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Where it goes; null at the end of the ladder.</summary>
    public LadderPosition? Next => View.Position?.Next(rules);

    public string RungName => View.Position is { } here ? rules[here.Rung].Name : "";

    public string? NextRungName => Next is { } next ? rules[next.Rung].Name : null;

    public static IReadOnlyList<Option> Reasons { get; } = [.. TerminationReasons.Current.Failures.Select(r => new Option(r.Code, r.Name))];

    public void OnGet()
    {
        // What will happen is shown first.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await endings.EscalateAsync(new EscalateRound(Dispute.Id, Input.ReasonCode!, Input.Note?.Trim()), Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        // The body that had it may see it no longer.
        this.Toast("这一轮已结束，已转下一轮", Number);
        return Redirect("/work");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "请选择没有谈成的原因"), Display(Name = "这一轮为什么没有谈成")]
        public string? ReasonCode { get; set; }

        [StringLength(1000), Display(Name = "做过哪些工作、卡在哪里")]
        public string? Note { get; set; }
    }
}
