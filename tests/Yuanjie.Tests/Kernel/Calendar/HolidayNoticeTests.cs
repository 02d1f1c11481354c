using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Kernel.Calendar;

/// <summary>A notice is read from its own words and checked against itself.</summary>
public sealed class HolidayNoticeTests
{
    private const string Source = "国办发明电〔2025〕7号";

    private const string Of2026 = """
        国务院办公厅关于2026年部分节假日安排的通知
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
        """;

    [Fact]
    public void TheNoticeOf2026_GivesTheDaysTheCalendarHas()
    {
        var read = HolidayNotice.Read(Of2026, Source).Value;
        var known = LegalCalendar.China.Days.Where(d => d.Date.Year == 2026).Select(d => (d.Date, d.Kind));

        Assert.Equal((2026, Source), (read.Year, read.Source));
        Assert.Equal(known.Order(), read.Days.Select(d => (d.Date, d.Kind)).Order());
        Assert.All(read.Days, d => Assert.Equal(Source, d.Notice));
    }

    [Theory]
    [InlineData("关于2024年部分节假日安排的通知 一、元旦：1月1日放假，与周末连休。", "2024-01-01")]
    [InlineData("关于2025年部分节假日安排的通知 一、元旦：1月1日（周三）放假1天，不调休。", "2025-01-01")]
    [InlineData("关于2023年部分节假日安排的通知 一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。", "2022-12-31,2023-01-01,2023-01-02")]
    [InlineData("关于2019年部分节假日安排的通知 一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。", "2018-12-29,2018-12-30,2018-12-31,2019-01-01")]
    [InlineData("关于2020年部分节假日安排的通知 五、国庆节、中秋节：10月1日至2日放假。", "2020-10-01,2020-10-02")]
    public void WordsOfOtherYears_AreUnderstood(string text, string days) =>
        Assert.Equal(days.Split(',').Select(d => DateOnly.Parse(d, null)), HolidayNotice.Read(text, Source).Value.Days.Select(d => d.Date).Order());

    [Theory]
    [InlineData("", Source, "notice.no-text")]
    [InlineData(Of2026, " ", "notice.no-source")]
    [InlineData("一、元旦：1月1日放假1天。", Source, "notice.no-year")]
    [InlineData("关于2027年部分节假日安排的通知", Source, "notice.no-days")]
    [InlineData("关于2027年部分节假日安排的通知 一、元旦：1月1日（周四）放假。", Source, "notice.bad-day")] // a Friday
    [InlineData("关于2027年部分节假日安排的通知 二、春节：2月30日放假。", Source, "notice.bad-day")]
    [InlineData("关于2027年部分节假日安排的通知 二、春节：2月5日至13日放假调休，共8天。", Source, "notice.other-length")]
    [InlineData("关于2027年部分节假日安排的通知 二、春节：2月5日至13日放假调休，共9天。2月15日上班。", Source, "notice.bad-day")] // a Monday is worked anyway
    public void WhatDoesNotFitTogether_IsRefused(string text, string source, string code) =>
        Assert.Equal(code, HolidayNotice.Read(text, source).Refused?.Code);

    [Fact]
    public void ANotice_GoesBeforeWhatWasKnown_AndThePlaceBeforeTheNotice()
    {
        var local = new CalendarDay(new DateOnly(2027, 2, 8), DayKind.Work, "值守", "县政府通知");
        var book = new CalendarBook(LegalCalendar.China, [local]);
        var notice = HolidayNotice.Read("关于2027年部分节假日安排的通知 二、春节：2月5日至11日放假调休，共7天。", Source).Value;

        Assert.True(book.Current.IsProvisional(2027));
        Assert.False(book.With(notice).IsProvisional(2027));
        Assert.True(book.Current.IsProvisional(2027)); // only looked at
        book.Take([notice]);
        Assert.True(book.Current.IsRestDay(new DateOnly(2027, 2, 5)));
        Assert.False(book.Current.IsRestDay(new DateOnly(2027, 2, 8)));
    }
}
