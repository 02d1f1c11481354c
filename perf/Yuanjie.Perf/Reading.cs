using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Perf;

/// <summary>The pages that clerks live in, one reader at a time: latency and statements.</summary>
internal sealed class Reading(Options options, PerfHost host, Crowd crowd)
{
    private const int WarmUps = 2;
    private const int MostSamples = 100;
    private static readonly TimeSpan PageLength = TimeSpan.FromSeconds(6);

    public async Task WriteAsync(StringBuilder report)
    {
        using var dispatcher = await host.SignInAsync("dispatcher");
        using var supervisor = await host.SignInAsync("supervisor");
        using var mediator = await host.SignInAsync("mediator.shen");
        var told = crowd.Templates;
        var deep = told.OrderBy(t => t.RegisteredAt.UnixMilliseconds).ElementAt(told.Count / 10);
        var town = deep.Area.At(AreaLevel.Town);
        (string What, HttpClient Reader, Func<int, string> Page)[] pages =
        [
            ("ledger", dispatcher, _ => "/work/disputes"),
            ("ledger of a town and a type", dispatcher, i => $"/work/disputes?area={town}&type={told[i % told.Count].Of("type_code")}"),
            ("ledger, overdue", dispatcher, _ => "/work/disputes?view=Overdue"),
            ("ledger, extreme risk", dispatcher, _ => "/work/disputes?risk=Extreme"),
            ("ledger, a page far down", dispatcher, _ => $"/work/disputes?after={deep.RegisteredAt.UnixMilliseconds}.{deep.Number}"),
            ("ledger, a number", dispatcher, i => $"/work/disputes?q={told[i % told.Count].Number}"),
            ("ledger, a party's name", dispatcher, i => $"/work/disputes?q={Escaped(told[i % told.Count].Of("name", "party"))}"),
            ("ledger, a telephone", dispatcher, i => $"/work/disputes?q={told[i % told.Count].Of("phone", "party")}"),
            ("ledger, words of a title", dispatcher, i => $"/work/disputes?q={Escaped(told[i % told.Count].Title)}"),
            ("ledger, a word of no title", dispatcher, _ => $"/work/disputes?q={Escaped("潮汐发电机组")}"),
            ("ledger of a committee", mediator, _ => "/work/disputes"),
            ("dispute", dispatcher, i => $"/work/disputes/{told[i * 7 % told.Count].Number}"),
            ("dispatch board", dispatcher, _ => "/work/routing/board"),
            ("dispatch board, overdue", dispatcher, _ => "/work/routing/board?column=Overdue"),
            ("desk of a dispatcher", dispatcher, _ => "/work"),
            ("desk of a mediator", mediator, _ => "/work"),
            ("command board", supervisor, _ => "/board"),
        ];
        report.AppendLine("| page | p50 ms | p99 ms | statements | slowest statement ms |");
        report.AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (what, reader, page) in pages)
        {
            report.AppendLine(await MeasureAsync(what, reader, page));
        }

        report.AppendLine();
    }

    private static string Escaped(object? text) => Uri.EscapeDataString((string)text!);

    private async Task<string> MeasureAsync(string what, HttpClient reader, Func<int, string> page)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await GetAsync(reader, page(i));
        }

        var figures = new Figures();
        var most = 0;
        var slowest = new Figures();
        host.Statements.On = true;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < MostSamples && watch.Elapsed < PageLength; i++)
        {
            host.Statements.Clear();
            await figures.TimeAsync(() => GetAsync(reader, page(i)));
            most = Math.Max(most, host.Statements.Sent.Count);
            slowest.Add(host.Statements.Sent.Max(s => s.Time));
        }

        host.Statements.On = false;
        var line = string.Create(CultureInfo.InvariantCulture, $"| {what} | {Figures.Text(figures.At(50))} | {Figures.Text(figures.At(99))} | {most} | {Figures.Text(slowest.At(50))} |");
        Benchmark.Say(line);
        if (options.Statements)
        {
            foreach (var (sql, time) in host.Statements.Sent)
            {
                Benchmark.Say($"-- {time.TotalMilliseconds:N1} ms\n{sql}");
            }
        }

        return line;
    }

    private static async Task GetAsync(HttpClient reader, string page)
    {
        using var answer = await reader.GetAsync(page);
        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{page} answered {answer.StatusCode} {answer.Headers.Location}");
        }

        await answer.Content.ReadAsStringAsync();
    }
}
