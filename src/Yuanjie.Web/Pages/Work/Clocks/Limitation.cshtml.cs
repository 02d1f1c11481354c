using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Clocks;

/// <summary>The limitation period of a dispute as its record tells it, and what happened to it outside the platform.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class LimitationModel(LimitationQueries queries, LimitationService limitation, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Limitation Period { get; private set; } = null!;

    public DateOnly Today => current.Today;

    public bool MayRecord => Dispute.Allows(DisputeAct.RecordLimitation);

    public static IReadOnlyList<Option> Kinds { get; } = [.. LimitationRules.All.Where(r => r.ByPerson).Select(r => new Option(r.Kind.ToString(), r.Name))];

    /// <summary>What can be struck.</summary>
    public IEnumerable<Option> Recorded => Period.Lines.Where(l => l.Fact.Recorded)
        .Select(l => new Option(l.Fact.Seq.ToString(CultureInfo.InvariantCulture), this.Say($"{ChineseDate.Arabic(l.Fact.On)} {(Kernel.Text.Sentence)l.Fact.Rule.Name}")));

    public void OnGet()
    {
        // The period is loaded with the dispute.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var request = new RecordLimitation(Dispute.Id, Input.Kind ?? 0, Input.On ?? default);
        var outcome = await limitation.RecordAsync(request, Act(string.IsNullOrWhiteSpace(Input.Note) ? null : Input.Note.Trim()), ct);
        return outcome.Refused is { } no ? Again(no) : Back("时效事项已登记");
    }

    public async Task<IActionResult> OnPostStrikeAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await limitation.StrikeAsync(new StrikeLimitation(Dispute.Id, Input.Seq ?? 0), Act(Input.Why), ct);
        return outcome.Refused is { } no ? Again(no) : Back("登记已撤销");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Period = (await queries.FindAsync(Dispute.Id, Actor, ct))!;

    private RedirectResult Back(string done)
    {
        this.Toast(done, Number);
        return Redirect($"/work/disputes/{Number}/limitation");
    }

    public sealed class InputModel
    {
        [Display(Name = "是什么事项")]
        public LimitationKind? Kind { get; set; }

        [Display(Name = "发生的日期")]
        public DateOnly? On { get; set; }

        [Display(Name = "凭据"), StringLength(LimitationService.NoteLength)]
        public string? Note { get; set; }

        [Display(Name = "撤销哪一条")]
        public int? Seq { get; set; }

        [Display(Name = "为什么撤销"), StringLength(LimitationService.NoteLength)]
        public string? Why { get; set; }
    }
}
