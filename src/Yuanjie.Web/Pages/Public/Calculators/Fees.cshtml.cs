using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>What a case about money costs at court, beside what mediation costs.</summary>
public sealed class FeesModel : CalculatorPageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "争议的金额"), Required, Range(0.01, Most)]
    public decimal? Amount { get; set; }

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        var fee = CourtFee.OfCase(Amount!.Value);
        return new Answer[]
        {
            new("案件受理费", fee),
            new("调解结案、撤诉或者简易程序", CourtFee.HalfOf(fee)),
            new("财产保全申请费", CourtFee.OfPreservation(Amount.Value)),
            new("申请执行费（由被执行人负担，不用预交）", CourtFee.OfEnforcement(Amount.Value)),
            new("支付令申请费", CourtFee.OfPaymentOrder(Amount.Value)),
        };
    }
}
