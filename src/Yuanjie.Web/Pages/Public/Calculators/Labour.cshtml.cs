using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>What an employer owes at the end of an employment.</summary>
public sealed class LabourModel : CalculatorPageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "入职那天"), Required, Range(typeof(DateOnly), Earliest, Latest)]
    public DateOnly? JoinedOn { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "离职那天"), Required, Range(typeof(DateOnly), Earliest, Latest)]
    public DateOnly? LeftOn { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "月工资"), Required, Range(0.01, Most)]
    public decimal? AverageWage { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "怎样离职的"), Required]
    public LabourEnd? End { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "上个月工资"), Range(0.01, Most)]
    public decimal? LastWage { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "当地上年度职工月平均工资"), Range(0.01, Most)]
    public decimal? LocalAverage { get; set; }

    public static IReadOnlyList<Option> Ends { get; } =
    [
        new(nameof(LabourEnd.Severance), "单位提出协商解除、提前三十日通知解除、经济性裁员、到期不续，或者因单位过错离职（N）"),
        new(nameof(LabourEnd.WithoutNotice), "患病、不能胜任、客观情况变化，没有提前三十日通知（N+1）"),
        new(nameof(LabourEnd.Unlawful), "单位违法解除或者终止（2N）"),
    ];

    protected override Outcome<IReadOnlyList<Answer>> Count()
    {
        var counted = LabourPay.Of(new Employment(JoinedOn!.Value, LeftOn!.Value, AverageWage!.Value, End!.Value, LastWage, LocalAverage));
        return counted.Refused is { } refusal ? refusal : new Answer[] { new("应当付给劳动者", counted.Value) };
    }
}
