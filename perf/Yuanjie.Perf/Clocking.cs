using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Perf;

/// <summary>What many open clocks cost: the board of them, the scan for those that are over, and counting them all anew.</summary>
internal sealed class Clocking(Options options, Store store, PerfHost host, Crowd crowd)
{
    private const int Seed = 20260319;
    private const int OverInHundred = 10;

    /// <summary>So many are over and nobody was told yet: what one turn of the sweep finds.</summary>
    private const int Untold = 200;

    private const int MostDisputes = 20_000;
    private const int Turns = 5;
    private static readonly string[] Rules = ["C01", "C02", "C05", "C13", "C14", "C15", "C21"];

    private readonly DateOnly today = LegalCalendar.China.WorkingDayOnOrAfter(Benchmark.Today());

    public async Task WriteAsync(StringBuilder report)
    {
        if (options.Clocks == 0)
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        var table = crowd.Clock;
        await store.LoadAsync([table], await RowsAsync(table), beside: true);
        Benchmark.Say($"{options.Clocks} clocks loaded, {watch.Elapsed.TotalSeconds:N0} s");
        using var supervisor = await host.SignInAsync("supervisor");
        report.AppendLine(CultureInfo.InvariantCulture, $"## {options.Clocks:N0} open clocks").AppendLine();
        report.AppendLine("| what | median |").AppendLine("|---|---:|");
        foreach (var view in new[] { "Over", "Near", "Paused", "Open" })
        {
            host.Statements.On = true;
            var (page, statement) = (new Figures(), new Figures());
            for (var i = 0; i < Turns * 4; i++)
            {
                host.Statements.Clear();
                await page.TimeAsync(() => supervisor.GetStringAsync($"/work/clocks?view={view}"));
                statement.Add(host.Statements.Sent.Max(s => s.Time));
            }

            host.Statements.On = false;
            Add(report, $"board of the county, {view}: page", $"{Figures.Text(page.At(50))} ms");
            Add(report, $"board of the county, {view}: slowest statement", $"{Figures.Text(statement.At(50))} ms");
        }

        await SweepAsync(report);
        await RecountAsync(report);
        Count(report);
        report.AppendLine();
    }

    private static void Add(StringBuilder report, string what, string figure)
    {
        report.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {figure} |");
        Benchmark.Say($"{what}: {figure}");
    }

    // The first turn tells of all that nobody was told of, so that the next ones are the bare scan.
    private async Task SweepAsync(StringBuilder report)
    {
        var now = Instant.InChina(today, new TimeOnly(10, 0));
        var told = await RunAsync();
        Add(report, $"sweep that tells of {told.Breached + told.Lapsed + told.Warned + told.Supervised} clocks", $"{told.Time.TotalSeconds:N1} s");
        var scan = new Figures();
        var statement = new Figures();
        host.Statements.On = true;
        for (var i = 0; i < Turns; i++)
        {
            host.Statements.Clear();
            scan.Add((await RunAsync()).Time);
            statement.Add(host.Statements.Sent.Max(s => s.Time));
        }

        host.Statements.On = false;
        Add(report, "sweep that finds nothing", $"{Figures.Text(scan.At(50))} ms");
        Add(report, "its slowest statement", $"{Figures.Text(statement.At(50))} ms");

        async Task<(int Breached, int Lapsed, int Warned, int Supervised, TimeSpan Time)> RunAsync()
        {
            await using var scope = host.Services.CreateAsyncScope();
            var watch = Stopwatch.StartNew();
            var done = await scope.ServiceProvider.GetRequiredService<ClockSweep>().RunAsync(now, default);
            return (done.Breached, done.Lapsed, done.Warned, done.Supervised, watch.Elapsed);
        }
    }

    private async Task RecountAsync(StringBuilder report)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var recount = scope.ServiceProvider.GetRequiredService<ClockRecount>();
        var watch = Stopwatch.StartNew();
        var done = await recount.RunAsync(default);
        Add(report, $"counting {done.Counted:N0} clocks anew, {done.Moved} of them moved", $"{watch.Elapsed.TotalSeconds:N1} s");
        watch.Restart();
        await recount.RunAsync(default);
        Add(report, "finding that none is behind", $"{Figures.Text(watch.Elapsed.TotalMilliseconds)} ms");
    }

    private static void Count(StringBuilder report)
    {
        const int Times = 1_000_000;
        var period = Period.WorkingDays(30);
        var from = new DateOnly(2026, 1, 5);
        var (watch, sum) = (Stopwatch.StartNew(), 0L);
        for (var i = 0; i < Times; i++)
        {
            sum += period.LastDay(from.AddDays(i % 300), LegalCalendar.China).DayNumber;
        }

        Add(report, "one deadline of thirty working days", string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMicroseconds / Times * 1000:N0} ns{(sum == 0 ? "!" : "")}"));
    }

    private async Task<IEnumerable<Row>> RowsAsync(Table table)
    {
        var disputes = await DisputesAsync();
        var random = new Random(Seed);
        var untold = Untold;
        return Enumerable.Range(0, options.Clocks).Select(i =>
        {
            var at = disputes[i % disputes.Count];
            var rule = Rules[random.Next(Rules.Length)];
            var over = random.Next(100) < OverInHundred;
            var from = over ? today.AddDays(-120 - random.Next(300)) : today.AddDays(random.Next(60));
            var row = new object?[table.Columns.Count];
            var due = new ClockRun(rule, from, null, null, []).LastDay(LegalCalendar.China);
            Set("id", TimeOrderedGuid.New());
            Set("dispute_id", at.Id);
            Set("seq", 1);
            Set("rule", rule);
            Set("duty", (short)(rule is "C01" or "C02" or "C05" ? ClockDuty.Handler : ClockDuty.Court));
            Set("leads", false);
            Set("from", from);
            Set("changes", "[]");
            Set("state", (short)ClockState.Running);
            Set("due_on", due);
            Set("basis", "0000-00/before");
            Set("county_code", at.County);
            Set("town_code", at.Town);
            if (over && (rule is "C02" or "C05" || untold-- <= 0))
            {
                Set("breached_on", due!.Value.AddDays(1));
                Set("supervised_on", due.Value.AddDays(7));
            }
            else
            {
                Set("warned_on", from);
            }

            return new Row(table, row);

            void Set(string column, object? value) => row[table[column]] = value;
        });
    }

    private async Task<List<Place>> DisputesAsync()
    {
        await using var connection = await store.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select id, county_code, town_code from dispute where open limit {MostDisputes}";
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<Place>();
        while (await reader.ReadAsync())
        {
            found.Add(new Place(reader.GetValue(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        }

        return found;
    }

    /// <param name="Id">As the database keeps it, to be written back as it came.</param>
    private sealed record Place(object Id, string County, string? Town);
}
