using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Tests.Kernel.Numbers;

public sealed class MediationNumberTests
{
    [Theory]
    [InlineData("（2026）昌源人调字第1号", "昌源", 1, false)]
    [InlineData("(2026)昌源人调字第0001号", "昌源", 1, false)]
    [InlineData("（２０２６）昌源人调字第１２号", "昌源", 12, false)]
    [InlineData("（2026） 昌源 人调字 第 12 号", "昌源", 12, false)]
    [InlineData("（2026）昌源人调口字第3号", "昌源", 3, true)]
    [InlineData("（2026）奇台镇西街社区人调字第120号", "奇台镇西街社区", 120, false)]
    public void TryParse_ANumber_GivesItsParts(string text, string organisation, int serial, bool oral)
    {
        Assert.True(MediationNumber.TryParse(text, out var number));
        Assert.Equal((2026, organisation, serial, oral), (number.Year, number.Organisation, number.Serial, number.IsOral));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("（2026）人调字第1号")]
    [InlineData("（2026）昌源人调字第0号")]
    [InlineData("（2026）昌源人调字第号")]
    [InlineData("（26）昌源人调字第1号")]
    [InlineData("（2026）昌源人调1号")]
    [InlineData("（2026）新2325民初12号")]
    public void TryParse_NoNumber_IsRefused(string? text) => Assert.False(MediationNumber.TryParse(text, out _));

    [Fact]
    public void ToString_IsFullWidthWithoutPadding_UnlessThePlacePads()
    {
        var number = MediationNumber.Of(2026, "昌源", 1);

        Assert.Equal("（2026）昌源人调字第1号", number.ToString());
        Assert.Equal("（2026）昌源人调字第0001号", number.Padded(4));
        Assert.Equal("（2026）昌源人调口字第7号", MediationNumber.Of(2026, "昌源", 7, isOral: true).ToString());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("CY", 1)]
    [InlineData("昌源", 0)]
    [InlineData("昌源", MediationNumber.MaxSerial + 1)]
    public void Of_NoOrganisationOrSerial_Throws(string organisation, int serial) =>
        Assert.Throws<ArgumentException>(() => MediationNumber.Of(2026, organisation, serial));
}
