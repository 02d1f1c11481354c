using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Calculators;

/// <summary>A published rate of interest.</summary>
/// <param name="From">The day it was published.</param>
/// <param name="Percent">Per year.</param>
public sealed record LprRow(DateOnly From, decimal Percent);

/// <summary>一年期 LPR by the day of publication.</summary>
/// <param name="CheckedOn">Up to this day the table is known to be whole; later rates may be missing.</param>
public sealed record LprTable(string Source, DateOnly CheckedOn, IReadOnlyList<LprRow> Rows)
{
    public static LprTable Current { get; } = LawData.Read<LprTable>("Calculators", "lpr.json");

    /// <summary>The latest row published on or before the day; null before the first.</summary>
    public LprRow? On(DateOnly day) => Rows.LastOrDefault(r => r.From <= day);
}

/// <param name="Principal">What was really handed over, in 元: interest taken in advance is no principal (民间借贷规定 第二十六条).</param>
/// <param name="Percent">The agreed rate per year; null where none was agreed.</param>
/// <param name="ContractOn">The day the contract was made.</param>
/// <param name="From">The first day of interest.</param>
/// <param name="To">The day it is counted to, itself not counted.</param>
public sealed record Loan(decimal Principal, decimal? Percent, DateOnly ContractOn, DateOnly From, DateOnly To);

/// <summary>利息 of a loan between people.</summary>
/// <remarks>Source: 最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2020 年第二次修正）第二十四条至第三十一条. Not for licensed financial institutions.</remarks>
public static class LoanInterest
{
    /// <summary>The four-fold ceiling holds for contracts from this day.</summary>
    public static readonly DateOnly CeilingFrom = new(2020, 8, 20);

    private const string Ceiling = "民间借贷规定 第二十五条";

    /// <returns>Refused for a contract before <see cref="CeilingFrom"/>, and for days that run backwards.</returns>
    public static Outcome<Reckoning> Of(Loan loan)
    {
        if (loan.ContractOn < CeilingFrom || LprTable.Current.On(loan.ContractOn) is not { } lpr)
        {
            return new Refusal("loan.old-contract", "2020 年 8 月 20 日以前的借款，利率上限分段计算，请咨询法院或者律师。", RefusalKind.Rule, "民间借贷规定 第三十一条", "ContractOn");
        }

        if (loan.From < loan.ContractOn)
        {
            return new Refusal("loan.before-contract", "开始计息的那天不能早于合同成立那天，请核对。", RefusalKind.Invalid, Field: "From");
        }

        if (loan.To <= loan.From)
        {
            return new Refusal("loan.days-backwards", "算到的那天要晚于开始计息的那天，请核对。", RefusalKind.Invalid, Field: "To");
        }

        if (loan.Percent is not { } percent)
        {
            return new Reckoning(Money.Zero, [new ReckoningStep("没有约定利息的，视为没有利息；逾期后可以要求按一年期 LPR 计付", 0, "民间借贷规定 第二十四条、第二十八条")]);
        }

        var most = lpr.Percent * 4;
        var counted = Math.Min(percent, most);
        var (years, days) = Span(loan.From, loan.To);
        var checkedOn = LprTable.Current.CheckedOn;
        var interest = loan.Principal * counted / 100 * (years + (days / 365m));
        var steps = new List<ReckoningStep>
        {
            new($"合同成立那天（{loan.ContractOn}）适用的一年期 LPR 是 {Yuan.Text(lpr.Percent)}%，{lpr.From}公布", Source: LprTable.Current.Source),
            new($"利率上限是它的四倍：{Yuan.Text(most)}%", Source: Ceiling),
            percent <= most ? new($"约定的 {Yuan.Text(percent)}% 没有超过上限") : new($"约定的 {Yuan.Text(percent)}% 超过上限，按 {Yuan.Text(most)}% 算", Source: Ceiling),
            new($"{loan.From}到{loan.To}，{years} 年又 {days} 天；不满一年的按 365 天折算"),
            new($"{Yuan.Text(loan.Principal)} 元 × {Yuan.Text(counted)}% ×（{years} + {days} ÷ 365）", interest),
        };
        if (loan.ContractOn > checkedOn)
        {
            steps.Insert(1, new ReckoningStep($"利率表核对到{checkedOn}，之后可能公布过新的，请到中国人民银行网站核对"));
        }

        if (percent > most)
        {
            var beyond = (loan.Principal * percent / 100 * (years + (days / 365m))) - interest;
            steps.Add(new ReckoningStep($"超出上限的 {Yuan.Rounded(beyond)} 元，法院不支持", Source: Ceiling));
        }

        steps.Add(new ReckoningStep("利息、逾期利息、违约金和其他费用加在一起也不能超过这个上限", Source: "民间借贷规定 第二十九条"));
        return new Reckoning(Yuan.Rounded(interest), steps);
    }

    // Whole years, and the days that are left.
    private static (int Years, int Days) Span(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        if (from.AddYears(years) > to)
        {
            years--;
        }

        return (years, to.DayNumber - from.AddYears(years).DayNumber);
    }
}
