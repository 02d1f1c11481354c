using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel;

namespace Yuanjie.Tests.Kernel;

public sealed class MoneyTests
{
    private static readonly Arbitrary<long> AnyFen =
        (from high in Gen.Choose(-999_999, 999_999)
         from low in Gen.Choose(0, 999_999_999)
         select (high * 1_000_000_000L) + low).ToArbitrary();

    [Theory]
    [InlineData("9,600.50", 960050)]
    [InlineData("9600元", 960000)]
    [InlineData("９，６００．５０", 960050)]
    [InlineData("￥9600.5", 960050)]
    [InlineData("¥ 9600", 960000)]
    [InlineData("人民币9600元整", 960000)]
    [InlineData("1.2万元", 1200000)]
    [InlineData("1.23456万", 1234560)]
    [InlineData("3亿", 30000000000)]
    [InlineData("0", 0)]
    [InlineData("0.05", 5)]
    [InlineData("007", 700)]
    [InlineData("12.3400", 1234)]
    [InlineData("-12.34", -1234)]
    [InlineData("−12.34", -1234)]
    [InlineData("9,999,999,999,999.99", 999999999999999)]
    public void TryParse_AnAmount_IsReadToTheFen(string text, long fen)
    {
        Assert.True(Money.TryParse(text, out var money));
        Assert.Equal(fen, money.Fen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("元")]
    [InlineData("9,60")]
    [InlineData("96,00")]
    [InlineData("1,2345")]
    [InlineData("9600.505")]
    [InlineData("9600.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("1.2345678万")]
    [InlineData("$100")]
    [InlineData("10000000000000")]
    [InlineData("99999999999999999999999")]
    [InlineData("9600美元")]
    public void TryParse_NoAmount_IsRefused(string? text) => Assert.False(Money.TryParse(text, out _));

    [Theory]
    [InlineData(960050, "9,600.50")]
    [InlineData(0, "0.00")]
    [InlineData(5, "0.05")]
    [InlineData(-123456789, "-1,234,567.89")]
    [InlineData(999999999999999, "9,999,999,999,999.99")]
    public void ToString_HasGroupsAndTwoDecimals(long fen, string expected) => Assert.Equal(expected, Money.FromFen(fen).ToString());

    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角整")]
    [InlineData("0.53", "伍角叁分")]
    [InlineData("10", "壹拾元整")]
    [InlineData("10.01", "壹拾元零壹分")]
    [InlineData("100", "壹佰元整")]
    [InlineData("101", "壹佰零壹元整")]
    [InlineData("110", "壹佰壹拾元整")]
    [InlineData("1001", "壹仟零壹元整")]
    [InlineData("1010", "壹仟零壹拾元整")]
    [InlineData("1100", "壹仟壹佰元整")]
    [InlineData("9600.50", "玖仟陆佰元伍角整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("5000", "伍仟元整")]
    [InlineData("10000", "壹万元整")]
    [InlineData("10001", "壹万零壹元整")]
    [InlineData("10100", "壹万零壹佰元整")]
    [InlineData("107000", "壹拾万柒仟元整")]
    [InlineData("100001", "壹拾万零壹元整")]
    [InlineData("1000000", "壹佰万元整")]
    [InlineData("10000001", "壹仟万零壹元整")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("205000000", "贰亿零伍佰万元整")]
    [InlineData("1000000000000", "壹万亿元整")]
    [InlineData("1000100000000", "壹万零壹亿元整")]
    [InlineData("1000000000001", "壹万亿零壹元整")]
    [InlineData("-88.8", "负捌拾捌元捌角整")]
    [InlineData("123456789.12", "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分")]
    public void InCapitals_PutsZerosAndTheClosingWordRight(string amount, string expected)
    {
        Assert.True(Money.TryParse(amount, out var money));
        Assert.Equal(expected, money.InCapitals());
    }

    [Theory]
    [InlineData(100000, 25, 1000, 2500)]
    [InlineData(101, 1, 2, 51)]
    [InlineData(-101, 1, 2, -51)]
    [InlineData(100, 1, 3, 33)]
    [InlineData(200, 1, 3, 67)]
    [InlineData(999999999999999, 175, 1000000, 175000000000)]
    public void Portion_RoundsToTheNearestFen(long fen, long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Money.FromFen(fen).Portion(numerator, denominator).Fen);

    [Fact]
    public void Arithmetic_BeyondTheRange_Throws()
    {
        Assert.Throws<OverflowException>(() => Money.MaxValue + Money.FromFen(1));
        Assert.Throws<OverflowException>(() => -Money.MaxValue - Money.FromFen(1));
        Assert.Throws<OverflowException>(() => Money.MaxValue * int.MaxValue);
        Assert.Throws<OverflowException>(() => Money.FromYuan(long.MaxValue));
        Assert.Throws<OverflowException>(() => Money.FromFen(long.MinValue));
        Assert.Throws<OverflowException>(() => Money.MaxValue.Portion(long.MaxValue, 1));
    }

    [Fact]
    public void Sum_AddsUpInstalments() =>
        Assert.Equal(Money.FromYuan(10_000), Money.Sum([Money.FromYuan(5_000), Money.FromFen(499_999), Money.FromFen(1)]));

    [Fact]
    public void TryParse_ReadsWhatIsWritten() =>
        Prop.ForAll(AnyFen, fen => Money.TryParse(Money.FromFen(fen).ToString(), out var money) && money.Fen == fen)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void InCapitals_ReadsBackAsTheAmount() =>
        Prop.ForAll(AnyFen, fen => Read(Money.FromFen(Math.Abs(fen)).InCapitals()) == Math.Abs(fen)).QuickCheckThrowOnFailure();

    /// <summary>Reads capitals back into 分, the way a person does: digit, rank, section.</summary>
    private static long Read(string capitals)
    {
        var (total, hundredMillions, tenThousands, section, digit) = (0L, 0L, 0L, 0L, 0L);
        foreach (var c in capitals)
        {
            switch (c)
            {
                case '拾' or '佰' or '仟':
                    section += digit * (c == '拾' ? 10 : c == '佰' ? 100 : 1000);
                    digit = 0;
                    break;
                case '万':
                    tenThousands = (section + digit) * 1_0000;
                    (section, digit) = (0, 0);
                    break;
                case '亿':
                    hundredMillions = (tenThousands + section + digit) * 1_0000_0000;
                    (tenThousands, section, digit) = (0, 0, 0);
                    break;
                case '元':
                    total = (hundredMillions + tenThousands + section + digit) * 100;
                    digit = 0;
                    break;
                case '角':
                    total += digit * 10;
                    digit = 0;
                    break;
                case '分':
                    total += digit;
                    digit = 0;
                    break;
                case '整':
                    break;
                default:
                    digit = "零壹贰叁肆伍陆柒捌玖".IndexOf(c, StringComparison.Ordinal);
                    break;
            }
        }

        return total;
    }
}
