using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>A page with the editor of terms: rows come and go by buttons, and what would not hold is shown beside them.</summary>
[Needs(Permission.Mediate)]
public abstract class TermsPageModel(AgreementQueries agreements, CurrentActor current) : DisputePageModel
{
    /// <summary>What the draft on the page would trip over; empty until it was looked at.</summary>
    public IReadOnlyList<AgreementFinding> Findings { get; private set; } = [];

    /// <summary>The sentences the rows make; empty until the draft was looked at.</summary>
    public IReadOnlyList<string> Clauses { get; private set; } = [];

    /// <summary>The payments together; null until the draft was looked at.</summary>
    public Money? Payments { get; private set; }

    public abstract TermsInput Terms { get; }

    public IEnumerable<Option> Parties => Dispute.Parties.Select(p => new Option(p.Id.ToString(), $"{p.Side.Name()} {p.Name}"));

    protected AgreementQueries Agreements => agreements;

    protected CurrentActor Current => current;

    /// <summary>One more row, a copy of the last one's hands, for instalments.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (Terms.Rows.Count < TermsInput.MostRows)
        {
            Terms.Rows.Add(Terms.Rows is [.., var last]
                ? new ObligationInput { Kind = last.Kind, Debtor = last.Debtor, Creditor = last.Creditor, Way = last.Way, Where = last.Where, Account = last.Account, DefaultClause = last.DefaultClause }
                : First());
        }

        return await ShowAsync(ct);
    }

    /// <param name="row">From 0.</param>
    /// <param name="ct">Stops the load.</param>
    public async Task<IActionResult> OnPostRemoveAsync(int row, CancellationToken ct)
    {
        if (row >= 0 && row < Terms.Rows.Count)
        {
            Terms.Rows.RemoveAt(row);
        }

        return await ShowAsync(ct);
    }

    /// <summary>Reads the draft as it stands on the page, without keeping it.</summary>
    public Task<IActionResult> OnPostCheckAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>A first row: most agreements are about the respondent paying the applicant.</summary>
    protected ObligationInput First() => new()
    {
        Debtor = Dispute.On(Side.Respondent).FirstOrDefault()?.Id.Value,
        Creditor = Dispute.On(Side.Applicant).FirstOrDefault()?.Id.Value,
        Way = "银行转账",
    };

    protected async Task LookAsync(AgreementTerms terms, CancellationToken ct)
    {
        if (await agreements.PreviewAsync(Dispute.Id, terms, Actor, ct) is not { } paper)
        {
            return;
        }

        Findings = AgreementChecks.Find(paper, current.Today);
        Clauses = [.. terms.Obligations.Select(o => AgreementText.ClauseOf(o, paper.Parties))];
        Payments = Money.FromFen(terms.PaymentsFen);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        // The fields show what the input holds now, not what was posted before rows moved.
        ModelState.Clear();
        await LookAsync(Terms.Read(ModelState), ct);
        return Again();
    }
}
