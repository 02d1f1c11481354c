using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>One obligation as the editor asks for it.</summary>
public sealed class ObligationInput
{
    [Display(Name = "是什么义务")]
    public ObligationKind Kind { get; set; } = ObligationKind.Pay;

    [Display(Name = "谁来履行")]
    public Guid? Debtor { get; set; }

    [Display(Name = "对谁履行")]
    public Guid? Creditor { get; set; }

    [Display(Name = "金额"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "内容"), StringLength(400)]
    public string? What { get; set; }

    [Display(Name = "怎样履行"), StringLength(60)]
    public string? Way { get; set; }

    [Display(Name = "在哪里"), StringLength(200)]
    public string? Where { get; set; }

    [Display(Name = "收款账户"), StringLength(200)]
    public string? Account { get; set; }

    [Display(Name = "哪一天前")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "逾期怎么办"), StringLength(200)]
    public string? DefaultClause { get; set; }

    public static ObligationInput Of(ObligationTerms terms) => new()
    {
        Kind = terms.Kind,
        Debtor = terms.Debtor?.Value,
        Creditor = terms.Creditor?.Value,
        Amount = terms.AmountFen is { } fen ? Money.FromFen(fen).ToString() : null,
        What = terms.What,
        Way = terms.Way,
        Where = terms.Where,
        Account = terms.Account,
        DueOn = terms.DueOn,
        DefaultClause = terms.DefaultClause,
    };
}

/// <summary>The terms of an agreement as the editor asks for them.</summary>
public class TermsInput
{
    /// <summary>Rows a form can hold; far more than any agreement has.</summary>
    public const int MostRows = 40;

    [Display(Name = "主要事实和争议事项"), StringLength(4000)]
    public string? Facts { get; set; }

    [Display(Name = "各方责任"), StringLength(1000)]
    public string? Responsibility { get; set; }

    [Display(Name = "其他约定"), StringLength(2000)]
    public string? OtherTerms { get; set; }

    [Display(Name = "约定总额"), StringLength(30)]
    public string? Total { get; set; }

    public List<ObligationInput> Rows { get; set; } = [];

    public void Fill(AgreementTerms terms)
    {
        Facts = terms.Facts;
        Responsibility = terms.Responsibility;
        OtherTerms = terms.OtherTerms;
        Total = terms.TotalFen is { } fen ? Money.FromFen(fen).ToString() : null;
        Rows = [.. terms.Obligations.Select(ObligationInput.Of)];
    }

    /// <summary>The terms; what cannot be read is said beside its field.</summary>
    public AgreementTerms Read(ModelStateDictionary state) => new()
    {
        Facts = Facts ?? "",
        Responsibility = Responsibility,
        OtherTerms = OtherTerms,
        TotalFen = ReadFen(Total, $"Input.{nameof(Total)}", state),
        Obligations = [.. Rows.Take(MostRows).Select((r, i) => new ObligationTerms
        {
            Kind = r.Kind,
            Debtor = r.Debtor is { } debtor ? new PartyId(debtor) : null,
            Creditor = r.Creditor is { } creditor ? new PartyId(creditor) : null,
            AmountFen = r.Kind is ObligationKind.Pay ? ReadFen(r.Amount, string.Create(CultureInfo.InvariantCulture, $"Input.Rows[{i}].{nameof(r.Amount)}"), state) : null,
            What = r.What,
            Way = r.Way,
            Where = r.Where,
            Account = r.Account,
            DueOn = r.DueOn,
            DefaultClause = r.DefaultClause,
        })],
    };

    private static long? ReadFen(string? text, string field, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Money.TryParse(text, out var money) && !money.IsNegative)
        {
            return money.Fen;
        }

        state.AddModelError(field, "金额不对，请填写数字，如 4000 或者 4000.50。");
        return null;
    }
}
