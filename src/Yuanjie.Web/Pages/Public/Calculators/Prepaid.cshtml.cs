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

    [BindProperty(SupportsGet = true), Display(Name = "已经用掉多少"), Range(0, Most)]
    public decimal? UsedAsCharged { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "用掉的按原价是多少"), Range(0, Most)]
    public decimal? UsedAtList { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "为什么退"), Required]
    public RefundReason? Reason { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "全部天数"), Range(1, 36_500)]
    public int? Days { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "商家停业前过了多少天"), Range(0, 36_500)]
    public int? UsedDays { get; set; }

    public static IReadOnlyList<Option> Reasons { get; } = [new(nameof(RefundReason.Merchant), "商家的原因，例如关门、搬迁、服务变差"), new(nameof(RefundReason.Consumer), "自己的原因")];

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        if (Days is { } days)
        {
            return new Answer[] { new("应当退给消费者", PrepaidRefund.OfTime(Paid!.Value, days, UsedDays ?? 0)) };
        }

        var outcome = PrepaidRefund.Of(new PrepaidCard(Paid!.Value, Credited ?? Paid.Value, UsedAsCharged ?? 0, UsedAtList, Reason is RefundReason.Consumer));
        return outcome.Refused is { } refusal ? refusal : new Answer[] { new("应当退给消费者", outcome.Value) };
    }
}
