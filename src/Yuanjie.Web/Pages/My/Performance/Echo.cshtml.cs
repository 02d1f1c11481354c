using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Performance;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.Performance;

/// <summary>The creditor says whether one payment or act came.</summary>
public sealed class EchoModel(PerformanceService performance, PerformanceQueries queries, CurrentActor current) : PartyPageModel
{
    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid EntryId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ObligationRow? Obligation { get; private set; }

    public EntryRow? Entry { get; private set; }

    public static IReadOnlyList<Option> Answers { get; } = [new("true", "收到了"), new("false", "没有收到", "调解员会联系双方核实")];

    public IActionResult OnGet() => Entry is null ? NotFound() : Page();

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
            new EchoPerformance { DisputeId = Dispute.Id, Entry = Entry.Id, Received = Input.Received!.Value, Means = EchoMeans.OwnPage, On = current.Today, Note = Input.Note }, Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToMatter(Input.Received.Value ? "谢谢，已记录您收到了" : "已记录，调解员会联系您核实");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var view = await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct);
        Obligation = view?.Obligations.FirstOrDefault(o => o.CreditorId == PartyId && o.Entries.Any(e => e.Id.Value == EntryId));
        Entry = Obligation?.Entries.First(e => e.Id.Value == EntryId);
    }

    public sealed class InputModel
    {
        [Display(Name = "您收到了吗"), Required]
        public bool? Received { get; set; }

        [Display(Name = "没有收到的，请说明情况"), StringLength(500)]
        public string? Note { get; set; }
    }
}
