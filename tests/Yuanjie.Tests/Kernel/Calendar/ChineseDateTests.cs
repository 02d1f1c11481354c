using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Kernel.Calendar;

public sealed class ChineseDateTests
{
    [Theory]
    [InlineData("2026-01-05", "2026年1月5日", "二〇二六年一月五日", "星期一")]
    [InlineData("2010-10-10", "2010年10月10日", "二〇一〇年十月十日", "星期日")]
    [InlineData("2025-11-11", "2025年11月11日", "二〇二五年十一月十一日", "星期二")]
    [InlineData("2024-12-20", "2024年12月20日", "二〇二四年十二月二十日", "星期五")]
    [InlineData("2022-02-22", "2022年2月22日", "二〇二二年二月二十二日", "星期二")]
    [InlineData("2019-08-31", "2019年8月31日", "二〇一九年八月三十一日", "星期六")]
    public void Date_IsWrittenInBothWays(string day, string arabic, string han, string weekday)
    {
        var date = DateOnly.ParseExact(day, "O");

        Assert.Equal(arabic, ChineseDate.Arabic(date));
        Assert.Equal(han, ChineseDate.Han(date));
        Assert.Equal(weekday, ChineseDate.Weekday(date));
    }

    [Theory]
    [InlineData("２０２６年０１月０５日")]
    [InlineData("2026 年 1 月 5 日")]
    [InlineData("2026-01-05")]
    [InlineData("2026/1/5")]
    [InlineData("2026.1.5")]
    [InlineData("二○二六年一月五日")]
    [InlineData("二零二六年一月五日")]
    public void TryParse_FormsPeopleType_AreRead(string text)
    {
        Assert.True(ChineseDate.TryParse(text, out var day));
        Assert.Equal(new DateOnly(2026, 1, 5), day);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026年2月29日")]
    [InlineData("2026年13月1日")]
    [InlineData("2026-1/5")]
    [InlineData("二〇二六年十十月五日")]
    [InlineData("二〇二六年一月三二日")]
    [InlineData("二〇二六年一月四十日")]
    [InlineData("0000-01-01")]
    [InlineData("26年1月5日")]
    public void TryParse_NoDate_IsRefused(string? text) => Assert.False(ChineseDate.TryParse(text, out _));

    [Fact]
    public void TryParse_ReadsWhatIsWritten() =>
        Prop.ForAll(Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), day =>
            ChineseDate.TryParse(ChineseDate.Han(day), out var han) && han == day
            && ChineseDate.TryParse(ChineseDate.Arabic(day), out var arabic) && arabic == day).QuickCheckThrowOnFailure();
}
