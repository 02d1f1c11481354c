using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>What a deposit and a penalty come to.</summary>
public sealed class DepositModel : CalculatorPageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "合同价款"), Range(0.01, Most)]
    public decimal? Price { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "付了多少定金"), Range(0.01, Most)]
    public decimal? PaidDeposit { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "哪一方违约")]
    public DepositBreach? Breach { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "造成的损失"), Range(0.01, Most)]
    public decimal? Loss { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "约定的违约金"), Range(0.01, Most)]
    public decimal? Penalty { get; set; }

    public static IReadOnlyList<Option> Breaches { get; } = [new(nameof(DepositBreach.Receiver), "收定金的一方"), new(nameof(DepositBreach.Giver), "付定金的一方")];

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        List<Answer> answers = [];
        if (Price is { } price && PaidDeposit is { } paid && Breach is { } breach)
        {
            answers.Add(new("退还给付定金的一方", DepositAndPenalty.Returned(price, paid, breach)));
        }
        else if (Price is not null || PaidDeposit is not null || Breach is not null)
        {
            return new Refusal("deposit.half", "算定金要填合同价款、付了多少定金和哪一方违约，请补齐。", RefusalKind.Invalid, Field: Price is null ? nameof(Price) : PaidDeposit is null ? nameof(PaidDeposit) : nameof(Breach));
        }

        if (Loss is { } loss && Penalty is { } penalty)
        {
            answers.Add(new("一般能支持的违约金", DepositAndPenalty.Penalty(loss, penalty)));
        }
        else if (Loss is not null || Penalty is not null || answers.Count == 0)
        {
            return new Refusal("penalty.half", "看违约金高不高，要填造成的损失和约定的违约金，请补齐。", RefusalKind.Invalid, Field: Loss is null ? nameof(Loss) : nameof(Penalty));
        }

        return answers;
    }
}
