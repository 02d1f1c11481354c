using System.Globalization;
using Yuanjie.Disputes.Agreements;

namespace Yuanjie.Tests.Agreements;

/// <summary>人民调解法 第二十九条、第三十条; 特邀调解规定 第二十四条; 人民法院在线调解规则 第十九条.</summary>
public sealed class EffectiveDayTests
{
    // party, party, mediator, seal → effective; "-" is not there yet
    [Theory]
    [InlineData(EffectBasis.SignedAndSealed, "01-19", "01-19", "01-19", "01-19", "01-19")]
    [InlineData(EffectBasis.SignedAndSealed, "01-19", "01-19", "01-19", "01-21", "01-21")] // Annex D, variation (a): the seal came two days later
    [InlineData(EffectBasis.SignedAndSealed, "01-19", "01-19", "01-19", "-", null)] // variation (d): no seal
    [InlineData(EffectBasis.SignedAndSealed, "01-19", "01-20", "-", "01-21", null)]
    [InlineData(EffectBasis.SignedAndSealed, "01-19", "-", "01-19", "01-19", null)]
    [InlineData(EffectBasis.SignedAndSealed, "01-22", "01-20", "01-22", "01-22", "01-22")]
    [InlineData(EffectBasis.PartiesSigned, "01-19", "01-20", "-", "-", "01-20")]
    [InlineData(EffectBasis.PartiesSigned, "01-19", "01-20", "01-21", "01-22", "01-20")]
    [InlineData(EffectBasis.PartiesSigned, "01-19", "-", "01-21", "01-22", null)]
    [InlineData(EffectBasis.LastElectronicSignature, "01-20", "01-23", "-", "-", "01-23")]
    public void TheDay_IsTheLastOfWhatTheBasisAsksFor(EffectBasis basis, string owner, string neighbour, string mediator, string seal, string? expected)
    {
        var day = EffectiveDay.Of(basis, [(SignerRole.Party, Day(owner)), (SignerRole.Party, Day(neighbour)), (SignerRole.Mediator, Day(mediator)), (SignerRole.Committee, Day(seal))]);

        Assert.Equal(Day(expected), day);
    }

    [Fact]
    public void WithoutAPlaceForTheSeal_NothingTakesEffect() =>
        Assert.Null(EffectiveDay.Of(EffectBasis.SignedAndSealed, [(SignerRole.Party, Day("01-19")), (SignerRole.Mediator, Day("01-19"))]));

    private static DateOnly? Day(string? text) => text is null or "-" ? null : DateOnly.ParseExact($"2026-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
