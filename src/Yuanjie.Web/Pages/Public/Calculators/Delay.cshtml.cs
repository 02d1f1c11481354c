using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>The doubled interest on what a court ordered and nobody paid in time.</summary>
public sealed class DelayModel : CalculatorPageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "没有付的钱"), Required, Range(0.01, Most)]
    public decimal? Unpaid { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "最后应付的那天"), Required, Range(typeof(DateOnly), Earliest, Latest)]
    public DateOnly? DueOn { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "实际付清的那天"), Required, Range(typeof(DateOnly), Earliest, Latest)]
    public DateOnly? PaidOn { get; set; }

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        var counted = DelayInterest.Of(Unpaid!.Value, DueOn!.Value, PaidOn!.Value);
        return counted.Refused is { } refusal ? refusal : new Answer[] { new("加倍部分债务利息", counted.Value) };
    }
}
