using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>Puts a payment or an act done on record, for the party who tells it or as seen.</summary>
public sealed class RecordModel(PerformanceService performance, PerformanceQueries queries, AttachmentService attachments, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ObligationRow> Left { get; private set; } = [];

    public IEnumerable<Option> Obligations => Left.Select(o => new Option(
        o.Id.ToString(),
        $"第 {o.Place} 项　{o.Debtor} → {o.Creditor}　{o.Kind.Name()}{(o.RemainingFen is { } fen ? $" 还差 {Words.Yuan(Money.FromFen(fen))}" : $" {o.What}")}"));

    public IEnumerable<Option> Tellers =>
        [new("", "工作人员当场见证"), .. Dispute.Parties.Where(p => Left.Any(o => o.DebtorId == p.Id || o.CreditorId == p.Id)).Select(p => new Option(p.Id.ToString(), $"{p.Name}告知"))];

    public void OnGet(Guid? obligation)
    {
        Input.On = current.Today;
        Input.Obligation = obligation ?? (Left.Count == 1 ? Left[0].Id.Value : null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var amount = Input.ReadAmount(ModelState);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var proof = await attachments.KeepProofAsync(Input.Proof, ct);
        if (proof.Refused is { } noFile)
        {
            return Again(noFile with { Field = nameof(Input.Proof) });
        }

        var teller = Input.ToldBy is { } id ? PartyId.From(id) : (PartyId?)null;
        var outcome = await performance.RecordAsync(
            Input.ToRequest(Dispute.Id, amount, proof.Value.File, teller),
            Act(onBehalfOf: Dispute.Parties.FirstOrDefault(p => p.Id == teller)?.Name),
            ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute(outcome.Value.Completed ? "协议已全部履行" : "已登记履行");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Left = (await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct))?.Obligations.Where(o => !o.IsDone).ToArray() ?? [];

    public sealed class InputModel : PerformanceInput
    {
        [Display(Name = "由谁告知")]
        public Guid? ToldBy { get; set; }
    }
}
