using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Calculators;

/// <summary>How employment ended.</summary>
public enum LabourEnd
{
    /// <summary>N: with severance.</summary>
    Severance,

    /// <summary>N+1: by the employer for one of the three grounds of article 40, without thirty days' notice.</summary>
    WithoutNotice,

    /// <summary>2N: unlawfully.</summary>
    Unlawful,
}

/// <param name="JoinedOn">First day of work.</param>
/// <param name="LeftOn">Last day of work.</param>
/// <param name="AverageWage">Monthly average of the last twelve months before the end, in 元.</param>
/// <param name="LastWage">Wage of the month before, in 元; null for the average.</param>
/// <param name="LocalAverage">Monthly average wage of the place in the year before, in 元; null where not asked: then the cap is not looked at.</param>
public sealed record Employment(DateOnly JoinedOn, DateOnly LeftOn, decimal AverageWage, LabourEnd End, decimal? LastWage = null, decimal? LocalAverage = null);

/// <summary>经济补偿、代通知金、赔偿金.</summary>
/// <remarks>Source: 劳动合同法 第四十条、第四十六条至第四十八条、第八十七条; 劳动合同法实施条例 第二十条、第二十五条、第二十七条.</remarks>
public static class LabourPay
{
    private const string Severance = "劳动合同法 第四十七条";

    /// <returns>Refused where the days run backwards.</returns>
    public static Outcome<Reckoning> Of(Employment work)
    {
        if (work.LeftOn <= work.JoinedOn)
        {
            return new Refusal("labour.days-backwards", "离职的日期要晚于入职的日期，请核对。", RefusalKind.Invalid, Field: "LeftOn");
        }

        var years = YearsOf(work.JoinedOn, work.LeftOn);
        var steps = new List<ReckoningStep> { new($"{work.JoinedOn}到{work.LeftOn}，折算 {Yuan.Text(years)} 年：满一年算一年，六个月以上不满一年算一年，不满六个月算半年", Source: Severance) };
        var wage = work.AverageWage;
        if (work.LocalAverage is { } local && wage > local * 3)
        {
            wage = local * 3;
            years = Math.Min(years, 12);
            steps.Add(new ReckoningStep($"月工资高于当地平均工资三倍的，按三倍 {Yuan.Text(wage)} 元算，最多十二年", Source: Severance));
        }

        var n = wage * years;
        steps.Add(new ReckoningStep($"N：{Yuan.Text(wage)} 元 × {Yuan.Text(years)} 年", n, Severance));
        var total = work.End switch
        {
            LabourEnd.WithoutNotice => n + (work.LastWage ?? work.AverageWage),
            LabourEnd.Unlawful => n * 2,
            _ => n,
        };
        if (work.End is LabourEnd.WithoutNotice)
        {
            steps.Add(new ReckoningStep($"加上个月工资 {Yuan.Text(work.LastWage ?? work.AverageWage)} 元（没有提前三十日通知）", total, "劳动合同法 第四十条；实施条例 第二十条"));
        }
        else if (work.End is LabourEnd.Unlawful)
        {
            steps.Add(new ReckoningStep("违法解除或者终止的，付两倍，不再另付 N", total, "劳动合同法 第四十八条、第八十七条；实施条例 第二十五条"));
        }

        return new Reckoning(Yuan.Rounded(total), steps);
    }

    private static decimal YearsOf(DateOnly joined, DateOnly left)
    {
        // The last day is worked, so the time ends with the day after it.
        var end = left.AddDays(1);
        var months = ((end.Year - joined.Year) * 12) + end.Month - joined.Month;
        if (joined.AddMonths(months) > end)
        {
            months--;
        }

        var rest = months % 12;
        var odd = rest == 0 && joined.AddMonths(months) == end ? 0 : rest >= 6 ? 1 : 0.5m;
        return (months / 12) + odd;
    }
}
