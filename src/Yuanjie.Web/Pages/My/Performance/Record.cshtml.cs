using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Pages.Work.Performance;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.Performance;

/// <summary>A party says that it paid or did something, or that it received something.</summary>
public sealed class RecordModel(PerformanceService performance, PerformanceQueries queries, AttachmentService attachments, CurrentActor current) : PartyPageModel
{
    [BindProperty]
    public PerformanceInput Input { get; set; } = new();

    public IReadOnlyList<ObligationRow> Left { get; private set; } = [];

    public IEnumerable<Option> Obligations => Left.Select(o => new Option(
        o.Id.ToString(),
        $"{(o.DebtorId == PartyId ? $"给{o.Creditor}" : $"{o.Debtor}给我")}　{o.Kind.Name()}{(o.RemainingFen is { } fen ? $"，还差 {Words.Yuan(Money.FromFen(fen))}" : $"：{o.What}")}"));

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

        var outcome = await performance.RecordAsync(Input.ToRequest(Dispute.Id, amount, proof.Value.File, PartyId), Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToMatter(outcome.Value.Completed ? "已登记，协议约定的事情都做完了" : "已登记");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Left = (await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct))?.Obligations.Where(o => !o.IsDone && (o.DebtorId == PartyId || o.CreditorId == PartyId)).ToArray() ?? [];
}
