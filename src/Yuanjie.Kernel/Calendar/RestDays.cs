using System.Text.Json;

namespace Yuanjie.Kernel.Calendar;

/// <summary>The days off and make-up working days of the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知).</summary>
/// <remarks>Where a later notice of the same year changed a festival, its days carry that notice.</remarks>
internal static class RestDays
{
    public static (IReadOnlySet<int> Years, IReadOnlyList<CalendarDay> Days) Load()
    {
        using var stream = typeof(RestDays).Assembly.GetManifestResourceStream("rest-days.json")
            ?? throw new InvalidOperationException("The table of rest days is not embedded in the assembly.");
        var table = JsonSerializer.Deserialize<Table>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The table of rest days is empty.");

        return (table.Years.Select(y => y.Year).ToHashSet(), [.. table.Years.SelectMany(DaysOf)]);
    }

    private static IEnumerable<CalendarDay> DaysOf(AnnouncedYear year) =>
        from festival in year.Festivals
        let notice = festival.Notice ?? year.Notice
        from day in festival.Rest.SelectMany(DaysIn).Select(d => (Date: d, Kind: DayKind.Rest))
            .Concat((festival.Work ?? []).Select(d => (Date: d, Kind: DayKind.Work)))
        select new CalendarDay(day.Date, day.Kind, festival.Name, notice);

    /// <summary>The days of an ISO 8601 interval, both ends included; a lone date is an interval of one day.</summary>
    private static IEnumerable<DateOnly> DaysIn(string interval)
    {
        var ends = interval.Split('/');
        var first = DateOnly.ParseExact(ends[0], "O");
        var last = DateOnly.ParseExact(ends[^1], "O");
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
    }

    private sealed record Table(IReadOnlyList<AnnouncedYear> Years);

    private sealed record AnnouncedYear(int Year, string Notice, IReadOnlyList<Festival> Festivals);

    private sealed record Festival(string Name, string? Notice, IReadOnlyList<string> Rest, IReadOnlyList<DateOnly>? Work);
}
