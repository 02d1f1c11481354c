using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>What a deposit and a penalty come to.</summary>
public sealed class DepositModel : CalculatorPageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "合同价款"), Required, Range(0.01, Most)]
    public decimal? Price { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "付了多少定金"), Required, Range(0.01, Most)]
    public decimal? PaidDeposit { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "哪一方违约"), Required]
    public DepositBreach? Breach { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "造成的损失"), Range(0.01, Most)]
    public decimal? Loss { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "约定的违约金"), Range(0.01, Most)]
    public decimal? Penalty { get; set; }

    public static IReadOnlyList<Option> Breaches { get; } = [new(nameof(DepositBreach.Receiver), "收定金的一方"), new(nameof(DepositBreach.Giver), "付定金的一方")];

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        List<Answer> answers = [new("退还给付定金的一方", DepositAndPenalty.Returned(Price!.Value, PaidDeposit!.Value, Breach!.Value))];
        if (Loss is { } loss && Penalty is { } penalty)
        {
            answers.Add(new("一般能支持的违约金", DepositAndPenalty.Penalty(loss, penalty)));
        }

        return answers;
    }
}
