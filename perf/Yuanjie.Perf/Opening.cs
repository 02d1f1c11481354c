using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Yuanjie.Perf;

/// <summary>Disputes opened through HTTP beside raw inserts of the same rows, in turns.</summary>
internal sealed class Opening(Options options, Store store, PerfHost host, Crowd crowd)
{
    private const int Rounds = 3;
    private const int Group = 64;
    private const int RawDisputes = 4_000;
    private const int FirstRawSerial = 90_001;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(8);

    private readonly List<double> http = [];
    private readonly List<double> single = [];
    private readonly List<double> grouped = [];
    private readonly Figures times = new();

    public async Task WriteAsync(StringBuilder report)
    {
        using var caller = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = options.Clients }) { BaseAddress = host.Address };
        caller.DefaultRequestHeaders.Add("X-Api-Key", crowd.ApiKey);
        await OpenAsync(caller, WarmUp, new Figures());
        for (var round = 0; round < Rounds; round++)
        {
            http.Add(await OpenAsync(caller, RoundLength, times));
            single.Add(await InsertAsync(1));
            grouped.Add(await InsertAsync(Group));
            Benchmark.Say($"opening: HTTP {http[^1]:N0}/s, raw {single[^1]:N0}/s, raw by {Group} {grouped[^1]:N0}/s");
        }

        var (through, one, many) = (Figures.Median(http), Figures.Median(single), Figures.Median(grouped));
        report.AppendLine(CultureInfo.InvariantCulture, $"| open a dispute, {options.Clients} clients, median of {Rounds} | per second | of raw | p50 ms | p99 ms |");
        report.AppendLine("|---|---:|---:|---:|---:|");
        report.AppendLine(CultureInfo.InvariantCulture, $"| `POST /api/v1/disputes` | {through:N0} | {through / one:P0} | {Figures.Text(times.At(50))} | {Figures.Text(times.At(99))} |");
        report.AppendLine(CultureInfo.InvariantCulture, $"| raw inserts, a transaction each | {one:N0} | 100 % | | |");
        report.AppendLine(CultureInfo.InvariantCulture, $"| raw inserts, {Group} to a transaction | {many:N0} | {many / one:P0} | | |");
        report.AppendLine();
    }

    private async Task<double> OpenAsync(HttpClient caller, TimeSpan length, Figures figures)
    {
        var before = figures.Count;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(async client =>
        {
            var random = new Random(client);
            while (watch.Elapsed < length)
            {
                await figures.TimeAsync(() => PostAsync(caller, random));
            }
        }));
        return (figures.Count - before) / watch.Elapsed.TotalSeconds;
    }

    private async Task PostAsync(HttpClient caller, Random random)
    {
        var like = crowd.Templates[random.Next(crowd.Templates.Count)];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/disputes")
        {
            Headers = { { "Idempotency-Key", Kernel.TimeOrderedGuid.New().ToString() } },
            Content = JsonContent.Create(new
            {
                area = crowd.Grids[random.Next(crowd.Grids.Count)].ToString(),
                title = like.Title,
                narrative = like.Of("narrative"),
                wants = like.Of("wants"),
                sourceRef = "perf",
                applicants = new[] { new { name = "张三丰", phone = $"154{random.Next(100_000_000):D8}" } },
                respondents = new[] { new { name = "李四光", phone = $"154{random.Next(100_000_000):D8}" } },
            }),
        };
        using var answer = await caller.SendAsync(request);
        if (answer.StatusCode is not HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"Opening answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private async Task<double> InsertAsync(int group)
    {
        var disputes = await crowd.OpenedAgainAsync(store, RawDisputes, FirstRawSerial);
        var time = await store.InsertAsync(disputes, group, options.Clients);
        return disputes.Count / time.TotalSeconds;
    }
}
