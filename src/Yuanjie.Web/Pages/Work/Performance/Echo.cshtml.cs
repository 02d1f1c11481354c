using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Performance;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>Puts the creditor's word about one payment on record, as heard by telephone or at the counter.</summary>
public sealed class EchoModel(PerformanceService performance, PerformanceQueries queries, CurrentActor current) : DisputePageModel
{
    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid EntryId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ObligationRow? Obligation { get; private set; }

    public EntryRow? Entry { get; private set; }

    public static IReadOnlyList<Option> Answers { get; } = [new("true", "收到了"), new("false", "没有收到", "这一笔暂不计入已履行，由调解员核实")];

    public static IEnumerable<Option> Means { get; } = new[] { EchoMeans.Phone, EchoMeans.Counter }.Select(m => new Option(m.ToString(), m.Name()));

    public IActionResult OnGet()
    {
        Input.On = current.Today;
        return Entry is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Entry is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await performance.EchoAsync(
            new EchoPerformance
            {
                DisputeId = Dispute.Id,
                Entry = Entry.Id,
                Received = Input.Received!.Value,
                Means = Input.Means!.Value,
                On = Input.On!.Value,
                Note = Input.Note,
            },
            Act(onBehalfOf: Obligation!.Creditor),
            ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute(Input.Received.Value ? "已记录对方确认收到" : "已记录对方没有收到，请核实");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var view = await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct);
        Obligation = view?.Obligations.FirstOrDefault(o => o.Entries.Any(e => e.Id.Value == EntryId));
        Entry = Obligation?.Entries.First(e => e.Id.Value == EntryId);
    }

    public sealed class InputModel
    {
        [Display(Name = "对方怎么说"), Required]
        public bool? Received { get; set; }

        [Display(Name = "怎么核实的"), Required]
        public EchoMeans? Means { get; set; }

        [Display(Name = "核实日期"), Required]
        public DateOnly? On { get; set; }

        [Display(Name = "说明"), StringLength(500)]
        public string? Note { get; set; }
    }
}
