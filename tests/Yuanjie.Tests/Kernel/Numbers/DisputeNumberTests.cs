using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Tests.Kernel.Numbers;

public sealed class DisputeNumberTests
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Sample = "YJ6523251010012026010500001B";

    private static readonly Arbitrary<DisputeNumber> AnyNumber =
        (from area in Gen.Choose(110101, 659099)
         from town in Gen.Choose(0, 999999)
         from day in Gen.Choose(new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2050, 12, 31).DayNumber)
         from serial in Gen.Choose(1, DisputeNumber.MaxSerial)
         select Make($"{area}{town:D6}", DateOnly.FromDayNumber(day), serial)).ToArbitrary();

    [Fact]
    public void Make_AreaDayAndSerial_GivesTheNumberWithItsCheckCharacter()
    {
        var number = Make("652325101001", new(2026, 1, 5), 1);

        Assert.Equal(Sample, number.ToString());
        Assert.Equal("260105-00001-B", number.ShortForm);
        Assert.Equal(number, Make("652325101001003", new(2026, 1, 5), 1)); // a grid's dispute carries its community
        Assert.Equal("YJ6523250000002026123199999T", Make("652325", new(2026, 12, 31), 99_999).Value);
    }

    [Theory]
    [InlineData(Sample)]
    [InlineData("yj6523251010012026010500001b")]
    [InlineData(" YJ 652325101001 20260105 00001 B ")]
    [InlineData("YJ-652325101001-20260105-00001-B")]
    [InlineData("ＹＪ６５２３２５１０１００１２０２６０１０５００００１Ｂ")]
    public void TryParse_FormsPeopleType_AreRead(string text)
    {
        Assert.True(DisputeNumber.TryParse(text, out var number));
        Assert.Equal(Sample, number.Value);
        Assert.Equal("652325101001", number.AreaDigits);
        Assert.Equal(new DateOnly(2026, 1, 5), number.Day);
        Assert.Equal(1, number.Serial);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("YJ6523251010012026010500001C")]
    [InlineData("YJ652325101001202601050000B")]
    [InlineData("XJ6523251010012026010500001B")]
    [InlineData("6523251010012026010500001B")]
    public void TryParse_ABadNumber_IsRefused(string? text) => Assert.False(DisputeNumber.TryParse(text, out _));

    [Theory]
    [InlineData("YJ6523251010012026023000001")] // 30 February
    [InlineData("YJ6523251010012026010500000")] // no serial
    public void TryParse_ARightCheckCharacterOverNoNumber_IsRefused(string body)
    {
        var number = body + Alphabet.Single(c => IsValid(body + c));

        Assert.False(DisputeNumber.TryParse(number, out _));
    }

    [Fact]
    public void Make_ParsesBack_AndSatisfiesTheStandard() =>
        Prop.ForAll(AnyNumber, number =>
            DisputeNumber.TryParse(number.Value, out var read) && read == number && IsValid(number.Value)
            && Make(read.AreaDigits, read.Day, read.Serial) == number).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_AnySingleCharacterChanged_IsRefused() =>
        Prop.ForAll(AnyNumber, Gen.Choose(0, 27).ToArbitrary(), Gen.Choose(1, 35).ToArbitrary(), (number, at, by) =>
        {
            var changed = number.Value.ToCharArray();
            changed[at] = Alphabet[(Alphabet.IndexOf(changed[at], StringComparison.Ordinal) + by) % 36];
            return !IsValid(new string(changed)) && !DisputeNumber.TryParse(new string(changed), out _);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Make_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Make("652325", new(2026, 1, 5), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make("652325", new(2026, 1, 5), 100_000));
    }

    private static DisputeNumber Make(string area, DateOnly day, int serial) => DisputeNumber.Make(AreaCode.Parse(area), day, serial);

    /// <summary>ISO 7064, hybrid system MOD 37-36: the recursion over the whole number, check character included, ends at 1.</summary>
    private static bool IsValid(string number)
    {
        var product = 36;
        foreach (var c in number[..^1])
        {
            var sum = (product + Alphabet.IndexOf(c, StringComparison.Ordinal)) % 36;
            product = 2 * (sum == 0 ? 36 : sum) % 37;
        }

        return (product + Alphabet.IndexOf(number[^1], StringComparison.Ordinal)) % 36 == 1;
    }
}
