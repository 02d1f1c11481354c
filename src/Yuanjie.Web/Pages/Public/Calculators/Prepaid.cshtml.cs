using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>What a merchant owes back of what was prepaid.</summary>
public sealed class PrepaidModel : CalculatorPageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "付了多少"), Required, Range(0.01, Most)]
    public decimal? Paid { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "卡里一共有多少"), Range(0.01, Most)]
    public decimal? Credited { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "已经用掉多少"), Required, Range(0, Most)]
    public decimal? UsedAsCharged { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "用掉的按原价是多少"), Range(0, Most)]
    public decimal? UsedAtList { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "为什么退"), Required]
    public string? Reason { get; set; }

    public static IReadOnlyList<Option> Reasons { get; } = [new("merchant", "商家的原因，例如关门、搬迁、服务变差"), new("consumer", "自己的原因")];

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        var card = new PrepaidCard(Paid!.Value, Math.Max(Credited ?? Paid.Value, Paid.Value), UsedAsCharged!.Value, UsedAtList ?? UsedAsCharged.Value, Reason == "consumer");
        return new Answer[] { new("应当退给消费者", PrepaidRefund.Of(card)) };
    }
}
