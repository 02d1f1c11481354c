using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Tests.Kernel.Persons;

public sealed class CitizenIdTests
{
    private const string Sample = "11010519491231002X"; // the sample of GB 11643

    [Theory]
    [InlineData(Sample, "1949-12-31", Sex.Female, "110105")]
    [InlineData("652325199003070010", "1990-03-07", Sex.Male, "652325")]
    [InlineData("110105200002290048", "2000-02-29", Sex.Female, "110105")]
    [InlineData("440306201506301239", "2015-06-30", Sex.Male, "440306")]
    [InlineData("810000199102030019", "1991-02-03", Sex.Male, "810000")] // residence permit of a Hong Kong resident
    [InlineData("911156198507140010", "1985-07-14", Sex.Male, null)]     // foreigner's permanent residence card
    public void TryParse_AGoodNumber_GivesBirthDateSexAndArea(string text, string birthDate, Sex sex, string? area)
    {
        Assert.True(CitizenId.TryParse(text, out var id));
        Assert.Equal(text, id.ToString());
        Assert.Equal(DateOnly.ParseExact(birthDate, "O"), id.BirthDate);
        Assert.Equal(sex, id.Sex);
        Assert.Equal(area, id.AreaDigits);
        Assert.Equal(area is null, id.IsForeignResident);
    }

    [Theory]
    [InlineData(" 11010519491231002x ")]
    [InlineData("110105 19491231 002X")]
    [InlineData("110105-19491231-002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    public void TryParse_FormsPeopleType_AreRead(string text)
    {
        Assert.True(CitizenId.TryParse(text, out var id));
        Assert.Equal(Sample, id.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("110105194912310021")]  // check character
    [InlineData("110105491231002")]     // fifteen digits, not valid since 2013
    [InlineData("11010519491231002")]
    [InlineData("11010519491231002X0")]
    [InlineData("1101051949123100X2")]
    [InlineData("110105200002300048")]  // 30 February
    [InlineData("１１０１０５１９４９１２３１００２Ｙ")]
    public void TryParse_ABadNumber_IsRefused(string? text)
    {
        Assert.False(CitizenId.TryParse(text, out var id));
        Assert.Null(id);
    }

    [Theory]
    [InlineData("02300")] // 30 February
    [InlineData("13010")]
    [InlineData("00100")]
    public void TryParse_ARightCheckCharacterOverAWrongDate_IsRefused(string monthDayAndDigit)
    {
        var body = $"1101052000{monthDayAndDigit}12";

        Assert.False(CitizenId.TryParse(body + CheckCharacter(body), out _));
    }

    [Fact]
    public void TryParse_AnotherProvinceWithARightCheckCharacter_IsRefused()
    {
        const string body = "99010519900307001";
        const string outside = "16010519900307001";

        Assert.True(CitizenId.TryParse(body + CheckCharacter(body), out _)); // 9 marks a foreigner's card
        Assert.False(CitizenId.TryParse(outside + CheckCharacter(outside), out _));
    }

    [Fact]
    public void Masked_ShowsThreeAndFour() => Assert.Equal("110***********002X", Parse(Sample).Masked);

    [Theory]
    [InlineData("2014-03-06", 23)]
    [InlineData("2014-03-07", 24)]
    [InlineData("1990-03-07", 0)]
    public void AgeOn_TheBirthdayCompletesTheYear(string day, int expected) =>
        Assert.Equal(expected, Parse("652325199003070010").AgeOn(DateOnly.ParseExact(day, "O")));

    [Fact]
    public void AgeOn_BornOnLeapDay_IsOlderOnTheFirstOfMarch()
    {
        var id = Parse("110105200002290048");

        Assert.Equal(17, id.AgeOn(new(2018, 2, 28)));
        Assert.Equal(18, id.AgeOn(new(2018, 3, 1)));
    }

    [Fact]
    public void TryParse_AnySingleDigitChanged_IsRefused() =>
        Prop.ForAll(Numbers, Gen.Choose(0, 16).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (number, at, by) =>
        {
            var changed = number.ToCharArray();
            changed[at] = (char)('0' + ((changed[at] - '0' + by) % 10));
            return CitizenId.TryParse(number, out _) && !CitizenId.TryParse(new string(changed), out _);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_NeighbouringDigitsSwapped_IsRefused() =>
        Prop.ForAll(Numbers, Gen.Choose(0, 15).ToArbitrary(), (number, at) =>
        {
            var swapped = number.ToCharArray();
            (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
            return number[at] == number[at + 1] || !CitizenId.TryParse(new string(swapped), out _);
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Numbers =>
        (from day in Gen.Choose(new DateOnly(1930, 1, 1).DayNumber, new DateOnly(2025, 12, 31).DayNumber)
         from serial in Gen.Choose(0, 999)
         let body = $"652325{DateOnly.FromDayNumber(day):yyyyMMdd}{serial:D3}"
         select body + CheckCharacter(body)).ToArbitrary();

    /// <summary>ISO 7064 MOD 11-2 by its definition: the powers of 2, least at the right, give 1 modulo 11.</summary>
    private static char CheckCharacter(string body) => "0123456789X".First(c =>
        body.Append(c).Reverse().Select((d, i) => (d == 'X' ? 10 : d - '0') * (int)Math.Pow(2, i) % 11).Sum() % 11 == 1);

    private static CitizenId Parse(string text) => CitizenId.TryParse(text, out var id) ? id : throw new ArgumentException(text);
}
