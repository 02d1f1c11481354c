using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Tests.Kernel.Persons;

public sealed class CreditCodeTests
{
    private const string Sample = "91350100M000100Y43"; // the sample of GB 32100
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData(Sample)]
    [InlineData("5265232500000001WQ")]
    [InlineData("12652325MB12345672")]
    [InlineData(" 91350100m000100y43")]
    [InlineData("91350100 M000100Y4 3")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    public void TryParse_AGoodCode_IsRead(string text) => Assert.True(CreditCode.TryParse(text, out _));

    [Fact]
    public void TryParse_TheSample_GivesItsParts()
    {
        Assert.True(CreditCode.TryParse(Sample, out var code));
        Assert.Equal(Sample, code.ToString());
        Assert.Equal("350100", code.AreaDigits);
        Assert.Equal("M000100Y4", code.OrganisationCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91350100M000100Y44")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100I000100Y43")] // no I, O, S, V, Z
    [InlineData("9135O100M000100Y43")]
    [InlineData("91350A00M000100Y43")]
    public void TryParse_ABadCode_IsRefused(string? text) => Assert.False(CreditCode.TryParse(text, out _));

    [Fact]
    public void TryParse_AnySingleCharacterChanged_IsRefused() =>
        Prop.ForAll(Gen.Choose(0, 17).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (at, by) =>
        {
            var changed = Sample.ToCharArray();
            changed[at] = Alphabet[(Alphabet.IndexOf(changed[at], StringComparison.Ordinal) + by) % 31];
            return !CreditCode.TryParse(new string(changed), out _);
        }).QuickCheckThrowOnFailure();
}
