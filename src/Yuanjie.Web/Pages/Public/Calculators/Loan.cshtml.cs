using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>Interest on a loan between people, up to the ceiling.</summary>
public sealed class LoanModel : CalculatorPageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "实际借到的本金"), Required, Range(0.01, Most)]
    public decimal? Principal { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "约定的年利率"), Range(0, 10_000)]
    public decimal? Percent { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "合同成立那天"), Required, Range(typeof(DateOnly), Earliest, Latest)]
    public DateOnly? ContractOn { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "从哪天开始计息"), Required, Range(typeof(DateOnly), Earliest, Latest)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "算到哪天"), Required, Range(typeof(DateOnly), Earliest, Latest)]
    public DateOnly? To { get; set; }

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        var counted = LoanInterest.Of(new Loan(Principal!.Value, Percent, ContractOn!.Value, From!.Value, To!.Value));
        return counted.Refused is { } refusal ? refusal : new Answer[] { new("受保护的利息", counted.Value) };
    }
}
