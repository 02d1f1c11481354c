using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Tests.Kernel.Numbers;

public sealed class CourtCaseNumberTests
{
    [Theory]
    [InlineData("（2026）新2325民初12号", "新2325", "民初", 12, null)]
    [InlineData("(2026)甘0271诉前调确3号", "甘0271", "诉前调确", 3, null)]
    [InlineData("（２０２６）甘０２民终７号", "甘02", "民终", 7, null)]
    [InlineData("（2026）京民终100号", "京", "民终", 100, null)]
    [InlineData("（2026）最高法知民终8号", "最高法", "知民终", 8, null)]
    [InlineData("（2026）内0502民特15号", "内0502", "民特", 15, null)]
    [InlineData("〔2026〕冀0302执恢9号之二", "冀0302", "执恢", 9, "二")]
    [InlineData("（2026）京0102司救执1号", "京0102", "司救执", 1, null)]
    [InlineData("（2026）新2325 民初 0012 号", "新2325", "民初", 12, null)]
    [InlineData("（2026）兵0103民督5号", "兵0103", "民督", 5, null)]
    public void TryParse_ANumber_GivesItsParts(string text, string court, string type, long serial, string? part)
    {
        Assert.True(CourtCaseNumber.TryParse(text, out var number));
        Assert.Equal((2026, court, type, serial, part), (number.Year, number.Court, number.Type, number.Serial, number.Part));
    }

    [Theory]
    [InlineData("(2026)新2325民初0012号", "（2026）新2325民初12号")]
    [InlineData("(2026)冀0302执恢9号之二", "（2026）冀0302执恢9号之二")]
    public void ToString_IsFullWidthWithoutPadding(string text, string expected)
    {
        Assert.True(CourtCaseNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
        Assert.True(CourtCaseNumber.TryParse(expected, out var again));
        Assert.Equal(number, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("（2026）昌源人调字第1号")]   // a mediation's
    [InlineData("（2026）新2325民初字第12号")] // the style before 2016
    [InlineData("（2026）源2325民初12号")]     // no province
    [InlineData("（2026）新232民初12号")]
    [InlineData("（2026）新2325民初号")]
    [InlineData("（2026）新2325民初0号")]
    [InlineData("2026新2325民初12号")]
    [InlineData("（26）新2325民初12号")]
    public void TryParse_NoCaseNumber_IsRefused(string? text) => Assert.False(CourtCaseNumber.TryParse(text, out _));
}
