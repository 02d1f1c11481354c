using System.Globalization;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Tests.Architecture;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Tests.Clocks;

public sealed class ClockRuleTests
{
    private static readonly LegalCalendar China = LegalCalendar.China;

    /// <summary>Each row of the table from three days at least; the last days were counted day by day outside the product.</summary>
    public static TheoryData<string, DateOnly, DateOnly> Cases =>
        [.. File.ReadLines(Repository.PathTo("tests/Yuanjie.Tests/Clocks/clock-cases.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => (cells[0], Day(cells[1]), Day(cells[2])))];

    public static TheoryData<string> Ids => [.. ClockRules.All.Select(r => r.Id).Distinct()];

    [Theory, MemberData(nameof(Cases))]
    public void TheLastDay_IsThatOfTheCount(string rule, DateOnly from, DateOnly expected)
    {
        var row = ClockRules.Of(rule, from);

        Assert.Equal(expected, row.LastDay(from, China));
        Assert.Equal(expected, row.Count(from, China).LastDay);
    }

    // Handbook 8.3.
    [Theory]
    [InlineData("C12", "2026-01-16", "2026-02-24")]
    [InlineData("C12", "2026-04-03", "2026-05-06")]
    [InlineData("C12", "2026-08-26", "2026-09-28")]
    [InlineData("C12", "2025-12-05", "2026-01-04")] // a Sunday that is worked stands
    [InlineData("C08", "2026-02-13", "2026-02-24")]
    [InlineData("C09", "2026-09-30", "2026-10-10")]
    [InlineData("C03", "2026-04-30", "2026-05-11")]
    [InlineData("C18", "2026-06-30", "2028-06-30")]
    public void TheLastDay_IsThatOfTheVectors(string rule, string from, string expected) =>
        Assert.Equal(Day(expected), ClockRules.Of(rule, Day(from)).LastDay(Day(from), China));

    [Theory, MemberData(nameof(Ids))]
    public void ARule_HasOneRegimeOnAnyDay(string id)
    {
        var rows = ClockRules.All.Where(r => r.Id == id).OrderBy(r => r.Since).ToArray();

        Assert.All(rows, r => Assert.False(string.IsNullOrWhiteSpace(r.Source) || string.IsNullOrWhiteSpace(r.From)));
        Assert.All(rows, r => Assert.True(r.Period is not null ^ r.Hours is not null));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.Second.Since, pair.First.Until?.AddDays(1)));
        Assert.Null(rows[^1].Until);
    }

    [Fact]
    public void TheTable_HasEveryClockOfTheHandbook() =>
        Assert.Equal(Enumerable.Range(1, 45).Select(n => $"C{n:00}"), ClockRules.All.Select(r => r.Id[..3]).Distinct().Order());

    [Fact]
    public void ALaterStart_NeverEndsEarlier()
    {
        foreach (var row in ClockRules.All.Where(r => r.Period is not null))
        {
            var days = Enumerable.Range(0, 400).Select(row.Since.AddDays).Where(row.IsInForce).Select(day => row.LastDay(day, China)).ToArray();
            Assert.Equal(days.Order(), days);
        }
    }

    [Fact]
    public void TheRegimeOfTheDayOfStart_Applies()
    {
        Assert.Null(ClockRules.Of("C06", new DateOnly(2024, 12, 31)).LongestExtension);
        Assert.Equal("30日", ClockRules.Of("C06", new DateOnly(2025, 1, 1)).LongestExtension?.ToString());
    }

    [Theory]
    [InlineData("2026-03-18T10:20", "2026-03-20T11:00")] // from the next hour
    [InlineData("2026-03-18T10:00", "2026-03-20T11:00")]
    [InlineData("2026-12-31T23:59", "2027-01-03T00:00")]
    public void HoursCountFromTheNextHour(string from, string end)
    {
        var start = DateTime.Parse(from, CultureInfo.InvariantCulture);
        var deadline = Deadline.Of("C27a", DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), China).Value;

        Assert.Equal(DateTime.Parse(end, CultureInfo.InvariantCulture), deadline.End!.Value.ToChina().DateTime);
        Assert.Null(deadline.Counted);
    }

    [Theory]
    [InlineData("C99", "2026-01-05", "clock.unknown-rule")]
    [InlineData(null, "2026-01-05", "clock.unknown-rule")]
    [InlineData("C12", null, "clock.start-missing")]
    [InlineData("C12", "1911-10-10", "clock.start-missing")]
    [InlineData("C38", "2020-01-05", "clock.not-in-force")]
    [InlineData("C27a", "2026-01-05", "clock.hour-missing")]
    public void WhatCannotBeCounted_IsRefusedWithASentence(string? rule, string? from, string code)
    {
        var refusal = Deadline.Of(rule, from is null ? null : Day(from), null, China).Refused;

        Assert.Equal((code, RefusalKind.Invalid), (refusal?.Code, refusal?.Kind));
    }

    [Theory]
    [InlineData("30日")]
    [InlineData("5个工作日")]
    [InlineData("1个月")]
    [InlineData("2年")]
    public void APeriod_IsReadAsItIsWritten(string text) => Assert.Equal(text, Period.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("日")]
    [InlineData("30")]
    [InlineData("30天")]
    public void WhatIsNoPeriod_IsNotRead(string text) => Assert.Throws<FormatException>(() => Period.Parse(text));

    [Fact]
    public void TheCommand_PrintsTheDayAndItsProof()
    {
        var (output, errors) = (new StringWriter(), new StringWriter());

        Assert.Equal(0, DeadlineCommand.Run(["deadline", "--rule", "C12", "--from", "2025-12-05"], output, errors));

        Assert.EndsWith("2026-01-04", output.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("2026年1月4日（星期日）为调休上班日，不顺延", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public void TheCommand_PrintsJson()
    {
        var output = new StringWriter();

        Assert.Equal(0, DeadlineCommand.Run(["deadline", "--rule", "C12", "--from", "2026-01-19", "--json"], output, TextWriter.Null));

        using var json = System.Text.Json.JsonDocument.Parse(output.ToString());
        Assert.Equal("2026-02-24", json.RootElement.GetProperty("lastDay").GetString());
        Assert.Equal("民事诉讼法 第二百零五条；人民调解法 第三十三条", json.RootElement.GetProperty("source").GetString());
        Assert.True(json.RootElement.GetProperty("steps").GetArrayLength() > 5);
    }

    [Fact]
    public void TheCommand_WithoutSense_SaysHowToAsk()
    {
        var errors = new StringWriter();

        Assert.Equal(2, DeadlineCommand.Run(["deadline", "--rule", "C12"], TextWriter.Null, errors));

        Assert.Contains("--from", errors.ToString(), StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
