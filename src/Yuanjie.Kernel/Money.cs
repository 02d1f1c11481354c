using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel;

/// <summary>An amount of renminbi in 分, within ±<see cref="MaxValue"/>; stored as a whole number, never as a fraction.</summary>
/// <remarks>Arithmetic that leaves the range throws <see cref="OverflowException"/>.</remarks>
public readonly partial record struct Money : IComparable<Money>
{
    private const long FenPerYuan = 100;
    private const long MaxFen = 999_999_999_999_999;

    private Money(long fen)
    {
        if (fen is > MaxFen or < -MaxFen)
        {
            throw new OverflowException($"{fen} 分 is more than an amount can hold.");
        }

        Fen = fen;
    }

    public static Money Zero => default;

    /// <summary>9,999,999,999,999.99 元.</summary>
    public static Money MaxValue => new(MaxFen);

    public long Fen { get; }

    public bool IsNegative => Fen < 0;

    public static Money FromFen(long fen) => new(fen);

    public static Money FromYuan(long yuan) => new(checked(yuan * FenPerYuan));

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    public static Money operator +(Money a, Money b) => new(a.Fen + b.Fen);

    public static Money operator -(Money a, Money b) => new(a.Fen - b.Fen);

    public static Money operator -(Money a) => new(-a.Fen);

    public static Money operator *(Money a, int times) => new(checked(a.Fen * times));

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The fraction of the amount, rounded to the nearest 分, halves away from zero: 2.5 % is <c>Portion(25, 1000)</c>.</summary>
    public Money Portion(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (whole, rest) = Int128.DivRem((Int128)Fen * numerator, denominator);
        return new(checked((long)(whole + (Int128.Abs(rest) * 2 >= denominator ? Int128.Sign(rest) : 0))));
    }

    /// <summary>Reads 9,600.50, 9600元, ￥9600, 人民币9600元整, 1.2万元, 3亿 and full-width forms; refuses fractions of a 分 and groups that are not of three.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        money = default;
        var match = Amount.Match(ChineseText.Fold(text).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
        {
            return false;
        }

        var fraction = match.Groups["fraction"].Value.TrimEnd('0');
        var places = match.Groups["unit"].Value switch { "万" => 6, "亿" => 10, _ => 2 };
        var whole = match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal).TrimStart('0');
        if (fraction.Length > places
            || whole.Length + places > 18
            || !long.TryParse(whole + fraction.PadRight(places, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var fen)
            || fen > MaxFen)
        {
            return false;
        }

        money = new Money(match.Groups["minus"].Length > 0 ? -fen : fen);
        return true;
    }

    /// <summary>9,600.50: the amount in 元 with thousands separators and two decimals, the same in every culture.</summary>
    public override string ToString()
    {
        var (yuan, fen) = Math.DivRem(Math.Abs(Fen), FenPerYuan);
        return string.Create(CultureInfo.InvariantCulture, $"{(IsNegative ? "-" : "")}{yuan:#,0}.{fen:00}");
    }

    /// <summary>大写, as agreements and receipts carry it: 玖仟陆佰元伍角整, 叁佰贰拾伍元零肆分.</summary>
    /// <remarks>
    /// 整 closes an amount that ends at 元 or 角; the 零 that is optional (before 角, after 万) is left out.
    /// Source: 支付结算办法 附件一《正确填写票据和结算凭证的基本规定》 一、二.
    /// </remarks>
    public string InCapitals()
    {
        var (yuan, rest) = Math.DivRem(Math.Abs(Fen), FenPerYuan);
        var (jiao, fen) = Math.DivRem(rest, 10);
        var text = (yuan, jiao, fen) switch
        {
            (0, 0, 0) => "零元整",
            (_, 0, 0) => $"{Capitals(yuan)}元整",
            (0, 0, _) => $"{CapitalDigits[(int)fen]}分",
            (_, 0, _) => $"{Capitals(yuan)}元零{CapitalDigits[(int)fen]}分",
            (0, _, 0) => $"{CapitalDigits[(int)jiao]}角整",
            (0, _, _) => $"{CapitalDigits[(int)jiao]}角{CapitalDigits[(int)fen]}分",
            (_, _, 0) => $"{Capitals(yuan)}元{CapitalDigits[(int)jiao]}角整",
            _ => $"{Capitals(yuan)}元{CapitalDigits[(int)jiao]}角{CapitalDigits[(int)fen]}分",
        };
        return IsNegative ? $"负{text}" : text;
    }

    private const string CapitalDigits = "零壹贰叁肆伍陆柒捌玖";

    private static readonly (long Size, string Name)[] Ranks = [(1_0000_0000, "亿"), (1_0000, "万"), (1000, "仟"), (100, "佰"), (10, "拾")];

    private static string Capitals(long n)
    {
        foreach (var (size, name) in Ranks)
        {
            if (n >= size)
            {
                var (head, tail) = Math.DivRem(n, size);
                var gap = tail > 0 && tail < size / 10 ? "零" : "";
                return $"{Capitals(head)}{name}{gap}{(tail > 0 ? Capitals(tail) : "")}";
            }
        }

        return $"{CapitalDigits[(int)n]}";
    }

    [GeneratedRegex("^(?:人民币|RMB|CNY)?(?<minus>[-−])?¥?(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.(?<fraction>[0-9]+))?(?<unit>万|亿)?(?:元|圆)?整?$")]
    private static partial Regex Amount { get; }
}
