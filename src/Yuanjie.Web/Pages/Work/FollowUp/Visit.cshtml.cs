using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>Puts a visit after the end on record (D18).</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class VisitModel(FollowUpService followUp, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<Option> Parties => Dispute.Parties.Select(p => new Option(p.Id.ToString(), p.Name));

    public static IReadOnlyList<Option> Means { get; } = Option.Of<VisitMeans>(m => m.Name());

    public static IReadOnlyList<Option> Found { get; } = Option.Of<PerformanceFound>(f => f.Name());

    public static IReadOnlyList<Option> Scores { get; } = SatisfactionScores.Options;

    public void OnGet() => Input.On = current.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await followUp.RecordAsync(
            new RecordFollowUp
            {
                DisputeId = Dispute.Id,
                Party = PartyId.From(Input.Party!.Value),
                On = Input.On!.Value,
                Means = Input.Means!.Value,
                Performance = Input.Performance!.Value,
                Satisfaction = Input.Satisfaction,
                Relapse = Input.Relapse,
                Signs = Input.Signs,
                Measures = Input.Measures,
                Note = Input.Note,
            },
            Act(),
            ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("已记录回访");
    }

    public sealed class InputModel
    {
        [Display(Name = "回访谁"), Required]
        public Guid? Party { get; set; }

        [Display(Name = "回访日期"), Required]
        public DateOnly? On { get; set; }

        [Display(Name = "怎么回访的"), Required]
        public VisitMeans? Means { get; set; }

        [Display(Name = "履行情况"), Required]
        public PerformanceFound? Performance { get; set; }

        [Display(Name = "对调解是否满意")]
        public int? Satisfaction { get; set; }

        [Display(Name = "有反复的苗头")]
        public bool Relapse { get; set; }

        [Display(Name = "苗头"), StringLength(1000)]
        public string? Signs { get; set; }

        [Display(Name = "采取的措施"), StringLength(1000)]
        public string? Measures { get; set; }

        [Display(Name = "备注"), StringLength(1000)]
        public string? Note { get; set; }
    }
}

/// <summary>The five choices of an answer, best first.</summary>
public static class SatisfactionScores
{
    public static IReadOnlyList<Option> Options { get; } = [new("5", "很满意"), new("4", "满意"), new("3", "一般"), new("2", "不满意"), new("1", "很不满意")];
}
